package org.postroom.letter.collect;

import jakarta.mail.FolderClosedException;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.Namespaces;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.eclipse.angus.mail.imap.protocol.UIDSet;
import org.jspecify.annotations.Nullable;

/**
 * One folder, open on a connection of its own, spoken to by UID alone: sequence numbers shift when somebody else expunges.
 * Every command ends in bounded time. A {@link MessagingException} of which {@link #isGone} holds means that the
 * connection is of no use any more; any other, that the server refused this one command.
 */
final class OpenFolder implements AutoCloseable {
    /** The slowest line on which a mail is still fetched: 16 kB a second. */
    private static final long LEAST_BYTES_A_SECOND = 16 * 1024;

    /** RFC 3501 §9, date-day and date-month. */
    private static final DateTimeFormatter SEARCH_DAY = DateTimeFormatter.ofPattern("d-MMM-yyyy", Locale.ENGLISH);

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final WatchedSockets sockets;
    private final Duration patience;

    OpenFolder(IMAPStore store, IMAPFolder folder, WatchedSockets sockets, Duration patience) {
        this.store = store;
        this.folder = folder;
        this.sockets = sockets;
        this.patience = patience;
    }

    /**
     * What is known of a mail before its bytes are fetched.
     *
     * @param receivedAt INTERNALDATE, or null where the server gives none
     * @param sizeBytes RFC822.SIZE, which servers have been seen to get wrong; -1 where the server gives none
     */
    record Head(long uid, @Nullable Instant receivedAt, long sizeBytes) {
        static Head unknown(long uid) {
            return new Head(uid, null, -1);
        }
    }

    /** Whether the failure took the connection with it. */
    static boolean isGone(MessagingException failure) {
        return failure instanceof FolderClosedException || failure instanceof StoreClosedException;
    }

    /** RFC 3501 §2.3.1.1. */
    long uidValidity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /** Whether the server says that it can do this, such as {@code MOVE}. */
    boolean can(String capability) throws MessagingException {
        return store.hasCapability(capability);
    }

    /** The UIDs in the folder from {@code from} upwards, of mails received on the day of {@code since} or later. */
    List<Long> uids(long from, Instant since) throws MessagingException {
        // SEARCH compares days in whatever zone the server likes (RFC 3501 §6.4.4), so one day more is asked for
        String day = since.equals(Instant.EPOCH)
                ? ""
                : " SINCE " + SEARCH_DAY.format(since.atZone(ZoneOffset.UTC).minusDays(1));
        // "n:*" always holds the last mail, even where its UID is below n (RFC 3501 §6.4.8)
        return search(from + ":*" + day).stream().filter(uid -> uid >= from).toList();
    }

    /** Those of the UIDs that are in the folder now. */
    List<Long> present(Collection<Long> uids) throws MessagingException {
        return search(set(uids));
    }

    private List<Long> search(String criteria) throws MessagingException {
        Response[] answer = ask("UID SEARCH UID " + criteria, null, 0);
        List<Long> uids = new ArrayList<>();
        for (Response line : answer) {
            if (line instanceof IMAPResponse search && search.keyEquals("SEARCH")) {
                for (long uid = search.readLong(); uid != -1; uid = search.readLong()) {
                    uids.add(uid);
                }
            }
        }
        return uids.stream().distinct().sorted().toList();
    }

    /** What is known of these mails; those that are gone meanwhile are missing. */
    List<Head> heads(Collection<Long> uids) throws MessagingException {
        return fetches(ask("UID FETCH " + set(uids) + " (UID INTERNALDATE RFC822.SIZE)", null, 0))
                .filter(line -> line.getItem(UID.class) != null)
                .map(OpenFolder::head)
                .filter(head -> uids.contains(head.uid()))
                .toList();
    }

    private static Head head(FetchResponse line) {
        INTERNALDATE date = line.getItem(INTERNALDATE.class);
        RFC822SIZE size = line.getItem(RFC822SIZE.class);
        return new Head(
                line.getItem(UID.class).uid,
                date == null || date.getDate() == null ? null : date.getDate().toInstant(),
                size == null ? -1 : size.size);
    }

    /** A mail's bytes by one {@code BODY.PEEK[]}; empty when the server has none under that UID. */
    Optional<byte[]> bytes(Head head) throws MessagingException {
        long size = Math.max(head.sizeBytes(), 0);
        return fetches(ask("UID FETCH " + head.uid() + " (UID BODY.PEEK[])", null, size))
                .filter(line -> line.getItem(UID.class) != null && line.getItem(UID.class).uid == head.uid())
                .map(line -> line.getItem(BODY.class))
                .filter(body -> body != null && body.getByteArray() != null)
                .map(body -> whole(body.getByteArray()))
                .findFirst();
    }

    private static byte[] whole(ByteArray bytes) {
        return Arrays.copyOfRange(bytes.getBytes(), bytes.getStart(), bytes.getStart() + bytes.getCount());
    }

    private static Stream<FetchResponse> fetches(Response[] answer) {
        return Stream.of(answer).filter(FetchResponse.class::isInstance).map(FetchResponse.class::cast);
    }

    /** RFC 6851 §3.1; mails that are gone meanwhile are passed over. */
    void move(Collection<Long> uids, String target) throws MessagingException {
        ask("UID MOVE " + set(uids), name(target), 0);
    }

    /** RFC 3501 §6.4.8; mails that are gone meanwhile are passed over. */
    void copy(Collection<Long> uids, String target) throws MessagingException {
        ask("UID COPY " + set(uids), name(target), 0);
    }

    /** Sets a flag such as {@code \Seen}. */
    void flag(Collection<Long> uids, String flag) throws MessagingException {
        ask("UID STORE " + set(uids) + " +FLAGS.SILENT (" + flag + ")", null, 0);
    }

    /** RFC 4315 §2.1: removes these mails alone, and nobody else's deletions. */
    void expunge(Collection<Long> uids) throws MessagingException {
        ask("UID EXPUNGE " + set(uids), null, 0);
    }

    /** Whether there is a folder of that name. */
    boolean has(String target) throws MessagingException {
        Argument pattern = new Argument();
        pattern.writeString("");
        pattern.writeString(BASE64MailboxEncoder.encode(target));
        return Stream.of(ask("LIST", pattern, 0))
                .anyMatch(line -> line instanceof IMAPResponse list
                        && list.keyEquals("LIST")
                        && !list.toString().toLowerCase(Locale.ROOT).contains("\\noselect"));
    }

    /** RFC 2342 §5: what the names of all folders of this mailbox begin with; empty where the server does not tell. */
    String ownPrefix() throws MessagingException {
        try (var watch = sockets.within(patience.multipliedBy(2))) {
            Namespaces spaces = can("NAMESPACE") ? (Namespaces) folder.doCommand(IMAPProtocol::namespace) : null;
            boolean told = spaces != null && spaces.personal != null && spaces.personal.length > 0;
            return told ? spaces.personal[0].prefix : "";
        } catch (MessagingException refused) {
            if (isGone(refused)) {
                throw refused;
            }
            return "";
        }
    }

    /** RFC 3501 §6.3.8: what stands between a folder's name and that of one in it; NUL where the server has no folders in folders. */
    char separator() throws MessagingException {
        try (var watch = sockets.within(patience.multipliedBy(2))) {
            return folder.getSeparator();
        }
    }

    /** Makes a folder; one that is there already is the server's refusal. */
    void create(String target) throws MessagingException {
        ask("CREATE", name(target), 0);
    }

    /**
     * Waits until the server says that something changed, for {@code longest} at most (RFC 2177). After that time, or when
     * the server goes, the connection is of no use.
     *
     * @return whether the connection is still there
     */
    boolean idle(Duration longest) throws MessagingException {
        try (var renewal = sockets.cutAfter(longest)) {
            sockets.patience(longest.plus(patience));
            folder.idle(true);
            return folder.isOpen();
        } catch (IOException gone) {
            throw new MessagingException("The connection is gone", gone);
        }
    }

    /** Ends the connection at once, from whichever thread. */
    void cut() {
        sockets.cut();
    }

    private static Argument name(String target) {
        Argument name = new Argument();
        name.writeString(BASE64MailboxEncoder.encode(target)); // RFC 3501 §5.1.3
        return name;
    }

    private static String set(Collection<Long> uids) {
        return UIDSet.toString(UIDSet.createUIDSets(
                uids.stream().mapToLong(Long::longValue).sorted().toArray()));
    }

    private Response[] ask(String command, @Nullable Argument argument, long expectedBytes) throws MessagingException {
        Duration limit = patience.multipliedBy(2).plusSeconds(expectedBytes / LEAST_BYTES_A_SECOND);
        try (var watch = sockets.within(limit)) {
            return (Response[]) folder.doCommand(protocol -> {
                Response[] answer = protocol.command(command, argument);
                protocol.handleResult(answer[answer.length - 1]);
                return answer;
            });
        }
    }

    @Override
    public void close() {
        try (var watch = sockets.within(patience)) {
            store.close();
        } catch (MessagingException gone) {
            sockets.cut();
        }
    }
}
