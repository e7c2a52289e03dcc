package org.postroom.panel;

import java.time.Instant;
import java.util.Optional;
import org.postroom.casebook.Correspondent;
import org.postroom.casebook.Correspondent.Role;
import org.postroom.casebook.Correspondents;
import org.postroom.casebook.Tray;
import org.postroom.casebook.Tray.Matter;
import org.postroom.letter.Letter;
import org.postroom.letter.LetterBook;
import org.postroom.letter.LetterText;
import org.postroom.letter.Quotation;
import org.postroom.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Opens a letter that ought to come from an assessor, and finds the seat it speaks for; anything else waits for a person. */
@Component
class SeatDoor {
    /** The kind under which an assessor's letter lies that a person has to read. */
    static final String MESSAGE = "Assessor's message";

    static final String NOT_THEIRS = "Letter not from the assessor of that seat";

    private final LetterBook book;
    private final Correspondents correspondents;
    private final Assessors assessors;
    private final Sessions sessions;
    private final Seats seats;
    private final Outbox outbox;
    private final Tray tray;

    SeatDoor(
            LetterBook book,
            Correspondents correspondents,
            Assessors assessors,
            Sessions sessions,
            Seats seats,
            Outbox outbox,
            Tray tray) {
        this.book = book;
        this.correspondents = correspondents;
        this.assessors = assessors;
        this.sessions = sessions;
        this.seats = seats;
        this.outbox = outbox;
        this.tray = tray;
    }

    /**
     * A letter that speaks for a seat; the seat's session is locked.
     *
     * @param words its text, with what is quoted from us marked
     */
    record Arrived(Seat seat, LetterText text, String words, long folio, Instant receivedAt) {}

    /** The letter with its seat; empty when it went to the tray. */
    Optional<Arrived> open(long folio) {
        Letter letter = book.at(folio);
        LetterText text = LetterText.of(book.bytes(folio));
        Optional<Seat> seat = Optional.ofNullable(letter.correspondent())
                .flatMap(correspondents::holding)
                .filter(one -> one.role() == Role.ASSESSOR && one.seat() != null)
                .flatMap(one -> seatOf(one, text.sender()));
        if (seat.isEmpty()) {
            tray.lay(Matter.ofLetter(
                    NOT_THEIRS,
                    folio,
                    "The letter does not come from the address of an assessor whose seat is open.",
                    "Read it; nothing of it was taken. Ask the assessor to answer from the address the pack went to."));
            return Optional.empty();
        }
        return seat.map(found -> new Arrived(
                found, text, Quotation.marked(text.body(), outbox.wrote(found.token())), folio, letter.receivedAt()));
    }

    /** Lays a letter on the tray for a person to read. */
    void toAPerson(Arrived arrived, String because, String nextStep) {
        tray.lay(Matter.ofLetter(MESSAGE, arrived.folio(), because, nextStep)
                .withCase(arrived.seat().caseReference()));
    }

    private Optional<Seat> seatOf(Correspondent from, @org.jspecify.annotations.Nullable String sender) {
        Optional<Seat> seat = Optional.ofNullable(from.seat()).flatMap(seats::findById);
        seat.ifPresent(one -> sessions.locked(one.session()));
        return seat.flatMap(one -> seats.findById(one.key()))
                .filter(one -> one.state().seated())
                .filter(one -> sender != null && isTheirs(one, from, sender));
    }

    private boolean isTheirs(Seat seat, Correspondent from, String sender) {
        return sender.equalsIgnoreCase(from.address())
                || assessors
                        .findById(seat.assessor())
                        .filter(one -> one.email().equalsIgnoreCase(sender))
                        .isPresent();
    }
}
