package org.postroom.console.letters;

import java.util.List;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Step;
import org.postroom.console.Answer;
import org.postroom.console.Deed;
import org.postroom.console.Page;
import org.postroom.outbox.DeliveryReport;
import org.postroom.outbox.DeliveryReports;
import org.postroom.outbox.Outbox;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.outbox.StoppedAddresses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person sees of the outbox, and does there. */
@Component
class OutboxDesk {
    private final Outbox outbox;
    private final OutboxLines lines;
    private final Casebook casebook;
    private final DeliveryReports reports;
    private final StoppedAddresses stopped;

    OutboxDesk(Outbox outbox, OutboxLines lines, Casebook casebook, DeliveryReports reports, StoppedAddresses stopped) {
        this.reports = reports;
        this.stopped = stopped;
        this.outbox = outbox;
        this.lines = lines;
        this.casebook = casebook;
    }

    /**
     * A letter of ours, laid open.
     *
     * @param reports what servers said of it, oldest first
     */
    record OutgoingView(OutboxLine line, Sheet sheet, List<DeliveryReport> reports) {}

    /** Letters in a state ({@code ""} for all) whose subject, recipient or case holds {@code words}, newest first. */
    Page<OutboxLine> search(String state, String words, int page) {
        String pattern = Page.pattern(words);
        return new Page<>(
                lines.page(state, pattern, Page.SIZE, Page.skip(page)), Math.max(1, page), lines.count(state, pattern));
    }

    OutgoingView open(long id) {
        OutgoingLetter letter = letter(id);
        return new OutgoingView(OutboxLine.of(letter), Sheet.of(letter.raw()), reports.about(id));
    }

    OutgoingLetter letter(long id) {
        return outbox.letter(id).orElseThrow(() -> Answer.missing("There is no letter " + id + " in the outbox."));
    }

    @Transactional
    Deed sendAgain(long id, String person) {
        OutgoingLetter letter = letter(id);
        if (stopped.standing(letter.recipient()).isPresent()) {
            return Deed.refused(
                    "Mail to this address is stopped, as it came back. Lift the stop under \"Stopped addresses\""
                            + " first.");
        }
        if (letter.heldBack()) {
            return Deed.refused(
                    "The letter was held and never leaves as it is. If it bears a pack, hide what is named in"
                            + " the pack and have it released again: the letter is then written anew.");
        }
        if (!outbox.sendAgain(id)) {
            return Deed.refused("The letter is waiting or being sent already.");
        }
        if (letter.caseReference() != null
                && casebook.find(letter.caseReference()).isPresent()) {
            casebook.note(
                    letter.caseReference(),
                    Step.by(person, "Asked to send again: " + letter.subject(), "It was: " + letter.because())
                            .sending(id));
        }
        return Deed.done("The letter will be sent again.");
    }
}
