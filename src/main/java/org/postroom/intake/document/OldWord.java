package org.postroom.intake.document;

import java.util.List;
import java.util.Locale;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFDocumentCore;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;

/** The text of a Word 97 to 2003 document (MS-DOC): paragraphs and tables, without deletions and field codes. */
final class OldWord {
    private static final char FIELD_BEGIN = '\u0013';
    private static final char FIELD_SEPARATOR = '\u0014';
    private static final char FIELD_PICTURE = '\u0001';
    private static final char FIELD_END = '\u0015';

    private final HWPFDocumentCore document;
    private final BlockGathering gathering;

    OldWord(HWPFDocumentCore document, ReadingLimits limits) {
        this.document = document;
        this.gathering = new BlockGathering(limits);
    }

    List<Block> blocks() {
        range(document.getRange());
        Range textBoxes = document instanceof HWPFDocument modern ? modern.getMainTextboxRange() : null;
        if (textBoxes != null && textBoxes.numParagraphs() > 0) {
            range(textBoxes);
        }
        return gathering.blocks();
    }

    private void range(Range range) {
        OldWordRow row = new OldWordRow(gathering);
        int count = range.numParagraphs();
        for (int i = 0; i < count && !gathering.isFull(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            Block.Line line = new Block.Line(kind(paragraph), text(paragraph));
            // What stands between a row's first cell and its end is in the row, also where its properties are lost.
            if (paragraph.isInTable() || row.isOpen()) {
                row.add(paragraph, line);
            } else {
                gathering.line(line.kind(), line.text());
            }
        }
        row.end();
    }

    private Block.Kind kind(Paragraph paragraph) {
        boolean heading = paragraph.getLvl() < 9;
        try {
            String style = document.getStyleSheet()
                    .getStyleDescription(paragraph.getStyleIndex())
                    .getName();
            heading |= style != null && style.toLowerCase(Locale.ROOT).startsWith("heading");
        } catch (RuntimeException unknownStyle) {
            // A style that its sheet does not hold says nothing about the paragraph.
        }
        return heading ? Block.Kind.HEADING : paragraph.isInList() ? Block.Kind.ITEM : Block.Kind.TEXT;
    }

    private String text(Paragraph paragraph) {
        StringBuilder text = new StringBuilder();
        int codes = 0;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (run.isMarkedDeleted() || run.isVanished()) {
                continue;
            }
            if (run.isSymbol()) {
                text.append(Glyphs.ofSymbol("", Integer.toHexString(run.getSymbolCharacter() | 0xF000)));
                continue;
            }
            for (char c : run.text().toCharArray()) {
                codes = character(c, codes, text);
            }
            text.append(chosen(run));
        }
        return text.toString();
    }

    /** What was ticked or chosen in a form field, which lies in its code and not in its words. */
    private String chosen(CharacterRun run) {
        boolean field = run.isData() && run.text().indexOf(FIELD_PICTURE) >= 0;
        return field && document instanceof HWPFDocument modern
                ? OldWordField.shown(modern.getDataStream(), run.getPicOffset())
                : "";
    }

    /** Appends a character unless it stands in a field's code; gives how many codes are open. */
    private static int character(char c, int codes, StringBuilder text) {
        switch (c) {
            case FIELD_BEGIN -> {
                return codes + 1;
            }
            case FIELD_SEPARATOR, FIELD_END -> {
                return c == FIELD_SEPARATOR || codes > 0 ? Math.max(0, codes - 1) : codes;
            }
            case '\u000B' -> text.append(codes > 0 ? "" : "\n");
            case '\u001E' -> text.append(codes > 0 ? "" : "-");
            case '\r', '\u0007', '\u001F', '\u0001', '\u0008', '\u0002', '\u0005', '\f' -> {
                // Ends of paragraphs and cells, optional hyphens, pictures, note marks, page breaks.
            }
            default -> {
                if (codes == 0) {
                    text.append(c);
                }
            }
        }
        return codes;
    }
}
