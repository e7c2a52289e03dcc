package org.postroom.intake.document;

import static org.postroom.intake.document.Markup.attribute;
import static org.postroom.intake.document.Markup.children;
import static org.postroom.intake.document.Markup.find;
import static org.postroom.intake.document.Markup.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** The characters of one DOCX paragraph, and the text boxes anchored in it. */
final class WordRuns {
    private final StringBuilder text = new StringBuilder();
    private final List<Element> textBoxes = new ArrayList<>();
    private final WordFields fields;
    private final ReadingLimits limits;
    private String pictureFont = "";
    private int depth;

    WordRuns(WordFields fields, ReadingLimits limits) {
        this.fields = fields;
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
            case "ins", "moveTo", "hyperlink", "hlink", "smartTag", "customXml", "fldSimple", "dir", "bdo", "content" ->
                read(element);
            case "annotation" -> WordMarkup.inserted(element).ifPresent(this::read);
            case "sdt" -> control(element);
            case "AlternateContent" -> WordMarkup.alternative(element).ifPresent(this::read);
            case "oMath", "oMathPara" -> formula(element);
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

    /** A formula as one would type it: a fraction with a stroke, everything else one after the other. */
    private void formula(Element part) {
        if (++depth <= limits.maxMarkupLevels()) {
            for (Element child : children(part)) {
                switch (name(child)) {
                    case "t" -> text.append(child.getTextContent());
                    case "den" -> {
                        text.append('/');
                        formula(child);
                    }
                    case "del", "instrText" -> {
                        // What was deleted, and codes.
                    }
                    default -> formula(child);
                }
            }
        }
        depth--;
    }

    private void run(Element run) {
        boolean hidden = find(run, "rPr", "vanish").filter(WordMarkup::isOn).isPresent();
        pictureFont = find(run, "rPr", "rFonts")
                .map(fonts -> attribute(fonts, "ascii"))
                .filter(Glyphs::isPictureFont)
                .orElse("");
        for (Element part : children(run)) {
            if (name(part).equals("fldChar")) {
                fields.mark(part, text);
            } else if (!hidden && !fields.inCode()) {
                character(part);
            }
        }
    }

    private void character(Element part) {
        switch (name(part)) {
            case "t" ->
                text.append(
                        pictureFont.isEmpty()
                                ? part.getTextContent()
                                : Glyphs.ofText(pictureFont, part.getTextContent()));
            case "tab", "ptab" -> text.append('\t');
            case "br", "cr" -> text.append('\n');
            case "noBreakHyphen" -> text.append('-');
            case "sym" -> text.append(Glyphs.ofSymbol(attribute(part, "font"), attribute(part, "char")));
            case "ruby" -> find(part, "rubyBase").ifPresent(this::read);
            case "AlternateContent", "drawing", "pict", "object" -> gatherTextBoxes(part, 0);
            default -> {
                // Field codes, deleted text, footnote marks.
            }
        }
    }

    /** The boxes of a drawing; what lies in a box is read with the box. */
    private void gatherTextBoxes(Element drawing, int level) {
        if (level > limits.maxMarkupLevels()) {
            return;
        }
        if (name(drawing).equals("txbxContent")) {
            textBoxes.add(drawing);
        } else if (name(drawing).equals("AlternateContent")) {
            WordMarkup.alternative(drawing).ifPresent(shown -> gatherTextBoxes(shown, level + 1));
        } else {
            children(drawing).forEach(child -> gatherTextBoxes(child, level + 1));
        }
    }
}
