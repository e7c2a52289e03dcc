package org.postroom.console.letters;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postroom.console.Answer;
import org.postroom.letter.Deletion;
import org.postroom.letter.LetterBook;
import org.postroom.letter.LetterShare;
import org.postroom.letter.SenderSign;
import org.springframework.stereotype.Component;

/** The letter book as the console shows it. */
@Component
public class LettersIn {
    private static final int MOST = 200;

    private final LetterBook letterBook;

    LettersIn(LetterBook letterBook) {
        this.letterBook = letterBook;
    }

    /**
     * A letter that came in, laid open.
     *
     * @param deletion that its enclosures were deleted; null when they were not
     * @param sharedBy the cases that it brought parts of, when there are several
     * @param signs on what it was taken for somebody's, or held
     */
    public record LetterView(
            LetterLine line, Sheet sheet, @Nullable Deletion deletion, List<String> sharedBy, List<SenderSign> signs) {
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

    /**
     * The letter at {@code folio}, laid open; 404 when there is none. Of a letter that brought parts of several cases only
     * what belongs to {@code caseReference} is shown, and without a case none of it.
     */
    public LetterView open(long folio, @Nullable String caseReference) {
        LetterLine line = line(folio);
        List<LetterShare> shares = letterBook.shares(folio);
        Sheet whole = Sheet.of(letterBook.bytes(folio));
        Sheet shown = shares.isEmpty()
                ? whole
                : shares.stream()
                        .filter(share -> share.caseReference().equals(caseReference))
                        .findFirst()
                        .map(share -> PartOfSheet.of(whole, share))
                        .orElseGet(PartOfSheet::withheld);
        return new LetterView(
                shares.isEmpty() ? line : line.ofSeveral(caseReference),
                shown,
                letterBook.deletion(folio).orElse(null),
                shares.stream().map(LetterShare::caseReference).toList(),
                letterBook.signs(folio));
    }

    /** All of the letter at {@code folio}, for whoever has to find out whose it is; 404 when there is none. */
    public LetterView openWhole(long folio) {
        return new LetterView(
                line(folio),
                Sheet.of(letterBook.bytes(folio)),
                letterBook.deletion(folio).orElse(null),
                letterBook.shares(folio).stream()
                        .map(LetterShare::caseReference)
                        .toList(),
                letterBook.signs(folio));
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
