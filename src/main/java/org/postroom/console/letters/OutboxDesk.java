package org.postroom.console.letters;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Step;
import org.postroom.console.Answer;
import org.postroom.console.Deed;
import org.postroom.console.Page;
import org.postroom.outbox.Attempt;
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
     * @param heldUp why no letter leaves just now; null when letters leave, or this one does not wait
     * @param reports what servers said of it, oldest first
     */
    record OutgoingView(
            OutboxLine line,
            Sheet sheet,
            @Nullable Instant neededBy,
            @Nullable String templateVersion,
            String sha256,
            @Nullable String heldUp,
            List<Attempt> attempts,
            List<DeliveryReport> reports) {}

    /** Letters in a state ({@code ""} for all) whose subject, recipient or case holds {@code words}, newest first. */
    Page<OutboxLine> search(String state, String words, int page) {
        String pattern = Page.pattern(words);
        return new Page<>(
                lines.page(state, pattern, Page.SIZE, Page.skip(page)), Math.max(1, page), lines.count(state, pattern));
    }

    OutgoingView open(long id) {
        OutgoingLetter letter = letter(id);
        return new OutgoingView(
                OutboxLine.of(letter),
                Sheet.of(letter.raw()),
                letter.neededBy(),
                letter.templateVersion(),
                letter.sha256(),
                letter.state() == OutgoingLetter.State.WAITING ? heldUp() : null,
                outbox.attempts(id),
                reports.about(id));
    }

    OutgoingLetter letter(long id) {
        return outbox.letter(id).orElseThrow(() -> Answer.missing("There is no letter " + id + " in the outbox."));
    }

    /** Why no letter leaves at all just now, or null. */
    @Nullable
    String heldUp() {
        return outbox.heldUp().orElse(null);
    }

    /** A person knows that a letter in doubt arrived. */
    @Transactional
    Deed arrived(long id, String person) {
        OutgoingLetter letter = letter(id);
        if (!outbox.itLeft(id, person + " says that it arrived.")) {
            return Deed.refused("The letter is not in doubt.");
        }
        note(letter, Step.by(person, "Said that it arrived: " + letter.subject(), "It was: " + letter.because()));
        return Deed.done("The letter stands as sent; it is not sent again.");
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
        if (letter.state() == OutgoingLetter.State.SPARED) {
            return Deed.refused("The letter is not needed, and never leaves: " + letter.because());
        }
        if (!outbox.sendAgain(id)) {
            return Deed.refused("The letter is waiting or being sent already.");
        }
        note(letter, Step.by(person, "Asked to send again: " + letter.subject(), "It was: " + letter.because()));
        return Deed.done("The letter will be sent again.");
    }

    private void note(OutgoingLetter letter, Step step) {
        if (letter.caseReference() != null
                && casebook.find(letter.caseReference()).isPresent()) {
            casebook.note(letter.caseReference(), step.sending(letter.key()));
        }
    }
}
