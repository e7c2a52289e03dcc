package org.postroom.intake.document;

import static org.postroom.intake.document.Markup.attribute;
import static org.postroom.intake.document.Markup.children;
import static org.postroom.intake.document.Markup.find;
import static org.postroom.intake.document.Markup.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The characters of one DOCX paragraph, and the text boxes anchored in it. */
final class WordRuns {
    private final StringBuilder text = new StringBuilder();
    private final List<Element> textBoxes = new ArrayList<>();
    private final ReadingLimits limits;
    private int depth;

    WordRuns(ReadingLimits limits) {
        this.limits = limits;
    }

    String text() {
        return text.toString();
    }

    List<Element> textBoxes() {
        return textBoxes;
    }

    void read(Element parent) {
        if (++depth <= limits.maxMarkupLevels()) {
            children(parent).forEach(this::visit);
        }
        depth--;
    }

    private void visit(Element element) {
        switch (name(element)) {
            case "r" -> run(element);
            case "ins", "moveTo", "hyperlink", "smartTag", "customXml", "fldSimple", "dir", "bdo" -> read(element);
            case "sdt" -> control(element);
            case "AlternateContent" -> WordMarkup.alternative(element).ifPresent(this::read);
            default -> {
                // Deletions, comment anchors, bookmarks, paragraph properties.
            }
        }
    }

    /** A tick box is read from its state, as its picture depends on a font; other controls from their content. */
    private void control(Element control) {
        Optional<Element> box = find(control, "sdtPr", "checkbox");
        if (box.isPresent()) {
            boolean ticked = find(box.get(), "checked").filter(WordMarkup::isOn).isPresent();
            text.append(ticked ? "☒" : "☐");
        } else if (!WordMarkup.isPlaceholder(control)) {
            find(control, "sdtContent").ifPresent(this::read);
        }
    }

    private void run(Element run) {
        boolean hidden = find(run, "rPr", "vanish").filter(WordMarkup::isOn).isPresent();
        if (hidden) {
            return;
        }
        for (Element part : children(run)) {
            character(part);
        }
    }

    private void character(Element part) {
        switch (name(part)) {
            case "t" -> text.append(part.getTextContent());
            case "tab", "ptab" -> text.append('\t');
            case "br", "cr" -> text.append('\n');
            case "noBreakHyphen" -> text.append('-');
            case "sym" -> text.append(Glyphs.ofSymbol(attribute(part, "char")));
            case "fldChar" -> legacyTickBox(part);
            case "AlternateContent", "drawing", "pict", "object" -> gatherTextBoxes(part);
            default -> {
                // Field codes, deleted text, footnote marks.
            }
        }
    }

    /** A form field of older Word (§17.16.7); its field result says nothing of its state. */
    private void legacyTickBox(Element fieldCharacter) {
        find(fieldCharacter, "ffData", "checkBox").ifPresent(box -> {
            Optional<Element> state = find(box, "checked").or(() -> find(box, "default"));
            text.append(state.filter(WordMarkup::isOn).isPresent() ? "☒ " : "☐ ");
        });
    }

    private void gatherTextBoxes(Element drawing) {
        Element shown = name(drawing).equals("AlternateContent")
                ? WordMarkup.alternative(drawing).orElse(drawing)
                : drawing;
        NodeList boxes = shown.getElementsByTagNameNS("*", "txbxContent");
        for (int i = 0; i < boxes.getLength() && i < limits.maxMarkupLevels(); i++) {
            textBoxes.add((Element) boxes.item(i));
        }
    }
}
