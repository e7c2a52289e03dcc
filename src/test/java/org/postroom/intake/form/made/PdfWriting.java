package org.postroom.intake.form.made;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.postroom.intake.form.made.Piece.Kind;

/** Prints pieces on pages: lines wrapped and, where asked, words broken; tables in columns; heads and feet. */
public final class PdfWriting {
    private static final float LEFT = 60;
    private static final float RIGHT = 535;
    private static final float SIZE = 10;
    private static final float LEADING = 13;

    private final Set<Spoiling> spoilt;
    private final MadeApplication application;
    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private PDPageContentStream stream;
    private float y;

    private PdfWriting(Set<Spoiling> spoilt, MadeApplication application) throws IOException {
        this.spoilt = spoilt;
        this.application = application;
        this.font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    }

    /** The document's bytes. */
    public static byte[] write(List<Piece> pieces, Set<Spoiling> spoilt, MadeApplication application)
            throws IOException {
        PdfWriting writing = new PdfWriting(spoilt, application);
        try (PDDocument document = writing.document) {
            writing.newPage();
            for (Piece piece : pieces) {
                writing.piece(piece);
            }
            writing.stream.close();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private void newPage() throws IOException {
        if (stream != null) {
            stream.close();
        }
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        stream = new PDPageContentStream(document, page);
        if (spoilt.contains(Spoiling.LETTERHEAD)) {
            print(application.detail("practiceName") + ", " + application.detail("address"), 250, 810);
            print(
                    application.detail("fullName") + " | MIGPM application | Page " + document.getNumberOfPages(),
                    LEFT,
                    30);
        }
        y = 770;
    }

    private void piece(Piece piece) throws IOException {
        if (piece.kind() == Kind.TABLE) {
            for (List<List<Piece>> row : piece.rows()) {
                row(row, LEFT, RIGHT);
            }
            y -= 8;
            return;
        }
        y -= piece.kind() == Kind.SECTION || piece.kind() == Kind.HEADING ? 10 : 0;
        String mark = piece.kind() == Kind.TICKED ? "[x] " : piece.kind() == Kind.ITEM ? "• " : "";
        for (String line : wrapped(mark + piece.text(), RIGHT - LEFT)) {
            line(line, LEFT);
        }
        y -= 6;
    }

    private void line(String line, float left) throws IOException {
        if (y < 60) {
            newPage();
        }
        print(line, left, y);
        y -= LEADING;
    }

    /** The cells one beside the other, each printed whole before the next as word processors write them. */
    private void row(List<List<Piece>> row, float left, float right) throws IOException {
        float width = (right - left) / row.size();
        List<List<String>> columns = new ArrayList<>();
        int most = 0;
        for (List<Piece> cell : row) {
            List<String> lines = new ArrayList<>();
            for (Piece piece : cell) {
                cellLines(piece, width - 12, lines);
            }
            columns.add(lines);
            most = Math.max(most, lines.size());
        }
        if (y - most * LEADING < 60 && most < 45) {
            newPage();
        }
        float top = y;
        for (int i = 0; i < columns.size(); i++) {
            for (int j = 0; j < columns.get(i).size(); j++) {
                print(columns.get(i).get(j), left + i * width, top - j * LEADING);
            }
        }
        y = top - most * LEADING - 4;
    }

    private void cellLines(Piece piece, float width, List<String> lines) throws IOException {
        if (piece.kind() != Kind.TABLE) {
            lines.addAll(wrapped((piece.kind() == Kind.ITEM ? "• " : "") + piece.text(), width));
            return;
        }
        for (List<List<Piece>> row : piece.rows()) {
            lines.add(String.join(
                    "  ", row.stream().map(cell -> cell.get(0).text()).toList()));
        }
    }

    private void print(String text, float x, float at) throws IOException {
        stream.beginText();
        stream.setFont(font, SIZE);
        stream.newLineAtOffset(x, at);
        stream.showText(encodable(text));
        stream.endText();
    }

    private static String encodable(String text) {
        return text.replaceAll("[^\\x20-\\x7E\\u00A0-\\u00FF•–—‘’“”€]", "");
    }

    private float width(String text) throws IOException {
        return font.getStringWidth(encodable(text)) / 1000 * SIZE;
    }

    private List<String> wrapped(String text, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String joined = line.isEmpty() ? word : line + " " + word;
            if (width(joined) <= width) {
                line.setLength(0);
                line.append(joined);
                continue;
            }
            int broken = spoilt.contains(Spoiling.HYPHENATED) ? breakIn(word, width - width(line + " -")) : 0;
            if (broken > 0) {
                boolean own = word.charAt(broken - 1) == '-';
                line.append(line.isEmpty() ? "" : " ").append(word, 0, broken).append(own ? "" : "-");
            }
            lines.add(line.toString());
            line.setLength(0);
            line.append(word.substring(broken));
        }
        lines.add(line.toString());
        return lines;
    }

    /** Behind a hyphen of the word itself, else between a consonant and a consonant or a vowel and a consonant. */
    private int breakIn(String word, float room) throws IOException {
        for (int i = word.length() - 3; i >= 3; i--) {
            boolean own = word.charAt(i - 1) == '-';
            boolean letters = word.substring(Math.max(0, i - 3), Math.min(word.length(), i + 3))
                    .chars()
                    .allMatch(Character::isLowerCase);
            boolean syllable =
                    letters && "aeiou".indexOf(word.charAt(i)) < 0 && "aeiou".indexOf(word.charAt(i + 1)) >= 0;
            if ((own || syllable) && width(word.substring(0, i)) <= room) {
                return i;
            }
        }
        return 0;
    }
}
