package org.postroom.letter.collect;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.postroom.letter.FetchedMail;
import org.postroom.letter.Mailbox;
import org.postroom.letter.collect.OpenFolder.Head;

/**
 * The mails of one poll, one after the other, each fetched when it is asked for; how many are held, {@link Batches} says.
 * A mail that cannot be fetched is counted and passed over; when the connection goes, the rest waits for the next poll.
 * The connection is closed with the last mail.
 */
public final class Arrivals implements Iterator<FetchedMail>, AutoCloseable {
    private final Mailbox mailbox;
    private final OpenFolder folder;
    private final long uidValidity;
    private final Iterator<Head> owed;
    private final Troubles troubles;
    private final Clock clock;
    private @Nullable FetchedMail next;
    private boolean ended;

    Arrivals(Mailbox mailbox, OpenFolder folder, List<Head> owed, Troubles troubles, Clock clock)
            throws MessagingException {
        this.mailbox = mailbox;
        this.folder = folder;
        this.uidValidity = folder.uidValidity();
        this.owed = owed.iterator();
        this.troubles = troubles;
        this.clock = clock;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            if (owed.hasNext()) {
                fetch(owed.next());
            } else {
                close();
            }
        }
        return next != null;
    }

    @Override
    public FetchedMail next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("There are no more mails in this poll.");
        }
        FetchedMail mail = next;
        next = null;
        return mail;
    }

    private void fetch(Head head) {
        if (head.sizeBytes() > mailbox.limits().mostBytesAMail()) {
            troubles.leave(mailbox.name(), uidValidity, head.uid(), TooLarge.sentence(head, mailbox));
            return;
        }
        Fetch fetch = Fetch.of(folder, head);
        if (fetch instanceof Fetch.Whole whole) {
            next = mail(head, whole.raw());
            return;
        }
        troubles.count(mailbox.name(), uidValidity, head.uid(), fetch.because());
        if (fetch instanceof Fetch.Cut) {
            close();
        }
    }

    private FetchedMail mail(Head head, byte[] raw) {
        // A mail for which the server gives no date is taken as received now, so that it is not passed over
        Instant date = head.receivedAt() == null ? clock.instant() : head.receivedAt();
        Instant received = mailbox.account().embedded() ? clock.instant() : date;
        return new FetchedMail(mailbox.name(), uidValidity, head.uid(), received, date, raw);
    }

    @Override
    public void close() {
        if (!ended) {
            ended = true;
            folder.close();
        }
    }
}
