package org.postroom.intake.document;

import java.util.List;
import java.util.stream.Collectors;

/** One piece of a document in reading order: a line of text, or a row of a table. Every format is read into these. */
public sealed interface Block {
    /** The words, without markup. */
    String text();

    /** Whether there is nothing to read in it. */
    default boolean isBlank() {
        return text().isBlank();
    }

    /** What a line is in the document it came from. */
    enum Kind {
        HEADING,
        TEXT,
        /** An item of a list whose bullet or number the word processor draws. */
        ITEM,
        /** Typed into a field of the form: it ends where the writer ended it, wherever the page would have. */
        TYPED
    }

    /** A paragraph, heading or list item; inner line breaks are kept, other white space is folded. */
    record Line(Kind kind, String text) implements Block {}

    /** One row of a table; a table inside a cell is among the cell's lines, its cells parted by tabs. */
    record Row(List<Cell> cells) implements Block {
        @Override
        public String text() {
            return cells.stream().map(Cell::text).collect(Collectors.joining("\t"));
        }
    }

    /** One cell of a row. */
    record Cell(List<Line> lines) {
        /** The cell's lines, one below the other. */
        public String text() {
            return lines.stream()
                    .map(Line::text)
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining("\n"));
        }
    }
}
