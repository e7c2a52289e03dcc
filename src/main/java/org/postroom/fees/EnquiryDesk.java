package org.postroom.fees;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.postroom.casebook.Applicant;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.casebook.Tray;
import org.postroom.letter.Address;
import org.postroom.letter.Letter;
import org.postroom.letter.LetterBook;
import org.postroom.outbox.Grade;
import org.postroom.outbox.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers whoever asks to apply: what is asked of them, what it costs, and what comes next. */
@Component("enquiryDesk")
public class EnquiryDesk {
    private final LetterBook letterBook;
    private final Casebook casebook;
    private final InvoiceDesk invoices;
    private final FeeLetters letters;
    private final Outbox outbox;
    private final Tray tray;
    private final Clock clock;

    EnquiryDesk(
            LetterBook letterBook,
            Casebook casebook,
            InvoiceDesk invoices,
            FeeLetters letters,
            Outbox outbox,
            Tray tray,
            Clock clock) {
        this.letterBook = letterBook;
        this.casebook = casebook;
        this.invoices = invoices;
        this.letters = letters;
        this.outbox = outbox;
        this.tray = tray;
        this.clock = clock;
    }

    /** Takes an enquiry: opens a case, or says again what was said to an open one. */
    @Transactional
    public void take(long folio) {
        Letter letter = letterBook.at(folio);
        if (letter.sender() == null || !Address.isOne(letter.sender())) {
            layOnTray(folio, "The enquiry has no sender's address that an answer could go to.");
            return;
        }
        casebook.takeTurns(letter.sender());
        List<Case> known = casebook.ofAddress(letter.sender());
        Optional<Case> open = known.stream().filter(one -> !one.stage().isEnd()).findFirst();
        if (open.isPresent()) {
            sayAgain(open.get(), folio);
        } else if (known.stream().anyMatch(one -> one.stage() == Stage.AWARDED)) {
            layOnTray(folio, "The enquiry comes from the address of somebody who holds the award already.");
        } else {
            answer(opened(letter.sender(), known, folio), folio);
        }
    }

    private Case opened(String sender, List<Case> known, long folio) {
        Step step = Step.byPostroom("Opened the case", "They asked to apply.").from(folio);
        return known.stream()
                .findFirst()
                .filter(last -> last.stage() == Stage.NOT_YET_MET && invoices.mayResubmit(last, clock.instant()))
                .map(last -> casebook.reopen(last, Stage.ENQUIRED, step))
                .orElseGet(() -> casebook.open(sender, Stage.ENQUIRED, step));
    }

    private void answer(Case one, long folio) {
        letterBook.file(folio, one.reference());
        letters.enquiry(one, invoices.forCase(one, folio), folio, "first");
    }

    /** The same invoice, or the same pack, once a day at most; a case that is further on is a matter for a person. */
    private void sayAgain(Case one, long folio) {
        letterBook.file(folio, one.reference());
        switch (one.stage()) {
            case ENQUIRED ->
                onceADay(
                        one,
                        FeeLetters.ENQUIRY,
                        folio,
                        again -> letters.enquiry(one, invoices.forCase(one, folio), folio, again));
            case FEE_AWAITED ->
                onceADay(
                        one,
                        FeeLetters.FEE_AWAITED,
                        folio,
                        again -> letters.feeAwaited(one, invoices.forCase(one, folio), folio, again));
            case INVITED ->
                onceADay(
                        one,
                        FeeLetters.APPLICATION_PACK,
                        folio,
                        again -> letters.pack(one, invoices.forCase(one, folio).invoice(), folio, again));
            default ->
                tray.lay(Tray.Matter.ofCase(
                                "Enquiry about a running case",
                                one.reference(),
                                "They asked to apply, but their application is already here: "
                                        + one.stage().words().toLowerCase(java.util.Locale.UK) + ".",
                                "Read the letter and answer it.")
                        .withLetter(folio));
        }
    }

    private void onceADay(Case one, String kind, long folio, java.util.function.Consumer<String> letter) {
        Applicant person = casebook.applicant(one);
        if (outbox.isToldEnough(person.email(), kind, Grade.COURTESY, one.reference())) {
            casebook.note(
                    one.reference(),
                    Step.byPostroom("Did not answer again", "They wrote again within a day of the same answer.")
                            .from(folio));
        } else {
            letter.accept(FeeLetters.AGAIN + folio);
        }
    }

    private void layOnTray(long folio, String because) {
        tray.lay(Tray.Matter.ofLetter("Enquiry for a person", folio, because, "Read the letter and answer it."));
    }
}
