package org.postroom.console.letters;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postroom.console.Answer;
import org.postroom.console.Deed;
import org.postroom.letter.Deletion;
import org.postroom.letter.LetterBook;
import org.postroom.letter.LetterShare;
import org.postroom.letter.Likeness.Noted;
import org.postroom.letter.SenderSign;
import org.postroom.tasks.TaskDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letter book as the console shows it. */
@Component
public class LettersIn {
    private static final int MOST = 200;

    private final LetterBook letterBook;
    private final TaskDesk tasks;

    LettersIn(LetterBook letterBook, TaskDesk tasks) {
        this.tasks = tasks;
        this.letterBook = letterBook;
    }

    /**
     * A letter that came in, laid open.
     *
     * @param deletion that its enclosures were deleted; null when they were not
     * @param sharedBy the cases that it brought parts of, when there are several
     * @param signs on what it was taken for somebody's, or held
     * @param likeness what it has to do with an earlier letter; null when nothing
     */
    public record LetterView(
            LetterLine line,
            Sheet sheet,
            @Nullable Deletion deletion,
            List<String> sharedBy,
            List<SenderSign> signs,
            @Nullable Noted likeness) {
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
                letterBook.signs(folio),
                letterBook.likeness(folio).orElse(null));
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
                letterBook.signs(folio),
                letterBook.likeness(folio).orElse(null));
    }

    /** A person says that a copy is a letter of its own: it is sorted like any other. */
    @Transactional
    public Deed treatAsItsOwn(long folio, String person) {
        line(folio);
        if (!letterBook.treatAsItsOwn(folio, person)) {
            return Deed.refused("This letter is no copy of another, or is treated as its own already.");
        }
        tasks.put("sort", String.valueOf(folio));
        return Deed.done("The letter is treated as its own and goes to be sorted.");
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
