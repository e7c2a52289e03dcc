package org.postroom.console.letters;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Mishaps;
import org.postroom.casebook.Step;
import org.postroom.casebook.Tray;
import org.postroom.console.Deed;
import org.postroom.console.Wording;
import org.postroom.intake.ReportDesk;
import org.postroom.outbox.Outbox;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.outbox.StoppedAddress;
import org.postroom.outbox.StoppedAddresses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The addresses to which nothing is sent, and their lifting. */
@Component
class StoppedDesk {
    private final StoppedAddresses stopped;
    private final Outbox outbox;
    private final Casebook casebook;
    private final Tray tray;
    private final Mishaps mishaps;

    StoppedDesk(StoppedAddresses stopped, Outbox outbox, Casebook casebook, Tray tray, Mishaps mishaps) {
        this.stopped = stopped;
        this.outbox = outbox;
        this.casebook = casebook;
        this.tray = tray;
        this.mishaps = mishaps;
    }

    List<StoppedAddress> latest() {
        return stopped.latest();
    }

    /** Lifts a stop; what was held for it alone leaves, and what lay on the tray for it is settled. */
    @Transactional
    Deed lift(long id, String person, @Nullable String because) {
        StoppedAddress stop = stopped.find(id).orElse(null);
        if (stop == null) {
            return Deed.unknown("There is no stopped address of that number.");
        }
        if (!stop.stands()) {
            return Deed.refused("The stop was lifted before.");
        }
        String fault =
                Wording.fault(because, "how you know that the address is right").orElse(null);
        if (fault != null) {
            return Deed.refused(fault);
        }
        return lift(stop, person, String.valueOf(because).strip());
    }

    private Deed lift(StoppedAddress stop, String person, String because) {
        List<OutgoingLetter> freed = stopped.lift(stop.key(), person, because);
        freed.forEach(letter -> mishaps.letterFreed(letter, person, because));
        tray.settled(ReportDesk.kind(stop.key()), person, because);
        String reference = caseOf(stop);
        if (reference != null) {
            casebook.note(reference, Step.by(person, "Mail to " + stop.address() + " may leave again", because));
        }
        return Deed.done(
                freed.isEmpty()
                        ? "The address is written to again; nothing was waiting for it."
                        : "The address is written to again; " + freed.size()
                                + (freed.size() == 1 ? " letter leaves" : " letters leave") + " now.");
    }

    private @Nullable String caseOf(StoppedAddress stop) {
        return stop.outgoing() == null
                ? null
                : outbox.letter(stop.outgoing())
                        .map(OutgoingLetter::caseReference)
                        .filter(reference -> casebook.find(reference).isPresent())
                        .orElse(null);
    }
}
