package org.postroom.letter.collect;

import jakarta.mail.MessagingException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.postroom.letter.Mailbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Moves mails out of the way once their letters are sorted: with MOVE where the server can, else with COPY and UID EXPUNGE
 * of those very mails, else it marks them as seen and leaves them. A mail that a person has moved meanwhile stays where
 * the person put it.
 */
@Component
class Settling {
    /** Where a mail is that was only marked as seen. */
    static final String LEFT = "LEFT";

    private static final Logger log = LoggerFactory.getLogger(Settling.class);

    private final Mailbox mailbox;
    private final ImapDoor door;
    private final Unsettled unsettled;
    /** Folders that were there when they were last used. */
    private final Set<String> there = ConcurrentHashMap.newKeySet();

    Settling(Mailbox mailbox, ImapDoor door, Unsettled unsettled) {
        this.mailbox = mailbox;
        this.door = door;
        this.unsettled = unsettled;
    }

    /** Settles what waits for it. What the server refuses now is tried at the next poll; collecting does not suffer. */
    void settle(long uidValidity) {
        if (unsettled.in(mailbox.name(), uidValidity).isEmpty()) {
            return;
        }
        try (OpenFolder folder = door.select()) {
            if (folder.uidValidity() == uidValidity) {
                settle(folder, uidValidity);
            }
        } catch (MessagingException refused) {
            log.warn("Mails could not be moved and stay where they are until the next poll", refused);
        }
    }

    private void settle(OpenFolder folder, long uidValidity) throws MessagingException {
        List<Unsettled.Sorted> waiting = unsettled.in(mailbox.name(), uidValidity);
        while (!waiting.isEmpty()) {
            for (var place : byPlace(waiting).entrySet()) {
                String target = place.getKey().folder(mailbox.folders());
                String where = settle(folder, place.getValue(), target);
                unsettled.settled(mailbox.name(), uidValidity, place.getValue(), where);
            }
            waiting = unsettled.in(mailbox.name(), uidValidity);
        }
    }

    private static Map<Pigeonhole, TreeSet<Long>> byPlace(List<Unsettled.Sorted> waiting) {
        Map<Pigeonhole, TreeSet<Long>> places = new EnumMap<>(Pigeonhole.class);
        for (Unsettled.Sorted one : waiting) {
            places.computeIfAbsent(Pigeonhole.of(one.door()), place -> new TreeSet<>())
                    .add(one.uid());
        }
        return places;
    }

    private String settle(OpenFolder folder, TreeSet<Long> uids, String target) throws MessagingException {
        boolean moves = folder.can("MOVE");
        if (!moves && !folder.can("UIDPLUS")) {
            folder.flag(uids, "\\Seen");
            return LEFT;
        }
        if (!there.contains(target) && !folder.has(target)) {
            folder.create(target);
        }
        there.add(target);
        try {
            if (moves) {
                folder.move(uids, target);
            } else {
                folder.copy(uids, target);
                folder.flag(uids, "\\Deleted");
                folder.expunge(uids);
            }
        } catch (MessagingException refused) {
            there.remove(target); // somebody may have deleted it
            throw refused;
        }
        return target;
    }
}
