package org.postroom.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import org.postroom.redaction.MarkedText.Piece;

/** The same words written another way: who is named must come out hidden all the same. */
enum Respelling implements UnaryOperator<List<Piece>> {
    CAPITALS(each(Character::toUpperCase)),
    LOWER_CASE(each(Character::toLowerCase)),
    NO_BREAK_SPACES(each(unit -> unit == ' ' ? '\u00a0' : unit)),
    HYPHENATED_LINE_ENDS(Respelling::wrapped),
    CURLY_QUOTES(each(unit -> unit == '\'' ? '’' : unit == '"' ? '”' : unit));

    private static final int LINE = 72;
    private static final int LEAST_BEFORE_HYPHEN = 3;
    private final UnaryOperator<List<Piece>> rewriting;

    Respelling(UnaryOperator<List<Piece>> rewriting) {
        this.rewriting = rewriting;
    }

    @Override
    public List<Piece> apply(List<Piece> pieces) {
        return rewriting.apply(pieces);
    }

    private static UnaryOperator<List<Piece>> each(IntUnaryOperator unit) {
        return pieces -> pieces.stream()
                .map(piece -> piece.with(mapped(piece.text(), unit)))
                .toList();
    }

    private static String mapped(String text, IntUnaryOperator unit) {
        StringBuilder mapped = new StringBuilder();
        text.chars().map(unit).forEach(at -> mapped.append((char) at));
        return mapped.toString();
    }

    /** Broken into lines as a printed page is, long words parted with a hyphen where the line is full. */
    private static List<Piece> wrapped(List<Piece> pieces) {
        List<Piece> wrapped = new ArrayList<>();
        int column = 0;
        for (Piece piece : pieces) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < piece.text().length(); i++) {
                char unit = piece.text().charAt(i);
                boolean full = column >= LINE;
                if (full && unit == ' ') {
                    unit = '\n';
                } else if (full && inLongWord(piece.text(), i)) {
                    text.append("-\n");
                    column = 0;
                }
                text.append(unit);
                column = unit == '\n' ? 0 : column + 1;
            }
            wrapped.add(piece.with(text.toString()));
        }
        return wrapped;
    }

    private static boolean inLongWord(String text, int at) {
        return lettersOnly(text, at - LEAST_BEFORE_HYPHEN, at) && lettersOnly(text, at, at + LEAST_BEFORE_HYPHEN);
    }

    private static boolean lettersOnly(String text, int from, int to) {
        return from >= 0
                && to <= text.length()
                && text.substring(from, to).chars().allMatch(unit -> Character.isLowerCase(unit));
    }
}
