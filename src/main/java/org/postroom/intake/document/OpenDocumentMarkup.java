package org.postroom.intake.document;

import static org.postroom.intake.document.Markup.attribute;
import static org.postroom.intake.document.Markup.children;
import static org.postroom.intake.document.Markup.find;
import static org.postroom.intake.document.Markup.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The text of an OpenDocument file (ISO/IEC 26300-1, §§4 to 9), zipped or flat. Tracked deletions are kept apart from
 * the text, and by some programs in it too, and are left out; so are annotations, notes, hidden text and prompts that
 * nobody wrote over.
 */
final class OpenDocumentMarkup {
    private final BlockGathering gathering;
    private final ReadingLimits limits;
    private final List<Element> floating = new ArrayList<>();
    private final Set<String> deletions = new HashSet<>();
    private final Set<String> openDeletions = new HashSet<>();
    private final Set<String> hiddenStyles = new HashSet<>();
    private final OpenDocumentNumbers numbers = new OpenDocumentNumbers();
    private final OpenDocumentFields fields = new OpenDocumentFields();
    private String number = "";
    private int depth;

    OpenDocumentMarkup(ReadingLimits limits) {
        this.limits = limits;
        this.gathering = new BlockGathering(limits);
    }

    /** Every block of {@code content.xml} or of a flat file; {@code styles} is the root of {@code styles.xml}. */
    List<Block> blocks(Element content, @Nullable Element styles) {
        if (styles != null) {
            learnStyles(styles);
        }
        learnStyles(content);
        find(content, "body", "text").ifPresent(text -> {
            find(text, "forms").ifPresent(forms -> fields.learn(forms, limits.maxNestingLevels()));
            find(text, "tracked-changes").ifPresent(this::learnDeletions);
            walk(text, false);
        });
        find(content, "body", "spreadsheet").ifPresent(sheets -> walk(sheets, false));
        return gathering.blocks();
    }

    private void learnStyles(Element root) {
        for (String part : List.of("styles", "automatic-styles")) {
            find(root, part).ifPresent(styles -> {
                numbers.learn(styles);
                children(styles).stream()
                        .filter(style -> find(style, "text-properties")
                                .filter(text -> attribute(text, "display").equals("none"))
                                .isPresent())
                        .forEach(style -> hiddenStyles.add(attribute(style, "name")));
            });
        }
    }

    private void learnDeletions(Element changes) {
        for (Element change : children(changes)) {
            if (find(change, "deletion").isPresent()) {
                deletions.add(attribute(change, "id"));
            }
        }
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
            case "list" -> list(element, "", 1);
            case "table", "table-rows", "table-header-rows", "table-row-group" -> walk(element, false);
            case "table-row" -> row(element);
            case "section" -> {
                if (!attribute(element, "display").equals("none")) {
                    walk(element, inList);
                }
            }
            case "index-body", "text-box", "frame", "numbered-paragraph", "g", "custom-shape", "rect" ->
                walk(element, inList);
            case "change-start", "change-end" -> change(element);
            default -> {
                // Tracked changes, forms, declarations, tables of contents, soft page breaks.
            }
        }
    }

    private void list(Element list, String outerStyle, int level) {
        String own = attribute(list, "style-name");
        String style = own.isEmpty() ? outerStyle : own;
        boolean goesOn = attribute(list, "continue-numbering").equals("true")
                || !attribute(list, "continue-list").isEmpty();
        if (level == 1 && !goesOn) {
            numbers.restart(style);
        }
        if (++depth <= limits.maxMarkupLevels()) {
            children(list).forEach(item -> item(item, style, level));
        }
        depth--;
    }

    private void item(Element item, String style, int level) {
        boolean counted = name(item).equals("list-item")
                && children(item).stream().anyMatch(child -> name(child).matches("[ph]"));
        number = counted ? numbers.next(style, level, attribute(item, "start-value")) : "";
        for (Element child : children(item)) {
            if (name(child).equals("list")) {
                list(child, style, level + 1);
            } else {
                visit(child, true);
            }
        }
        number = "";
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
        if (!isHidden(paragraph)) {
            inline(paragraph, text);
        }
        gathering.line(kind, Numerals.numbered(number, text.toString(), kind == Block.Kind.HEADING));
        number = "";
        List<Element> boxes = List.copyOf(floating);
        floating.clear();
        boxes.forEach(box -> walk(box, false));
    }

    private boolean isHidden(Element element) {
        return hiddenStyles.contains(attribute(element, "style-name"));
    }

    private void inline(Node parent, StringBuilder text) {
        if (++depth <= limits.maxMarkupLevels()) {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element element) {
                    element(element, text);
                } else if (openDeletions.isEmpty()
                        && (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE)) {
                    // White space in the markup is one space; breaks are elements (§6.1.2).
                    text.append(child.getNodeValue().replaceAll("\\s+", " "));
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
            case "frame", "text-box", "custom-shape", "rect", "g" -> floating.add(element);
            case "control" -> text.append(fields.filled(element));
            case "fieldmark", "fieldmark-start" -> text.append(OpenDocumentFields.fieldmark(element));
            case "content-control" -> control(element, text);
            case "change-start", "change-end" -> change(element);
            case "annotation", "annotation-end", "note", "ruby-text", "bookmark", "placeholder", "script" -> {
                // Said about the text, not by it, or said by nobody yet.
            }
            default -> {
                boolean hidden = attribute(element, "is-hidden").equals("true") || isHidden(element);
                if (!hidden) {
                    inline(element, text);
                }
            }
        }
    }

    /** A content control of Word as LibreOffice keeps it. */
    private void control(Element control, StringBuilder text) {
        if (attribute(control, "checkbox").equals("true")) {
            text.append(attribute(control, "checked").equals("true") ? "☒" : "☐");
        } else if (!attribute(control, "showing-place-holder").equals("true")) {
            inline(control, text);
        }
    }

    private void change(Element mark) {
        String id = attribute(mark, "change-id");
        if (name(mark).equals("change-start") && deletions.contains(id)) {
            openDeletions.add(id);
        } else {
            openDeletions.remove(id);
        }
    }
}
