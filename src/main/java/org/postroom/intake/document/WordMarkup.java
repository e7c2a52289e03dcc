package org.postroom.intake.document;

import static org.postroom.intake.document.Markup.attribute;
import static org.postroom.intake.document.Markup.children;
import static org.postroom.intake.document.Markup.find;
import static org.postroom.intake.document.Markup.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * The body of a DOCX (ECMA-376 part 1, §17): paragraphs, tables, content controls, text boxes. Insertions that were
 * tracked are read and deletions are not; comments, headers, footers and hidden text are no part of what the author
 * says here. Elements are known by local name, so that the strict form is read too.
 */
final class WordMarkup {
    private final BlockGathering gathering;
    private final WordStyles styles;
    private final ReadingLimits limits;
    private final StringBuilder carried = new StringBuilder();
    private int depth;

    WordMarkup(WordStyles styles, ReadingLimits limits) {
        this.styles = styles;
        this.limits = limits;
        this.gathering = new BlockGathering(limits);
    }

    /** Every block of {@code document.xml}. */
    List<Block> blocks(Element document) {
        find(document, "body").ifPresent(this::walk);
        if (!carried.isEmpty()) {
            gathering.line(Block.Kind.TEXT, carried.toString());
        }
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
            case "tbl" -> rows(element);
            case "sdt" ->
                find(element, "sdtContent")
                        .filter(content -> !isPlaceholder(element))
                        .ifPresent(this::walk);
            case "ins", "moveTo", "customXml", "smartTag" -> walk(element);
            case "AlternateContent" -> alternative(element).ifPresent(this::walk);
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
                case "ins", "moveTo", "customXml" -> rows(child);
                default -> {
                    // Table properties.
                }
            }
        }
    }

    private void row(Element row) {
        if (find(row, "trPr", "del").isEmpty() && ++depth <= limits.maxMarkupLevels()) {
            List<Block.Cell> cells = new ArrayList<>();
            cells(row, cells);
            gathering.row(cells);
            depth--;
        }
    }

    private void cells(Element container, List<Block.Cell> cells) {
        for (Element child : children(container)) {
            switch (name(child)) {
                case "tc" -> cells.add(gathering.cell(() -> walk(child)));
                case "sdt" -> find(child, "sdtContent").ifPresent(content -> cells(content, cells));
                case "ins", "customXml" -> cells(child, cells);
                default -> {
                    // Row properties.
                }
            }
        }
    }

    private void paragraph(Element paragraph) {
        WordRuns runs = new WordRuns(limits);
        runs.read(paragraph);
        carried.append(runs.text());
        boolean joinsNext = find(paragraph, "pPr", "rPr", "del").isPresent();
        if (!joinsNext) {
            gathering.line(styles.kind(paragraph), carried.toString());
            carried.setLength(0);
        }
        runs.textBoxes().forEach(this::walk);
    }

    /** An empty control shows its prompt; what it shows is then no answer. */
    static boolean isPlaceholder(Element control) {
        return find(control, "sdtPr", "showingPlcHdr").isPresent();
    }

    /** One of two renderings of the same thing: the modern one if it holds text, else the old one. */
    static Optional<Element> alternative(Element alternate) {
        Optional<Element> choice = find(alternate, "Choice");
        return choice.isPresent() ? choice : find(alternate, "Fallback");
    }

    /** Whether a switch such as {@code <w:vanish w:val="0"/>} is on. */
    static boolean isOn(Element flag) {
        String value = attribute(flag, "val");
        return !(value.equals("0") || value.equals("false") || value.equals("off"));
    }
}
