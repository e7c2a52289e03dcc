package org.postroom.health;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Quota;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import org.postroom.health.WatchRows.Point;
import org.postroom.letter.MailAccount;
import org.postroom.letter.Mailbox;
import org.postroom.letter.collect.Pigeonhole;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether the mailbox can be read, whether what lies in it is taken in, and how full it is. */
@Component
@Order(1)
class MailboxWatch implements Watched {
    /** A mail that lies there for longer, in machine time, and is not taken in waits too long. */
    static final Duration TAKEN_WITHIN = Duration.ofMinutes(5);

    private static final int MOST_LOOKED_AT = 200;
    private static final int WORRYING_PERCENT = 90;
    private static final int FULL_PERCENT = 98;

    private final Mailbox mailbox;
    private final WatchRows rows;
    private @Nullable Long waitingUid;
    private Instant waitingSince = Instant.MAX;

    MailboxWatch(Mailbox mailbox, WatchRows rows) {
        this.mailbox = mailbox;
        this.rows = rows;
    }

    @Override
    public String key() {
        return "mailbox";
    }

    @Override
    public String name() {
        return "Mailbox " + mailbox.account().username();
    }

    @Override
    public Finding look() {
        MailAccount account = mailbox.account();
        Session session = Session.getInstance(Probing.properties(account, "imap"));
        try (IMAPStore store = (IMAPStore) session.getStore(account.protocol("imap"))) {
            store.connect(account.host(), account.port(), account.username(), account.password());
            try (IMAPFolder folder = (IMAPFolder) store.getFolder(mailbox.folder())) {
                folder.open(Folder.READ_ONLY);
                return judge(store, folder);
            }
        } catch (AuthenticationFailedException refused) {
            return new Finding.Failed(Refusal.inWords("The mailbox's server", account, refused), Map.of());
        } catch (FolderNotFoundException none) {
            return new Finding.Failed(
                    "The mailbox has no folder \"" + mailbox.folder() + "\": check POSTROOM_IMAP_FOLDER.", Map.of());
        } catch (MessagingException | IllegalStateException unreachable) {
            // Jakarta Mail says by an IllegalStateException that the connection was lost between two commands
            return Refusal.notReached(
                    mailbox.account(), unreachable, "The mailbox could not be reached; mail waits there.");
        }
    }

    private Finding judge(IMAPStore store, IMAPFolder folder) throws MessagingException {
        Map<String, String> facts = new LinkedHashMap<>();
        Optional<Long> waiting = firstWaiting(folder, facts);
        if (waiting.isEmpty() || !waiting.get().equals(waitingUid)) {
            waitingUid = waiting.orElse(null);
            waitingSince = Instant.now();
        }
        Duration lag = waiting.isEmpty() ? Duration.ZERO : Duration.between(waitingSince, Instant.now());
        facts.put("Lag", waiting.isEmpty() ? "none" : InWords.time(lag.toSeconds()));
        int full = percentFull(store, facts);
        if (lag.compareTo(TAKEN_WITHIN) > 0) {
            return new Finding.Broken(
                    "A mail has lain in the mailbox for " + InWords.time(lag.toSeconds())
                            + " and is not taken in: see whether the route 10-collect runs.",
                    facts);
        }
        if (full >= FULL_PERCENT) {
            return new Finding.Broken("The mailbox is full: mail to us is turned away. Make room in it.", facts);
        }
        Set<String> shut = foldersThatTakeNothing(folder.getUIDValidity());
        if (!shut.isEmpty()) {
            return new Finding.Worrying(
                    "Mails that are dealt with could not be moved to " + String.join(" and ", shut)
                            + ": see whether it exists, may be written to and has room; or name another folder in"
                            + " POSTROOM_IMAP_FOLDERS_….",
                    facts);
        }
        return full >= WORRYING_PERCENT
                ? new Finding.Worrying("The mailbox is nearly full: make room in it.", facts)
                : new Finding.Well("The mailbox is read.", facts);
    }

    private Set<String> foldersThatTakeNothing(long uidValidity) {
        Set<String> shut = new TreeSet<>();
        for (String door : rows.doorsOfMailsLeft(mailbox.name(), uidValidity)) {
            Pigeonhole place = Pigeonhole.of(door.isEmpty() ? null : door);
            shut.add("\"" + place.folder(mailbox.folders()) + "\"");
        }
        return shut;
    }

    /** The first mail that collecting has not come to, and has not put aside. */
    private Optional<Long> firstWaiting(IMAPFolder folder, Map<String, String> facts) throws MessagingException {
        Optional<Point> known = rows.point(mailbox.name());
        if (known.isEmpty() || known.get().uidValidity() != folder.getUIDValidity()) {
            return Optional.empty();
        }
        Point point = known.get();
        Set<Long> putAside = new HashSet<>(rows.troubled(mailbox.name(), point.uidValidity()));
        Message[] unseen = folder.getMessagesByUID(point.nextUid(), UIDFolder.LASTUID);
        Long first = null;
        int waiting = Math.max(0, unseen.length - MOST_LOOKED_AT);
        for (Message mail : recentEnough(folder, unseen, point.since())) {
            long uid = folder.getUID(mail);
            // "n:*" always names the last mail, even where its UID is below n (RFC 3501 §6.4.8)
            if (uid >= point.nextUid() && !putAside.contains(uid)) {
                waiting++;
                first = first == null ? Long.valueOf(uid) : first;
            }
        }
        facts.put("Mails not yet taken in", String.valueOf(waiting));
        return Optional.ofNullable(first);
    }

    /** Of the first of these mails, those that were not received before collecting begins. */
    private static List<Message> recentEnough(IMAPFolder folder, Message[] mails, Instant since)
            throws MessagingException {
        Message[] few = Arrays.copyOf(mails, Math.min(mails.length, MOST_LOOKED_AT));
        if (since.equals(Instant.EPOCH)) {
            return List.of(few);
        }
        FetchProfile dates = new FetchProfile();
        dates.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        folder.fetch(few, dates);
        List<Message> recent = new ArrayList<>();
        for (Message mail : few) {
            Date received = mail.getReceivedDate();
            if (received == null || !received.toInstant().isBefore(since)) {
                recent.add(mail);
            }
        }
        return recent;
    }

    /** RFC 9208, where the server tells; 0 where it does not. */
    private int percentFull(IMAPStore store, Map<String, String> facts) {
        int fullest = 0;
        try {
            Quota[] quotas = store.hasCapability("QUOTA") ? store.getQuota(mailbox.folder()) : new Quota[0];
            for (Quota quota : quotas) {
                for (Quota.Resource one : quota.resources == null ? new Quota.Resource[0] : quota.resources) {
                    if (one.limit > 0) {
                        int percent = (int) Math.min(100, one.usage * 100 / one.limit);
                        fullest = Math.max(fullest, percent);
                        facts.put(one.name.equals("STORAGE") ? "Room taken" : "Of " + one.name, percent + " %");
                    }
                }
            }
        } catch (MessagingException untold) {
            facts.put("Room taken", "the server does not tell");
        }
        return fullest;
    }
}
