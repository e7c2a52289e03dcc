package org.postroom.casebook;

import org.postroom.casebook.Tray.Matter;
import org.postroom.letter.collect.MailTrouble;
import org.springframework.stereotype.Component;

/** Tells a person of a mail that could not be taken into the letter book, and takes that off the tray when it is over. */
@Component("strandedMail")
public class StrandedMail {
    /** The beginning of the kind under which such a mail lies on the tray. */
    public static final String KIND = "Mail not taken in";

    private final Tray tray;

    StrandedMail(Tray tray) {
        this.tray = tray;
    }

    /** Lays the trouble on the tray, or takes it off when it is over. */
    public void tell(MailTrouble trouble) {
        String kind = KIND + " (" + trouble.mailbox() + ", UID " + trouble.uid() + " of " + trouble.uidValidity() + ")";
        if (trouble.over()) {
            tray.settled(kind, "letter book", "The mail was taken in after all, or is no longer in the folder.");
            return;
        }
        String next = trouble.triedAgain()
                ? "It is tried again with growing gaps. Look at the mail in the mailbox with a mail program; forward"
                        + " it to the same address if it stays there."
                : "Read it in the mailbox with a mail program, and ask its sender to send it in smaller parts.";
        tray.lay(new Matter(kind, null, null, null, trouble.because(), next));
    }
}
