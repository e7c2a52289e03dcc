package org.postroom.intake.document;

import static org.postroom.intake.document.Markup.children;
import static org.postroom.intake.document.Markup.name;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The text of an OpenDocument file (ISO/IEC 26300-1, §§4 to 9). Tracked deletions are kept by the format apart from
 * the text and are left there; annotations and notes are no answers.
 */
final class OpenDocumentMarkup {
    private final BlockGathering gathering;
    private final ReadingLimits limits;
    private final List<Element> floating = new ArrayList<>();
    private int depth;

    OpenDocumentMarkup(ReadingLimits limits) {
        this.limits = limits;
        this.gathering = new BlockGathering(limits);
    }

    /** Every block of {@code content.xml}. */
    List<Block> blocks(Element content) {
        Markup.find(content, "body").flatMap(body -> Markup.find(body, "text")).ifPresent(text -> walk(text, false));
        return gathering.blocks();
    }

    private void walk(Element parent, boolean inList) {
        if (++depth <= limits.maxMarkupLevels()) {
            for (Element child : children(parent)) {
                if (gathering.isFull()) {
                    break;
                }
                visit(child, inList);
            }
        }
        depth--;
    }

    private void visit(Element element, boolean inList) {
        switch (name(element)) {
            case "p" -> paragraph(element, inList ? Block.Kind.ITEM : Block.Kind.TEXT);
            case "h" -> paragraph(element, Block.Kind.HEADING);
            case "list", "list-item", "list-header" -> walk(element, true);
            case "table", "table-rows", "table-header-rows", "table-row-group" -> walk(element, false);
            case "table-row" -> row(element);
            case "section", "index-body", "text-box", "frame", "numbered-paragraph" -> walk(element, inList);
            default -> {
                // Tracked changes, forms, declarations, soft page breaks.
            }
        }
    }

    private void row(Element row) {
        List<Block.Cell> cells = new ArrayList<>();
        for (Element cell : children(row)) {
            if (name(cell).equals("table-cell")) {
                cells.add(gathering.cell(() -> walk(cell, false)));
            }
        }
        gathering.row(cells);
    }

    private void paragraph(Element paragraph, Block.Kind kind) {
        StringBuilder text = new StringBuilder();
        inline(paragraph, text);
        gathering.line(kind, text.toString());
        List<Element> boxes = List.copyOf(floating);
        floating.clear();
        boxes.forEach(box -> walk(box, false));
    }

    private void inline(Node parent, StringBuilder text) {
        if (++depth <= limits.maxMarkupLevels()) {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                    // White space in the markup is one space; breaks are elements (§6.1.2).
                    text.append(child.getNodeValue().replaceAll("\\s+", " "));
                } else if (child instanceof Element element) {
                    element(element, text);
                }
            }
        }
        depth--;
    }

    private void element(Element element, StringBuilder text) {
        switch (name(element)) {
            case "s" -> text.append(' ');
            case "tab" -> text.append('\t');
            case "line-break" -> text.append('\n');
            case "frame", "text-box", "custom-shape", "rect" -> floating.add(element);
            case "annotation", "annotation-end", "note", "ruby-text", "bookmark" -> {
                // Said about the text, not by it.
            }
            default -> inline(element, text);
        }
    }
}
