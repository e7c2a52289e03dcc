package org.postroom.letter.collect;

import jakarta.mail.MessagingException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
    private final TargetFolders targets = new TargetFolders();

    Settling(Mailbox mailbox, ImapDoor door, Unsettled unsettled) {
        this.mailbox = mailbox;
        this.door = door;
        this.unsettled = unsettled;
    }

    /** Settles what waits for it. What the server refuses now is tried at the next poll; collecting does not suffer. */
    void settle(long uidValidity) {
        if (unsettled.in(mailbox.name(), uidValidity, 0).isEmpty()) {
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
        List<Unsettled.Sorted> waiting = unsettled.in(mailbox.name(), uidValidity, 0);
        while (!waiting.isEmpty()) {
            for (var place : byPlace(waiting).entrySet()) {
                settle(folder, uidValidity, place.getKey().folder(mailbox.folders()), place.getValue());
            }
            long last = waiting.get(waiting.size() - 1).uid();
            waiting = unsettled.in(mailbox.name(), uidValidity, last);
        }
    }

    /** One folder that the server refuses does not hold up the others; the health page tells of it. */
    private void settle(OpenFolder folder, long uidValidity, String target, TreeSet<Long> uids)
            throws MessagingException {
        try {
            String where = settle(folder, uids, target);
            unsettled.settled(mailbox.name(), uidValidity, uids, where);
        } catch (MessagingException refused) {
            if (OpenFolder.isGone(refused)) {
                throw refused;
            }
            unsettled.refused(mailbox.name(), uidValidity, uids);
            log.warn("{} mails could not be moved to \"{}\" and wait for the next poll", uids.size(), target, refused);
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
        String name = targets.ready(folder, target);
        try {
            if (moves) {
                folder.move(uids, name);
            } else {
                folder.copy(uids, name);
                folder.flag(uids, "\\Deleted");
                folder.expunge(uids);
            }
        } catch (MessagingException refused) {
            targets.forget(target); // somebody may have deleted it
            throw refused;
        }
        return name;
    }
}
