package org.postroom.intake.document;

import static org.postroom.intake.document.Markup.attribute;
import static org.postroom.intake.document.Markup.children;
import static org.postroom.intake.document.Markup.find;
import static org.postroom.intake.document.Markup.name;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * The numbers that Word draws before paragraphs and that stand nowhere in its text (ECMA-376 part 1, §17.9). Paragraphs
 * must be asked for in the order of the document, as each counts the one before it on.
 */
final class WordNumbers {
    private static final int LEVELS = 9;
    private static final int NONE_YET = -1;

    /** How one level of a list is counted and shown, for example from 1 as {@code %1.%2}. */
    private record Level(int start, String format, String text, boolean legal) {}

    private static final class Numbering {
        private final Map<Integer, Level> levels = new HashMap<>();
        private final int[] counts = new int[LEVELS];
        private String styleLink = "";
        private String definedAs = "";

        Numbering() {
            Arrays.fill(counts, NONE_YET);
        }
    }

    private final Map<String, Numbering> numberings = new HashMap<>();
    private final Map<String, String> numberingOfList = new HashMap<>();
    private final Map<String, Map<Integer, Level>> ownLevels = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> ownStarts = new HashMap<>();
    private final Map<String, Integer> levelOfStyle = new HashMap<>();
    private final WordStyles styles;

    private WordNumbers(WordStyles styles) {
        this.styles = styles;
    }

    /** No numbers are drawn. */
    static WordNumbers none() {
        return new WordNumbers(WordStyles.none());
    }

    /** The lists of {@code numbering.xml}. */
    static WordNumbers of(Element numbering, WordStyles styles) {
        WordNumbers numbers = new WordNumbers(styles);
        for (Element child : children(numbering)) {
            switch (name(child)) {
                case "abstractNum" -> numbers.learnNumbering(child);
                case "num" -> numbers.learnList(child);
                default -> {
                    // Pictures that serve as bullets.
                }
            }
        }
        numbers.numberings.values().forEach(numbers::followLink);
        return numbers;
    }

    private void learnNumbering(Element element) {
        Numbering numbering = new Numbering();
        numbering.styleLink = value(element, "numStyleLink");
        numbering.definedAs = value(element, "styleLink");
        for (Element child : children(element)) {
            if (name(child).equals("lvl")) {
                numbering.levels.put(number(attribute(child, "ilvl"), 0), level(child));
                find(child, "pStyle")
                        .ifPresent(style ->
                                levelOfStyle.put(attribute(style, "val"), number(attribute(child, "ilvl"), 0)));
            }
        }
        numberings.put(attribute(element, "abstractNumId"), numbering);
    }

    /** A list style keeps its levels in another definition (§17.9.21). */
    private void followLink(Numbering numbering) {
        if (numbering.levels.isEmpty() && !numbering.styleLink.isEmpty()) {
            numberings.values().stream()
                    .filter(other -> other.definedAs.equals(numbering.styleLink))
                    .findFirst()
                    .ifPresent(other -> numbering.levels.putAll(other.levels));
        }
    }

    private void learnList(Element list) {
        String id = attribute(list, "numId");
        numberingOfList.put(id, value(list, "abstractNumId"));
        for (Element override : children(list)) {
            if (name(override).equals("lvlOverride")) {
                int at = number(attribute(override, "ilvl"), 0);
                find(override, "lvl").ifPresent(level -> ownLevels
                        .computeIfAbsent(id, none -> new HashMap<>())
                        .put(at, level(level)));
                find(override, "startOverride").ifPresent(start -> ownStarts
                        .computeIfAbsent(id, none -> new HashMap<>())
                        .put(at, number(attribute(start, "val"), 1)));
            }
        }
    }

    private static Level level(Element level) {
        return new Level(
                number(value(level, "start"), 0),
                find(level, "numFmt").map(format -> attribute(format, "val")).orElse("decimal"),
                value(level, "lvlText"),
                find(level, "isLgl").filter(WordMarkup::isOn).isPresent());
    }

    /** What is drawn before this paragraph, without the space after it; empty when nothing or a bullet is. */
    String before(Element paragraph) {
        String style = styles.styleOf(paragraph);
        Optional<Element> own = find(paragraph, "pPr", "numPr");
        String list = own.map(properties -> value(properties, "numId"))
                .filter(id -> !id.isEmpty())
                .orElseGet(() -> styles.listOf(style));
        Numbering numbering = numberings.get(numberingOfList.getOrDefault(list, ""));
        if (numbering == null) {
            return "";
        }
        int inherited = levelOfStyle.getOrDefault(style, styles.levelOf(style));
        int level = own.map(properties -> number(value(properties, "ilvl"), inherited))
                .orElse(inherited);
        return level < 0 || level >= LEVELS ? "" : counted(list, numbering, level);
    }

    private String counted(String list, Numbering numbering, int level) {
        Map<Integer, Integer> restarts = ownStarts.getOrDefault(list, Map.of());
        if (restarts.containsKey(level)) {
            // The first paragraph of such a list begins it anew, later ones go on.
            numbering.counts[level] = restarts.get(level);
            ownStarts.put(list, without(restarts, level));
        } else if (numbering.counts[level] == NONE_YET) {
            numbering.counts[level] = level(list, numbering, level).start();
        } else {
            numbering.counts[level]++;
        }
        Arrays.fill(numbering.counts, level + 1, LEVELS, NONE_YET);
        return shown(list, numbering, level);
    }

    private String shown(String list, Numbering numbering, int level) {
        Level drawn = level(list, numbering, level);
        if (drawn.format().equals("bullet")) {
            return "";
        }
        String text = drawn.text();
        for (int i = 0; i <= level; i++) {
            Level counted = level(list, numbering, i);
            int count = numbering.counts[i] == NONE_YET ? counted.start() : numbering.counts[i];
            text = text.replace("%" + (i + 1), Numerals.of(count, drawn.legal() ? "decimal" : counted.format()));
        }
        return PlainText.fold(text);
    }

    private Level level(String list, Numbering numbering, int level) {
        Level own = ownLevels.getOrDefault(list, Map.of()).get(level);
        return own != null ? own : numbering.levels.getOrDefault(level, new Level(1, "decimal", "", false));
    }

    private static Map<Integer, Integer> without(Map<Integer, Integer> restarts, int level) {
        Map<Integer, Integer> rest = new HashMap<>(restarts);
        rest.remove(level);
        return rest;
    }

    private static String value(Element parent, String child) {
        return find(parent, child).map(element -> attribute(element, "val")).orElse("");
    }

    static int number(String digits, int otherwise) {
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : otherwise;
    }
}
