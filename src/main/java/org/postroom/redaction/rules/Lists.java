package org.postroom.redaction.rules;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.postroom.redaction.text.Reading;

/** The word lists of a rule set, folded, by the names of their files without {@code .txt}. */
public final class Lists {
    private final Map<String, Set<String>> lines;

    /** @param written the lines of each list as they stand in its file */
    public Lists(Map<String, Set<String>> written) {
        this.lines = written.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, list -> folded(list.getValue())));
    }

    /** In the order of the alphabet: where two lines of a list say the same, every process goes by the same of them. */
    private static Set<String> folded(Set<String> lines) {
        Set<String> ordered = new LinkedHashSet<>();
        lines.stream().map(Reading::foldSameLength).sorted().forEach(ordered::add);
        return Collections.unmodifiableSet(ordered);
    }

    /** The folded lines of one list; empty when there is none. */
    public Set<String> list(String name) {
        return lines.getOrDefault(name, Set.of());
    }
}
