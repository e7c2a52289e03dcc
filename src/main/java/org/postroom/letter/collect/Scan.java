package org.postroom.letter.collect;

import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.postroom.letter.LetterBook;
import org.postroom.letter.Mailbox;
import org.postroom.letter.collect.OpenFolder.Head;
import org.postroom.letter.collect.Points.Point;
import org.postroom.letter.collect.Troubles.Waiting;
import org.springframework.stereotype.Component;

/**
 * Says which mails the folder still owes us: by UID from the point that was reached, and at the start, once a day and after
 * a change of UIDVALIDITY by the whole folder. The point never passes a mail that is neither in the letter book nor named
 * among the troubles.
 */
@Component
class Scan {
    /** Mails looked up at once: what one poll takes, as the server is asked about each. */
    private static final int CHUNK = Postbox.MOST_MAILS_A_POLL;

    private final Mailbox mailbox;
    private final LetterBook book;
    private final Points points;
    private final Troubles troubles;
    private volatile boolean reconciledSinceStart;

    Scan(Mailbox mailbox, LetterBook book, Points points, Troubles troubles) {
        this.mailbox = mailbox;
        this.book = book;
        this.points = points;
        this.troubles = troubles;
    }

    /** The mails to fetch now, at most {@code most}: those that never failed first, then those that failed least. */
    List<Head> owed(OpenFolder folder, int most) throws MessagingException {
        String name = mailbox.name();
        long validity = folder.uidValidity();
        Point point = points.of(name, validity, mailbox.account().embedded() ? Instant.EPOCH : mailbox.since());
        boolean changed = point.uidValidity() != validity;
        if (changed) {
            troubles.forget(name, validity);
        }
        boolean whole = changed || point.reconcileDue() || !reconciledSinceStart;
        long from = whole ? 1 : point.nextUid();
        Map<Long, Waiting> waiting = troubles.waiting(name, validity);
        List<Long> listed = folder.uids(from, point.since());
        Fresh fresh = fresh(folder, listed, waiting, point.since(), most);
        points.move(name, validity, fresh.nextUid().orElse(Math.max(from, last(listed) + 1)));
        if (whole && fresh.nextUid().isEmpty()) {
            reconciled(name, validity, listed, waiting);
        }
        List<Head> owed = new ArrayList<>(fresh.heads());
        owed.addAll(dueAgain(folder, validity, waiting, most - owed.size()));
        return owed;
    }

    private static long last(List<Long> uids) {
        return uids.isEmpty() ? 0 : uids.get(uids.size() - 1);
    }

    /** New mails to fetch, and the first UID among those listed that still waits. */
    private record Fresh(List<Head> heads, OptionalLong nextUid) {}

    private Fresh fresh(OpenFolder folder, List<Long> listed, Map<Long, Waiting> waiting, Instant since, int most)
            throws MessagingException {
        List<Head> heads = new ArrayList<>();
        for (int start = 0; start < listed.size() && heads.size() < most; start += CHUNK) {
            List<Long> chunk = listed.subList(start, Math.min(listed.size(), start + CHUNK));
            Set<Long> unknown = new TreeSet<>(chunk);
            unknown.removeAll(book.entered(mailbox.name(), folder.uidValidity(), chunk));
            unknown.removeAll(waiting.keySet());
            if (!unknown.isEmpty()) {
                heads(folder, unknown).stream()
                        .filter(head ->
                                head.receivedAt() == null || !head.receivedAt().isBefore(since))
                        .sorted(Comparator.comparingLong(Head::uid))
                        .limit(most - heads.size())
                        .forEach(heads::add);
            }
        }
        return new Fresh(heads, heads.stream().mapToLong(Head::uid).min());
    }

    /**
     * What is known of these mails; of some perhaps nothing but the UID, whose bytes may come nevertheless. A list that the
     * server refuses as a whole is asked for one by one: one mail must not hide the others.
     */
    private static List<Head> heads(OpenFolder folder, Set<Long> uids) throws MessagingException {
        Map<Long, Head> known = new TreeMap<>();
        uids.forEach(uid -> known.put(uid, Head.unknown(uid)));
        try {
            folder.heads(uids).forEach(head -> known.put(head.uid(), head));
        } catch (MessagingException refused) {
            if (OpenFolder.isGone(refused)) {
                throw refused;
            }
            for (long uid : uids) {
                headAlone(folder, uid).ifPresent(head -> known.put(uid, head));
            }
        }
        return List.copyOf(known.values());
    }

    private static Optional<Head> headAlone(OpenFolder folder, long uid) throws MessagingException {
        try {
            return folder.heads(Set.of(uid)).stream().findFirst();
        } catch (MessagingException refused) {
            if (OpenFolder.isGone(refused)) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    /** Mails that failed before and whose next try has come; those that were taken in or are gone are over. */
    private List<Head> dueAgain(OpenFolder folder, long validity, Map<Long, Waiting> waiting, int most)
            throws MessagingException {
        List<Long> due = waiting.values().stream()
                .filter(Waiting::due)
                .sorted(Comparator.comparingInt(Waiting::failures).thenComparingLong(Waiting::uid))
                .limit(Math.max(most, 1))
                .map(Waiting::uid)
                .toList();
        if (due.isEmpty()) {
            return List.of();
        }
        Set<Long> present = new TreeSet<>(folder.present(due));
        present.removeAll(book.entered(mailbox.name(), validity, due));
        Set<Long> gone = new TreeSet<>(due);
        gone.removeAll(present);
        troubles.over(mailbox.name(), validity, gone);
        return present.isEmpty()
                ? List.of()
                : heads(folder, present).stream()
                        .sorted(Comparator.comparingInt(
                                head -> waiting.get(head.uid()).failures()))
                        .toList();
    }

    /** The whole folder was seen and nothing new is in it: troubles that are not there any more are over. */
    private void reconciled(String name, long validity, List<Long> listed, Map<Long, Waiting> waiting) {
        Set<Long> gone = new TreeSet<>(waiting.keySet());
        listed.forEach(gone::remove);
        troubles.over(name, validity, gone);
        points.reconciled(name);
        reconciledSinceStart = true;
    }
}
