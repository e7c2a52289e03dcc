package org.postroom.letter.collect;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.postroom.letter.FetchedMail;
import org.postroom.letter.Mailbox;
import org.postroom.letter.collect.OpenFolder.Head;
import org.springframework.stereotype.Component;

/**
 * The door to the mailbox. Which mails are new is decided against the letter book, never by the Seen flag: somebody may
 * have read a mail in Outlook. Bytes are fetched with one {@code BODY.PEEK[]}; a mail is moved only after they are kept.
 */
@Component("postbox")
public class Postbox {
    /** Mails fetched in one poll; the rest wait for the next, so that memory does not grow with the backlog. */
    static final int MOST_MAILS_A_POLL = 200;
    /** The same limit in bytes: a poll ends early rather than hold more than this, but for one larger mail alone. */
    static final long MOST_BYTES_A_POLL = 32L << 20;

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

    /** The mails that the letter book does not hold yet, within the limits of one poll. */
    public synchronized List<FetchedMail> arrivals() throws MessagingException {
        try (OpenFolder folder = door.examine()) {
            uidValidity = folder.uidValidity();
            List<FetchedMail> fetched = new ArrayList<>();
            long bytes = 0;
            for (Head head : scan.owed(folder, MOST_MAILS_A_POLL)) {
                if (!fetched.isEmpty() && bytes + head.sizeBytes() > MOST_BYTES_A_POLL) {
                    break;
                }
                if (!fetch(folder, head, fetched)) {
                    break;
                }
                bytes = fetched.stream().mapToLong(mail -> mail.raw().length).sum();
            }
            return fetched;
        }
    }

    /** Fetches one mail; false when the connection is gone, and the rest has to wait for the next poll. */
    private boolean fetch(OpenFolder folder, Head head, List<FetchedMail> fetched) {
        if (head.sizeBytes() > mailbox.limits().mostBytesAMail()) {
            troubles.leave(mailbox.name(), uidValidity, head.uid(), TooLarge.sentence(head, mailbox));
            return true;
        }
        Fetch fetch = Fetch.of(folder, head);
        if (fetch instanceof Fetch.Whole whole) {
            return fetched.add(mail(head, whole.raw()));
        }
        troubles.count(mailbox.name(), uidValidity, head.uid(), fetch.because());
        return fetch instanceof Fetch.Refused;
    }

    private FetchedMail mail(Head head, byte[] raw) {
        // A mail for which the server gives no date is taken as received now, so that it is not passed over
        Instant date = head.receivedAt() == null ? clock.instant() : head.receivedAt();
        Instant received = mailbox.account().embedded() ? clock.instant() : date;
        return new FetchedMail(mailbox.name(), uidValidity, head.uid(), received, date, raw);
    }

    /** The letter book could not take a fetched mail: its transaction failed, and only its own. */
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
