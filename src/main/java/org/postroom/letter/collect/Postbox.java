package org.postroom.letter.collect;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.List;
import org.postroom.letter.FetchedMail;
import org.postroom.letter.Mailbox;
import org.springframework.stereotype.Component;

/**
 * The door to the mailbox. Which mails are new is decided against the letter book, never by the Seen flag: somebody may
 * have read a mail in Outlook. Bytes are fetched with one {@code BODY.PEEK[]}; a mail is moved only after they are kept.
 */
@Component("postbox")
public class Postbox {
    /** Mails taken in one poll; the rest wait for the next, so that neither memory nor a poll grows with the backlog. */
    static final int MOST_MAILS_A_POLL = 200;

    private final Mailbox mailbox;
    private final ImapDoor door;
    private final Scan scan;
    private final Troubles troubles;
    private final Settling settling;
    private final Clock clock;
    private volatile long uidValidity;

    Postbox(Mailbox mailbox, ImapDoor door, Scan scan, Troubles troubles, Settling settling, Clock clock) {
        this.mailbox = mailbox;
        this.door = door;
        this.scan = scan;
        this.troubles = troubles;
        this.settling = settling;
        this.clock = clock;
    }

    /** The mails that the letter book does not hold yet, each fetched when it is asked for; at most one poll's worth. */
    public Arrivals arrivals() throws MessagingException {
        OpenFolder folder = door.examine();
        try {
            uidValidity = folder.uidValidity();
            return new Arrivals(mailbox, folder, scan.owed(folder, MOST_MAILS_A_POLL), troubles, clock);
        } catch (MessagingException | RuntimeException failure) {
            folder.close();
            throw failure;
        }
    }

    /** The same mails in batches, each to be entered by one commit. */
    public Batches batches() throws MessagingException {
        return new Batches(arrivals());
    }

    /** The letter book could not take a fetched mail: its own transaction failed, in which nothing else was. */
    public void notEntered(FetchedMail mail, Throwable failure) {
        troubles.count(
                mail.mailbox(),
                mail.uidValidity(),
                mail.uid(),
                "The letter book could not take it (" + failure.getClass().getSimpleName()
                        + "); the log has the whole of it.");
    }

    /** What a person has to be told of mails that could not be taken in, and of those that could after all. */
    public List<MailTrouble> troubles() {
        return troubles.toTell(mailbox.name());
    }

    /** A person was told. */
    public void told(MailTrouble trouble) {
        troubles.told(trouble);
    }

    /** Moves the mails of sorted letters out of the way. */
    public synchronized void settle() {
        settling.settle(uidValidity);
    }
}
