package org.postroom.intake.form.made;

import java.util.List;
import org.postroom.intake.form.made.Piece.Kind;

/** Types pieces as a person does in an email or a text file. */
public final class TextWriting {
    private TextWriting() {}

    /** The text; lines are broken after {@code width} characters, or not at all where that is 0. */
    public static String write(List<Piece> pieces, int width) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece.kind()) {
                case SECTION, HEADING -> text.append('\n').append(piece.text()).append("\n\n");
                case PROMPT -> text.append(wrapped(piece.text(), width)).append('\n');
                case ITEM ->
                    text.append("- ").append(wrapped(piece.text(), width)).append('\n');
                case TICKED -> text.append(piece.text()).append(" - Yes\n");
                case TABLE ->
                    piece.rows().forEach(row -> text.append(String.join(
                                    "\t",
                                    row.stream().map(cell -> cell.get(0).text()).toList()))
                            .append('\n'));
                default -> text.append(wrapped(piece.text(), width)).append(isLabel(piece) ? "\n" : "\n\n");
            }
        }
        return text.toString();
    }

    private static boolean isLabel(Piece piece) {
        return piece.kind() == Kind.TEXT && piece.text().matches("^[^:.]{2,50}: .{1,60}$");
    }

    private static String wrapped(String text, int width) {
        if (width == 0) {
            return text;
        }
        StringBuilder wrapped = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ")) {
            if (column > 0 && column + word.length() + 1 > width) {
                wrapped.append('\n');
                column = 0;
            }
            wrapped.append(column > 0 ? " " : "").append(word);
            column += word.length() + (column > 0 ? 1 : 0);
        }
        return wrapped.toString();
    }
}
