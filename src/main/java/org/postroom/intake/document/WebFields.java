package org.postroom.intake.document;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What was filled into the fields of a web page: boxes by their state, lists by their choice, texts as typed. */
final class WebFields {
    private static final Set<String> TAGS = Set.of("input", "select", "textarea");

    private WebFields() {}

    static boolean isField(String tag) {
        return TAGS.contains(tag);
    }

    static String filled(Element field) {
        return switch (field.normalName()) {
            case "select" -> field.select("option[selected]").text();
            case "textarea" -> field.wholeText();
            default -> input(field);
        };
    }

    private static String input(Element input) {
        return switch (input.attr("type").toLowerCase(Locale.ROOT)) {
            case "checkbox", "radio" -> input.hasAttr("checked") ? "☒ " : "☐ ";
            case "hidden", "submit", "button", "image", "reset", "password", "file" -> "";
            default -> input.attr("value");
        };
    }
}
