package org.postroom.intake.form.made;

import java.util.Arrays;
import java.util.List;

/**
 * One piece of a laid out document.
 *
 * @param rows the cells of a table; a cell is a list of pieces
 */
public record Piece(Kind kind, String text, List<List<List<Piece>>> rows) {
    /** What a piece is on paper. */
    public enum Kind {
        TITLE,
        SECTION,
        HEADING,
        PROMPT,
        TEXT,
        ITEM,
        LABEL,
        TICKED,
        BLANK,
        TABLE
    }

    /** A piece of text. */
    public static Piece of(Kind kind, String text) {
        return new Piece(kind, text, List.of());
    }

    /** A table of these rows. */
    public static Piece table(List<List<List<Piece>>> rows) {
        return new Piece(Kind.TABLE, "", rows);
    }

    /** A cell of plain lines. */
    public static List<Piece> cell(Kind kind, String text) {
        return Arrays.stream(text.split("\n")).map(line -> of(kind, line)).toList();
    }
}
