package org.postroom.intake.document;

import static org.postroom.intake.document.Markup.attribute;
import static org.postroom.intake.document.Markup.children;
import static org.postroom.intake.document.Markup.find;
import static org.postroom.intake.document.Markup.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** Which paragraph styles of a DOCX are headings and which make list items; a style is known by its names. */
final class WordStyles {
    private static final int MOST_ANCESTORS = 12;

    private final Set<String> headings = new HashSet<>();
    private final Set<String> lists = new HashSet<>();
    private final Set<String> contents = new HashSet<>();
    private final Map<String, String> basedOn = new HashMap<>();
    private final Map<String, Element> numbering = new HashMap<>();

    /** The styles of {@code styles.xml}. */
    static WordStyles of(Element stylesRoot) {
        WordStyles styles = new WordStyles();
        children(stylesRoot).stream()
                .filter(element -> name(element).equals("style"))
                .forEach(styles::learn);
        return styles;
    }

    /** No styles: everything is told by the paragraph itself. */
    static WordStyles none() {
        return new WordStyles();
    }

    private void learn(Element style) {
        String id = attribute(style, "styleId");
        String title =
                find(style, "name").map(element -> attribute(element, "val")).orElse(id);
        find(style, "basedOn").ifPresent(parent -> basedOn.put(id, attribute(parent, "val")));
        find(style, "pPr", "numPr").ifPresent(properties -> numbering.put(id, properties));
        if (isHeadingName(title) || find(style, "pPr", "outlineLvl").isPresent()) {
            headings.add(id);
        }
        if (title.toLowerCase(Locale.ROOT).startsWith("list ") || numbering.containsKey(id)) {
            lists.add(id);
        }
        if (title.matches("(?i)toc \\d")) {
            contents.add(id);
        }
    }

    /** The id of the paragraph's style; empty when it has the usual one. */
    String styleOf(Element paragraph) {
        return find(paragraph, "pPr", "pStyle")
                .map(element -> attribute(element, "val"))
                .orElse("");
    }

    /** The list that a style belongs to, its own or its parent's; empty when it makes none. */
    String listOf(String style) {
        return inherited(style)
                .flatMap(properties -> find(properties, "numId"))
                .map(id -> attribute(id, "val"))
                .orElse("");
    }

    /** The list level that a style gives, from 0. */
    int levelOf(String style) {
        return inherited(style)
                .flatMap(properties -> find(properties, "ilvl"))
                .map(level -> WordNumbers.number(attribute(level, "val"), 0))
                .orElse(0);
    }

    private Optional<Element> inherited(String style) {
        String at = style;
        for (int step = 0; step < MOST_ANCESTORS && !at.isEmpty(); step++) {
            if (numbering.containsKey(at)) {
                return Optional.of(numbering.get(at));
            }
            at = basedOn.getOrDefault(at, "");
        }
        return Optional.empty();
    }

    /** Whether this is a line of a table of contents, which only repeats the headings. */
    boolean isContents(Element paragraph) {
        return contents.contains(styleOf(paragraph));
    }

    Block.Kind kind(Element paragraph) {
        Optional<Element> properties = find(paragraph, "pPr");
        if (properties.isEmpty()) {
            return Block.Kind.TEXT;
        }
        String style = styleOf(paragraph);
        if (headings.contains(style)
                || isHeadingName(style)
                || find(properties.get(), "outlineLvl")
                        .filter(level -> !attribute(level, "val").equals("9"))
                        .isPresent()) {
            return Block.Kind.HEADING;
        }
        Optional<String> list = find(properties.get(), "numPr", "numId").map(id -> attribute(id, "val"));
        boolean item = list.isPresent()
                ? !list.get().equals("0")
                : find(properties.get(), "numPr").isPresent()
                        || lists.contains(style)
                        || !listOf(style).isEmpty();
        return item ? Block.Kind.ITEM : Block.Kind.TEXT;
    }

    private static boolean isHeadingName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("heading") || lower.equals("title");
    }
}
