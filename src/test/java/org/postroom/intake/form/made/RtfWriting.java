package org.postroom.intake.form.made;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes pieces as Rich Text. */
public final class RtfWriting {
    private RtfWriting() {}

    /** The document's bytes. */
    public static byte[] write(List<Piece> pieces) {
        StringBuilder body = new StringBuilder();
        pieces.forEach(piece -> piece(piece, body));
        String text = "{\\r"
                + "tf1\\ansi\\ansicpg1252\\deff0\\uc1{\\fonttbl{\\f0 Calibri;}}\n"
                + "{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}{\\s2 heading 2;}}\n"
                + "{\\footer \\pard An Applicant, page \\chpgn\\par}\n"
                + body + "}";
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void piece(Piece piece, StringBuilder body) {
        switch (piece.kind()) {
            case SECTION -> paragraph("\\s1\\b ", "\\b0", piece.text(), body);
            case HEADING -> paragraph("\\s2\\b ", "\\b0", piece.text(), body);
            case PROMPT -> paragraph("\\i ", "\\i0", piece.text(), body);
            case ITEM ->
                body.append("\\pard\\fi-360\\li720{\\pntext\\'b7\\tab}{\\*\\pn\\pnlvlblt{\\pntxtb\\'b7}}")
                        .append(escaped(piece.text()))
                        .append("\\par\n");
            case TICKED -> paragraph("\\u9746? ", "", piece.text(), body);
            case TABLE -> table(piece, body);
            default -> paragraph("", "", piece.text(), body);
        }
    }

    private static void paragraph(String before, String after, String text, StringBuilder body) {
        body.append("\\pard\\plain ")
                .append(before)
                .append(escaped(text))
                .append(after)
                .append("\\par\n");
    }

    /** A table inside a cell is written as lines, for rich text of most editors does so. */
    private static void table(Piece table, StringBuilder body) {
        for (List<List<Piece>> row : table.rows()) {
            body.append("\\trowd");
            for (int i = 1; i <= row.size(); i++) {
                body.append("\\cellx").append(i * 9000 / row.size());
            }
            body.append('\n');
            for (List<Piece> cell : row) {
                cell(cell, body);
            }
            body.append("\\row\n");
        }
        body.append("\\pard\n");
    }

    private static void cell(List<Piece> cell, StringBuilder body) {
        body.append("\\pard\\intbl ");
        for (int i = 0; i < cell.size(); i++) {
            Piece piece = cell.get(i);
            body.append(i > 0 ? "\\par " : "");
            if (piece.kind() == Piece.Kind.TABLE) {
                for (int r = 0; r < piece.rows().size(); r++) {
                    body.append(r > 0 ? "\\par " : "");
                    List<List<Piece>> inner = piece.rows().get(r);
                    for (int c = 0; c < inner.size(); c++) {
                        body.append(c > 0 ? "\\tab " : "")
                                .append(escaped(inner.get(c).get(0).text()));
                    }
                }
            } else {
                body.append(piece.kind() == Piece.Kind.ITEM ? "\\bullet\\tab " : "")
                        .append(escaped(piece.text()));
            }
        }
        body.append("\\cell\n");
    }

    private static String escaped(String text) {
        StringBuilder rtf = new StringBuilder();
        text.chars().forEach(c -> {
            if (c == '\\' || c == '{' || c == '}') {
                rtf.append('\\').append((char) c);
            } else if (c > 127) {
                rtf.append("\\u").append((short) c).append('?');
            } else {
                rtf.append((char) c);
            }
        });
        return rtf.toString();
    }
}
