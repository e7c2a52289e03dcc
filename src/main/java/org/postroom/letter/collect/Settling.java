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

    private static String settle(OpenFolder folder, TreeSet<Long> uids, String target) throws MessagingException {
        if (folder.can("MOVE")) {
            into(folder, target, () -> folder.move(uids, target));
            return target;
        }
        if (folder.can("UIDPLUS")) {
            into(folder, target, () -> folder.copy(uids, target));
            folder.flag(uids, "\\Deleted");
            folder.expunge(uids);
            return target;
        }
        folder.flag(uids, "\\Seen");
        return LEFT;
    }

    /** Something that puts mails into a folder. */
    private interface Putting {
        void put() throws MessagingException;
    }

    /** RFC 3501 §6.4.7: a server refuses to put mails into a folder that is not there; then it is made. */
    private static void into(OpenFolder folder, String target, Putting putting) throws MessagingException {
        try {
            putting.put();
        } catch (MessagingException refused) {
            if (OpenFolder.isGone(refused)) {
                throw refused;
            }
            create(folder, target);
            putting.put();
        }
    }

    private static void create(OpenFolder folder, String target) throws MessagingException {
        try {
            folder.create(target);
        } catch (MessagingException refused) {
            if (OpenFolder.isGone(refused)) {
                throw refused;
            }
            log.debug("The folder {} was there already, or cannot be made", target, refused);
        }
    }
}
