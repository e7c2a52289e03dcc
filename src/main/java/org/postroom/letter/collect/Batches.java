package org.postroom.letter.collect;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.postroom.letter.FetchedMail;

/**
 * The mails of one poll, some at a time, to be entered by one commit: that is what takes longest of a small mail. The next
 * are fetched when these were entered, so that never more is held than one batch and the mail that did not fit into it.
 * When the connection goes, what was fetched before is still given.
 */
public final class Batches implements Iterator<List<FetchedMail>>, AutoCloseable {
    /** Mails in one batch. */
    static final int MOST_MAILS = 25;

    /** Bytes of the mails of one batch together, 4 MiB; a larger mail is a batch of its own. */
    static final long MOST_BYTES = 4L << 20;

    private final Arrivals arrivals;
    private @Nullable FetchedMail left;

    Batches(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public boolean hasNext() {
        return left != null || arrivals.hasNext();
    }

    /** One mail at least. */
    @Override
    public List<FetchedMail> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There are no more mails in this poll.");
        }
        List<FetchedMail> batch = new ArrayList<>();
        long room = MOST_BYTES;
        while (batch.size() < MOST_MAILS && room > 0 && hasNext()) {
            FetchedMail mail = take();
            if (mail.raw().length > room && !batch.isEmpty()) {
                left = mail;
                return batch;
            }
            batch.add(mail);
            room -= mail.raw().length;
        }
        return batch;
    }

    private FetchedMail take() {
        FetchedMail mail = left == null ? arrivals.next() : left;
        left = null;
        return mail;
    }

    @Override
    public void close() {
        arrivals.close();
    }
}
