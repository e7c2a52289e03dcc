package org.postroom.intake.document;

import static org.postroom.intake.document.Markup.attribute;
import static org.postroom.intake.document.Markup.children;
import static org.postroom.intake.document.Markup.find;
import static org.postroom.intake.document.Markup.name;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** Which paragraph styles of a DOCX are headings and which make list items; a style is known by its names. */
final class WordStyles {
    private final Set<String> headings = new HashSet<>();
    private final Set<String> lists = new HashSet<>();

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
        if (isHeadingName(title) || find(style, "pPr", "outlineLvl").isPresent()) {
            headings.add(id);
        }
        if (title.toLowerCase(Locale.ROOT).startsWith("list ")
                || find(style, "pPr", "numPr").isPresent()) {
            lists.add(id);
        }
    }

    Block.Kind kind(Element paragraph) {
        Optional<Element> properties = find(paragraph, "pPr");
        if (properties.isEmpty()) {
            return Block.Kind.TEXT;
        }
        String style = find(properties.get(), "pStyle")
                .map(element -> attribute(element, "val"))
                .orElse("");
        if (headings.contains(style)
                || isHeadingName(style)
                || find(properties.get(), "outlineLvl").isPresent()) {
            return Block.Kind.HEADING;
        }
        boolean item = find(properties.get(), "numPr").isPresent() || lists.contains(style);
        return item ? Block.Kind.ITEM : Block.Kind.TEXT;
    }

    private static boolean isHeadingName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("heading") || lower.equals("title");
    }
}
