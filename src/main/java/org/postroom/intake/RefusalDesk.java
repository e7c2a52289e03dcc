package org.postroom.intake;

import java.util.List;
import org.postroom.casebook.Tray;
import org.postroom.casebook.Tray.Matter;
import org.postroom.intake.machine.Fate;
import org.postroom.intake.machine.MachineReader;
import org.postroom.intake.machine.Report.Entry;
import org.postroom.outbox.Attempt;
import org.postroom.outbox.Outbox;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.outbox.Phase;
import org.postroom.outbox.StoppedAddresses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stops an address of which the sending server says, when it is named, that it does not exist: as a report would. */
@Component("refusalDesk")
public class RefusalDesk {
    private final Outbox outbox;
    private final StoppedAddresses stopped;
    private final Tray tray;

    RefusalDesk(Outbox outbox, StoppedAddresses stopped, Tray tray) {
        this.outbox = outbox;
        this.stopped = stopped;
        this.tray = tray;
    }

    /** Looks at a letter of which the tray is to be told. */
    @Transactional
    public void look(OutgoingLetter letter) {
        List<Attempt> attempts = outbox.attempts(letter.key());
        if (letter.state() == OutgoingLetter.State.FAILED && !attempts.isEmpty()) {
            look(letter, attempts.get(attempts.size() - 1));
        }
    }

    private void look(OutgoingLetter letter, Attempt last) {
        String reply = last.reply() == null ? "" : last.reply();
        if (last.phase() != Phase.RCPT || !reply.startsWith("5")) {
            return;
        }
        Entry entry = MachineReader.refusal(letter.recipient(), reply);
        String because = "The sending server refused " + letter.recipient() + " for our letter \"" + letter.subject()
                + "\". " + entry.because();
        if (entry.fate() == Fate.HARD && stopped.stop(letter, null, because)) {
            tray.lay(new Matter(
                    ReportDesk.kind(stopped, letter),
                    letter.caseReference(),
                    letter.session(),
                    null,
                    because + ReportDesk.NOTHING_MORE,
                    ReportDesk.FIND_OUT));
        }
    }
}
