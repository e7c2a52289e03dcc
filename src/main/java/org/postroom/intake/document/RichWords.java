package org.postroom.intake.document;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The control words of RTF 1.9 that stand for a character, and the destinations that hold none of the text. */
final class RichWords {
    private static final Set<String> SKIPPED = Set.of(
                    "colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr footerf"
                            + " footnote annotation",
                    "atnid atnauthor filetbl listtable listoverridetable revtbl rsidtbl generator xmlnstbl themedata"
                            + " sp pn object",
                    "colorschememapping datastore latentstyles objdata nonshppict mmathPr bkmkstart bkmkend tc xe"
                            + " background",
                    "nonesttables shprslt userprops docvar pnseclvl fontemb fontfile")
            .stream()
            .flatMap(words -> Set.of(words.split(" ")).stream())
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> KNOWN_STARRED =
            Set.of("shpinst", "shptxt", "fldinst", "formfield", "ffl", "shpgrp", "do", "nesttableprops");
    private static final Map<String, String> CHARACTERS = Map.ofEntries(
            Map.entry("tab", "\t"),
            Map.entry("line", "\n"),
            Map.entry("emdash", "—"),
            Map.entry("endash", "–"),
            Map.entry("lquote", "‘"),
            Map.entry("rquote", "’"),
            Map.entry("ldblquote", "“"),
            Map.entry("rdblquote", "”"),
            Map.entry("bullet", "•"),
            Map.entry("~", "\u00A0"),
            Map.entry("_", "-"),
            Map.entry("emspace", " "),
            Map.entry("enspace", " "),
            Map.entry("qmspace", " "));

    private RichWords() {}

    /** Whether what follows in the group is no part of the text; a starred word that is not known never is. */
    static boolean isSkipped(String word, boolean starred) {
        return SKIPPED.contains(word) || (starred && !KNOWN_STARRED.contains(word));
    }

    /** The character that a word stands for; empty when it stands for none. */
    static String character(String word) {
        return CHARACTERS.getOrDefault(word, "");
    }
}
