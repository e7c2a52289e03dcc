package org.postroom.intake.document;

import static org.postroom.intake.document.Markup.attribute;
import static org.postroom.intake.document.Markup.children;
import static org.postroom.intake.document.Markup.find;
import static org.postroom.intake.document.Markup.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.w3c.dom.Element;

/**
 * The text of a DOCX (ECMA-376, part 1, §17) in document order: body, tables, content controls, text boxes, and the
 * numbers that Word draws. Insertions that were tracked are read and deletions are not; comments, headers, footers,
 * notes, tables of contents and hidden text are no part of what the author says here. Elements are known by local
 * name, so that the strict form and the XML of Word 2003 are read too.
 */
final class WordMarkup {
    private final BlockGathering gathering;
    private final WordStyles styles;
    private final WordNumbers numbers;
    private final Function<String, List<Block>> chunks;
    private final ReadingLimits limits;
    private final StringBuilder carried = new StringBuilder();
    private final WordFields fields = new WordFields();
    private int depth;

    /** Reads with these styles and numbers; {@code chunks} gives the blocks of another document that lies inside. */
    WordMarkup(WordStyles styles, WordNumbers numbers, Function<String, List<Block>> chunks, ReadingLimits limits) {
        this.styles = styles;
        this.numbers = numbers;
        this.chunks = chunks;
        this.limits = limits;
        this.gathering = new BlockGathering(limits);
    }

    /** Every block of {@code document.xml}. */
    List<Block> blocks(Element document) {
        find(document, "body").ifPresent(this::walk);
        endCarried();
        return gathering.blocks();
    }

    private void walk(Element parent) {
        if (++depth <= limits.maxMarkupLevels()) {
            for (Element child : children(parent)) {
                if (gathering.isFull()) {
                    break;
                }
                visit(child);
            }
        }
        depth--;
    }

    private void visit(Element element) {
        switch (name(element)) {
            case "p" -> paragraph(element);
            case "tbl" -> {
                endCarried();
                rows(element);
            }
            case "sdt" ->
                find(element, "sdtContent")
                        .filter(content -> !isPlaceholder(element) && !isContents(element))
                        .ifPresent(this::walk);
            case "ins", "moveTo", "customXml", "smartTag", "sect", "sub-section", "content" -> walk(element);
            case "annotation" -> inserted(element).ifPresent(this::walk);
            case "AlternateContent" -> alternative(element).ifPresent(this::walk);
            case "altChunk" -> chunks.apply(attribute(element, "id")).forEach(gathering::add);
            default -> {
                // Section properties, bookmarks, deletions and the like hold no text of the author.
            }
        }
    }

    private void rows(Element container) {
        for (Element child : children(container)) {
            switch (name(child)) {
                case "tr" -> row(child);
                case "sdt" -> find(child, "sdtContent").ifPresent(this::rows);
                case "ins", "moveTo", "customXml", "content" -> rows(child);
                case "annotation" -> inserted(child).ifPresent(this::rows);
                default -> {
                    // Table properties.
                }
            }
        }
    }

    private void row(Element row) {
        if (find(row, "trPr", "del").isEmpty() && ++depth <= limits.maxMarkupLevels()) {
            List<Block.Cell> cells = new ArrayList<>();
            cells(row, false, cells);
            gathering.row(cells);
            depth--;
        }
    }

    private void cells(Element container, boolean blank, List<Block.Cell> cells) {
        for (Element child : children(container)) {
            switch (name(child)) {
                case "tc" -> cells.add(blank || isCovered(child) ? new Block.Cell(List.of()) : cell(child));
                case "sdt" ->
                    find(child, "sdtContent")
                            .ifPresent(content -> cells(content, blank || isPlaceholder(child), cells));
                case "ins", "customXml", "content" -> cells(child, blank, cells);
                default -> {
                    // Row properties.
                }
            }
        }
    }

    private Block.Cell cell(Element cell) {
        return gathering.cell(() -> {
            walk(cell);
            endCarried();
        });
    }

    /** A cell that a merged one above covers, or that was deleted with tracking, shows nothing (§17.4.84, §17.13.5.1). */
    private static boolean isCovered(Element cell) {
        boolean continued = find(cell, "tcPr", "vMerge")
                .filter(merge -> !attribute(merge, "val").equals("restart"))
                .isPresent();
        return continued || find(cell, "tcPr", "cellDel").isPresent();
    }

    private void paragraph(Element paragraph) {
        WordRuns runs = new WordRuns(fields, limits);
        fields.startParagraph(paragraph);
        runs.read(paragraph);
        fields.endParagraph();
        boolean joinsNext = find(paragraph, "pPr", "rPr", "del").isPresent()
                || find(paragraph, "pPr", "rPr", "moveFrom").isPresent();
        boolean contents = styles.isContents(paragraph);
        Block.Kind kind = styles.kind(paragraph);
        if (!contents && carried.isEmpty() && (!joinsNext || !runs.text().isEmpty())) {
            carried.append(Numerals.numbered(number(paragraph), runs.text(), kind == Block.Kind.HEADING));
        } else if (!contents) {
            carried.append(runs.text());
        }
        if (!joinsNext && !contents) {
            gathering.line(kind, carried.toString());
            carried.setLength(0);
        }
        runs.textBoxes().forEach(this::walk);
    }

    /** Word 2003 writes the number beside the list's properties. */
    private String number(Element paragraph) {
        return find(paragraph, "pPr", "listPr", "t")
                .map(number -> attribute(number, "val"))
                .orElseGet(() -> numbers.before(paragraph));
    }

    private void endCarried() {
        if (!carried.isEmpty()) {
            gathering.line(Block.Kind.TEXT, carried.toString());
            carried.setLength(0);
        }
    }

    /** An empty control shows its prompt; what it shows is then no answer. */
    static boolean isPlaceholder(Element control) {
        return find(control, "sdtPr", "showingPlcHdr").filter(WordMarkup::isOn).isPresent();
    }

    private static boolean isContents(Element control) {
        return find(control, "sdtPr", "docPartObj", "docPartGallery")
                .filter(gallery -> attribute(gallery, "val").equals("Table of Contents"))
                .isPresent();
    }

    /** One of two renderings of the same thing: the modern one if it holds text, else the old one. */
    static Optional<Element> alternative(Element alternate) {
        Optional<Element> choice = find(alternate, "Choice");
        boolean modern =
                choice.filter(element -> !element.getTextContent().isBlank()).isPresent();
        return modern ? choice : find(alternate, "Fallback").or(() -> choice);
    }

    /** Word 2003 marks insertions, deletions and comments by one element; only insertions are text. */
    static Optional<Element> inserted(Element annotation) {
        return attribute(annotation, "type").matches("Word\\.(?:Insertion|MoveTo)")
                ? find(annotation, "content")
                : Optional.empty();
    }

    /** Whether a switch such as {@code <w:vanish w:val="0"/>} is on. */
    static boolean isOn(Element flag) {
        String value = attribute(flag, "val");
        return !(value.equals("0") || value.equals("false") || value.equals("off"));
    }
}
