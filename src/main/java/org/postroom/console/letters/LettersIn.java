package org.postroom.console.letters;

import java.util.List;
import org.postroom.console.Answer;
import org.postroom.letter.LetterBook;
import org.springframework.stereotype.Component;

/** The letter book as the console shows it. */
@Component
public class LettersIn {
    private static final int MOST = 200;

    private final LetterBook letterBook;

    LettersIn(LetterBook letterBook) {
        this.letterBook = letterBook;
    }

    /** A letter that came in, laid open. */
    public record LetterView(LetterLine line, Sheet sheet) {
        /** The address it came from, in words. */
        public String from() {
            String address = line.sender() == null ? sheet.sender() : line.sender();
            return address == null ? "unknown" : address;
        }
    }

    /** The latest letters, newest first. */
    public List<LetterLine> latest() {
        return letterBook.latest(MOST).stream().map(LetterLine::of).toList();
    }

    /** The letter at {@code folio}, laid open; 404 when there is none. */
    public LetterView open(long folio) {
        LetterLine line = line(folio);
        return new LetterView(line, Sheet.of(letterBook.bytes(folio)));
    }

    /** The bytes of the letter at {@code folio}; 404 when there is none. */
    byte[] bytes(long folio) {
        line(folio);
        return letterBook.bytes(folio);
    }

    private LetterLine line(long folio) {
        try {
            return LetterLine.of(letterBook.at(folio));
        } catch (IllegalArgumentException unknown) {
            throw Answer.missing("There is no letter at folio " + folio + ".");
        }
    }
}
