package org.postroom.intake.form;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares people's names: titles and post-nominals aside, a name may be shorter than another of the same person. */
public final class Names {
    private static final Set<String> TITLES =
            Set.of("dr", "mr", "mrs", "ms", "miss", "mx", "prof", "professor", "sir", "dame", "rev", "revd", "sister");

    private Names() {}

    /** Whether both can be the name of one person: same last name, and no different first name. */
    public static boolean same(@Nullable String one, @Nullable String other) {
        List<String> first = parts(one);
        List<String> second = parts(other);
        if (first.isEmpty() || second.isEmpty() || !last(first).equals(last(second))) {
            return false;
        }
        return first.size() == 1
                || second.size() == 1
                || first.get(0).charAt(0) == second.get(0).charAt(0)
                || first.containsAll(second)
                || second.containsAll(first);
    }

    /** The first name, without title, in lower case; empty when there is none. */
    static String firstOf(@Nullable String name) {
        List<String> parts = parts(name);
        return parts.isEmpty() ? "" : parts.get(0);
    }

    /** Whether a text has the person's first or last name. */
    static boolean mentions(String text, String name) {
        List<String> there =
                Wording.words(text, 5_000).stream().map(Wording.Word::word).toList();
        return parts(name).stream().anyMatch(part -> part.length() > 2 && there.contains(part));
    }

    private static List<String> parts(@Nullable String name) {
        if (name == null) {
            return List.of();
        }
        return Wording.words(name.split(",")[0], 12).stream()
                .map(Wording.Word::word)
                .filter(word -> !TITLES.contains(word))
                .toList();
    }

    private static String last(List<String> parts) {
        return parts.get(parts.size() - 1);
    }
}
