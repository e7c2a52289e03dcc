package org.postroom.intake.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The lines of a PDF in the order in which its text was written, which keeps the cells of a table together where
 * reading straight across the page would mix them.
 */
final class PdfLines extends PDFTextStripper {
    /**
     * One line of print.
     *
     * @param page page number from 1
     * @param top baseline measured from the top of the page, in points
     * @param left start of its first word, in points
     * @param right end of its last word, in points
     * @param size height of its letters, in points
     * @param columns its text, parted where a wide gap shows columns
     * @param piece which drawing on the page it belongs to, such as the field of a flattened form; 0 for the page itself
     */
    record PrintedLine(int page, float top, float left, float right, float size, List<String> columns, int piece) {
        String text() {
            return String.join("\t", columns);
        }

        /** The same line on another page. */
        PrintedLine onPage(int other) {
            return new PrintedLine(other, top, left, right, size, columns, piece);
        }
    }

    private record Word(String text, float left, float right, float top, float size, int piece) {}

    /** A bullet or number that hangs before its text is no column of its own. */
    static final String LEADING = "[•▪◦‣·*–—☐☒☑-]|\\(?(?:\\d{1,2}(?:\\.\\d{1,2})?|[a-z]|[ivx]{1,4})[.):]?";

    private static final int LONGEST_LEADING_CHARS = 8;
    /** Drawing a form is a page in the page: about so many simple instructions' work. */
    private static final int OPERATORS_PER_FORM = 50;

    private static final int DEEPEST_FORM_LEVEL = 8;
    private static final float OTHER_HEIGHT_POINTS = 2.5f;

    private final List<PrintedLine> lines = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private final Map<TextPosition, Integer> pieces = new IdentityHashMap<>();
    private final ReadingLimits limits;
    private final PdfRules rules = new PdfRules(this);
    private final Set<TextPosition> besideStruck = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<String> struckLines = new ArrayList<>();
    private boolean struckHere;
    private int chars;
    private int piece;
    private int piecesSoFar;
    private int operators;

    PdfLines(ReadingLimits limits) {
        this.limits = limits;
        setSortByPosition(false);
        setSuppressDuplicateOverlappingText(true);
        setEndPage(limits.maxPdfPages());
    }

    /** Whether the pages ask for more than is done, so that what was read is not all there is. */
    boolean isCutOff() {
        return operators > limits.maxPdfOperators() || chars > limits.maxTextChars();
    }

    /** Reads the pages as far as the limits allow. */
    void read(PDDocument document) throws IOException {
        try {
            getText(document);
        } catch (CutOff enough) {
            endLine();
        }
    }

    /** Counts what pages ask for: forms that draw forms make a few bytes into endless work. */
    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        boolean form = operator.getName().equals(OperatorName.DRAW_OBJECT);
        operators += form ? OPERATORS_PER_FORM : 1;
        if (isCutOff()) {
            throw new CutOff();
        }
        if (!form || getLevel() < DEEPEST_FORM_LEVEL) {
            super.processOperator(operator, operands);
        }
    }

    /** The pages ask for more than is done; thrown through the library, which would take others for a fault. */
    private static final class CutOff extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CutOff() {
            super(null, null, false, false);
        }
    }

    List<PrintedLine> lines() {
        return lines;
    }

    /** The lines in which words were struck out, as they read without them. */
    List<String> struck() {
        return struckLines;
    }

    /** Words that the page strikes out, as in a print of tracked changes, are no longer said. */
    @Override
    protected void writePage() throws IOException {
        List<PdfRules.Rule> drawn = rules.take();
        for (List<TextPosition> article : drawn.isEmpty() ? List.<List<TextPosition>>of() : charactersByArticle) {
            Set<TextPosition> struck = StruckOut.of(article, drawn, getCurrentPage());
            besideStruck.addAll(StruckOut.neighbours(article, struck));
            article.removeIf(struck::contains);
        }
        super.writePage();
    }

    /** A form XObject (ISO 32000-1 §8.10): a flattened field is one, and its lines stay together. */
    @Override
    public void showForm(PDFormXObject form) throws IOException {
        int outer = piece;
        piece = outer == 0 ? ++piecesSoFar : outer;
        // Letters of one field may hang over those of the next and be the same by chance; boldface made by printing
        // twice is a matter of pages.
        setSuppressDuplicateOverlappingText(isPageSized(form));
        super.showForm(form);
        setSuppressDuplicateOverlappingText(true);
        piece = outer;
    }

    private boolean isPageSized(PDFormXObject form) {
        PDRectangle box = form.getBBox();
        return box == null || box.getHeight() > getCurrentPage().getCropBox().getHeight() / 2;
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (piece > 0) {
            pieces.put(text, piece);
        }
        super.processTextPosition(text);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
        if (positions.isEmpty() || PlainText.fold(text).isBlank() || chars > limits.maxTextChars()) {
            return;
        }
        int back = jumpBack(positions);
        if (back > 0) {
            writeString(joined(positions.subList(0, back)), positions.subList(0, back));
            writeString(joined(positions.subList(back, positions.size())), positions.subList(back, positions.size()));
            return;
        }
        chars += text.length();
        TextPosition first = positions.get(0);
        TextPosition last = positions.get(positions.size() - 1);
        int of = pieces.getOrDefault(first, 0);
        if (!words.isEmpty() && (words.get(0).piece() != of || isAnotherLine(first))) {
            endLine();
        }
        struckHere |= positions.stream().anyMatch(besideStruck::contains);
        words.add(new Word(
                bulleted(text),
                first.getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                first.getYDirAdj(),
                Math.max(first.getFontSizeInPt(), 1),
                of));
    }

    /** Where print goes back to the left at another height without a space between; 0 when it never does. */
    private static int jumpBack(List<TextPosition> positions) {
        for (int i = 1; i < positions.size(); i++) {
            TextPosition before = positions.get(i - 1);
            TextPosition next = positions.get(i);
            boolean left = next.getXDirAdj() < before.getXDirAdj() - 2 * Math.max(1, before.getFontSizeInPt());
            if (left && Math.abs(next.getYDirAdj() - before.getYDirAdj()) > OTHER_HEIGHT_POINTS) {
                return i;
            }
        }
        return 0;
    }

    private static String joined(List<TextPosition> positions) {
        return positions.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
    }

    /** Print that goes back to the left at another height, such as from a margin to the text beside it. */
    private boolean isAnotherLine(TextPosition first) {
        Word before = words.get(words.size() - 1);
        return first.getXDirAdj() < before.left() - 2 * before.size()
                && Math.abs(first.getYDirAdj() - before.top()) > OTHER_HEIGHT_POINTS;
    }

    @Override
    protected void writeLineSeparator() throws IOException {
        endLine();
    }

    @Override
    protected void writePageEnd() throws IOException {
        endLine();
        pieces.clear();
        besideStruck.clear();
    }

    private void endLine() {
        if (words.isEmpty()) {
            return;
        }
        Word first = words.get(0);
        Word last = words.get(words.size() - 1);
        lines.add(new PrintedLine(
                getCurrentPageNo(), first.top(), first.left(), last.right(), first.size(), columns(), first.piece()));
        if (struckHere && struckLines.size() < limits.maxBlocks()) {
            struckLines.add(PlainText.fold(lines.get(lines.size() - 1).text()));
        }
        struckHere = false;
        words.clear();
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>();
        StringBuilder column = new StringBuilder(words.get(0).text());
        for (int i = 1; i < words.size(); i++) {
            Word before = words.get(i - 1);
            Word word = words.get(i);
            float gap = word.left() - before.right();
            boolean leads = column.length() <= LONGEST_LEADING_CHARS
                    && column.toString().matches(LEADING);
            boolean wide = gap > (word.text().startsWith("•") ? 0.6f : 1.2f) * word.size();
            if ((wide && !leads) || gap < -2 * word.size()) {
                columns.add(column.toString());
                column.setLength(0);
            } else {
                column.append(' ');
            }
            column.append(word.text());
        }
        columns.add(column.toString());
        return columns;
    }

    /** Bullets of picture fonts come as private characters. */
    private static String bulleted(String text) {
        return text.replaceAll("[\uF0B7\uF0A7\uF0D8\u25CF\uF076]", "•")
                .replace('\uF0FE', '☑')
                .replace('\uF0FD', '☒')
                .replace('\uF0A8', '☐');
    }
}
