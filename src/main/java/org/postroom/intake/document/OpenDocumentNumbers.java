package org.postroom.intake.document;

import static org.postroom.intake.document.Markup.attribute;
import static org.postroom.intake.document.Markup.children;
import static org.postroom.intake.document.Markup.name;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Element;

/** The numbers that an OpenDocument program draws before the items of its lists (ISO/IEC 26300-1, §§16.30 and 5.3). */
final class OpenDocumentNumbers {
    private static final int LEVELS = 10;

    /** How a level is counted and shown; a bullet has no format. */
    private record Level(String format, String before, String after, int shownLevels, int start) {}

    private final Map<String, Map<Integer, Level>> lists = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();

    /** Learns the list styles among these styles. */
    void learn(Element styles) {
        for (Element style : children(styles)) {
            if (name(style).equals("list-style")) {
                Map<Integer, Level> levels = new HashMap<>();
                children(style)
                        .forEach(level -> levels.put(WordNumbers.number(attribute(level, "level"), 1), level(level)));
                lists.put(attribute(style, "name"), levels);
            }
        }
    }

    private static Level level(Element level) {
        boolean number = name(level).equals("list-level-style-number");
        return new Level(
                number ? attribute(level, "num-format") : "",
                attribute(level, "num-prefix"),
                attribute(level, "num-suffix"),
                WordNumbers.number(attribute(level, "display-levels"), 1),
                WordNumbers.number(attribute(level, "start-value"), 1));
    }

    /** A list of this style begins anew. */
    void restart(String list) {
        counts.remove(list);
    }

    /** The number of the next item at a level, from 1, without the space after it; empty when a bullet is drawn. */
    String next(String list, int level, String startValue) {
        if (level < 1 || level >= LEVELS) {
            return "";
        }
        int[] count = counts.computeIfAbsent(list, none -> new int[LEVELS]);
        int start = level(list, level).start();
        count[level] = WordNumbers.number(startValue, count[level] == 0 ? start : count[level] + 1);
        Arrays.fill(count, level + 1, LEVELS, 0);
        return shown(list, level, count);
    }

    private String shown(String list, int level, int[] count) {
        Level drawn = level(list, level);
        if (drawn.format().isEmpty()) {
            return "";
        }
        StringBuilder number = new StringBuilder();
        for (int i = Math.max(1, level - drawn.shownLevels() + 1); i <= level; i++) {
            Level part = level(list, i);
            if (!part.format().isEmpty()) {
                number.append(number.isEmpty() ? "" : ".")
                        .append(Numerals.of(Math.max(count[i], 1), word(part.format())));
            }
        }
        return PlainText.fold(drawn.before() + number + drawn.after());
    }

    private Level level(String list, int level) {
        return lists.getOrDefault(list, Map.of()).getOrDefault(level, new Level("", "", "", 1, 1));
    }

    private static String word(String format) {
        return switch (format) {
            case "a" -> "lowerLetter";
            case "A" -> "upperLetter";
            case "i" -> "lowerRoman";
            case "I" -> "upperRoman";
            default -> "decimal";
        };
    }
}
