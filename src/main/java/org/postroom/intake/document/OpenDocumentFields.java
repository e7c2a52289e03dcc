package org.postroom.intake.document;

import static org.postroom.intake.document.Markup.attribute;
import static org.postroom.intake.document.Markup.children;
import static org.postroom.intake.document.Markup.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** What was filled into the controls of an OpenDocument form (ISO/IEC 26300-1, §13), by the control's name. */
final class OpenDocumentFields {
    private final Map<String, Element> controls = new HashMap<>();

    /** Learns the controls below {@code office:forms}, which may lie in each other. */
    void learn(Element forms, int levels) {
        for (Element control : children(forms)) {
            String id = attribute(control, "id");
            if (!id.isEmpty()) {
                controls.put(id, control);
            }
            if (levels > 0) {
                learn(control, levels - 1);
            }
        }
    }

    /** What the control drawn here holds. */
    String filled(Element drawn) {
        Element control = controls.get(attribute(drawn, "control"));
        if (control == null) {
            return "";
        }
        return switch (name(control)) {
            case "checkbox" -> attribute(control, "current-state").equals("checked") ? "☒ " : "☐ ";
            case "radio" -> attribute(control, "current-selected").equals("true") ? "☒ " : "☐ ";
            case "listbox" -> chosen(control);
            case "button", "image", "frame", "fixed-text" -> "";
            default -> {
                String value = attribute(control, "current-value");
                yield value.isEmpty() ? attribute(control, "value") : value;
            }
        };
    }

    private static String chosen(Element list) {
        return children(list).stream()
                .filter(option -> attribute(option, "current-selected").equals("true"))
                .map(option -> attribute(option, "label"))
                .findFirst()
                .orElse("");
    }

    /** A form field of Word as LibreOffice keeps it; a text field shows its text and needs nothing more. */
    static String fieldmark(Element mark) {
        String type = attribute(mark, "type");
        if (type.endsWith("FORMCHECKBOX")) {
            boolean ticked = parameters(mark, "Checkbox_Checked").contains("true");
            return ticked ? "☒ " : "☐ ";
        }
        if (!type.endsWith("FORMDROPDOWN")) {
            return "";
        }
        List<String> entries = parameters(mark, "Dropdown_ListEntry");
        int chosen = parameters(mark, "Dropdown_Selected").stream()
                .findFirst()
                .map(index -> WordNumbers.number(index, 0))
                .orElse(entries.size());
        return chosen < entries.size() ? entries.get(chosen) : "";
    }

    private static List<String> parameters(Element mark, String name) {
        return children(mark).stream()
                .filter(parameter -> attribute(parameter, "name").equals(name))
                .map(parameter -> attribute(parameter, "value"))
                .toList();
    }
}
