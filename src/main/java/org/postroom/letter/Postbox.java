package org.postroom.letter;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The door to the mailbox. Which mails are new is decided against the letter book, never by the Seen flag: somebody may
 * have read a mail in Outlook. Bytes are fetched with one {@code BODY.PEEK[]}; a mail is moved only after they are kept.
 */
@Component("postbox")
public class Postbox {
    /** Where mails go once their bytes are kept. */
    public static final String PROCESSED = "Processed";
    /** Mails fetched in one poll; the rest wait for the next, so that memory does not grow with the backlog. */
    static final int MOST_MAILS_A_POLL = 200;
    /** The same limit in bytes: polls end early rather than hold more than this. */
    static final long MOST_BYTES_A_POLL = 64L << 20;

    private static final Logger log = LoggerFactory.getLogger(Postbox.class);

    private final Mailbox mailbox;
    private final LetterBook book;
    private final Clock clock;

    Postbox(Mailbox mailbox, LetterBook book, Clock clock) {
        this.mailbox = mailbox;
        this.book = book;
        this.clock = clock;
    }

    /** The mails that the letter book does not hold yet, within the limits of one poll. */
    public synchronized List<FetchedMail> arrivals() throws MessagingException {
        try (Store store = open()) {
            IMAPFolder folder = folder(store, Folder.READ_ONLY);
            List<FetchedMail> fetched = new ArrayList<>();
            long bytes = 0;
            for (Message message : unknown(folder)) {
                if (fetched.isEmpty() || bytes + message.getSize() <= MOST_BYTES_A_POLL) {
                    bytes += message.getSize();
                    fetch(folder, (IMAPMessage) message, fetched);
                }
            }
            folder.close(false);
            return fetched;
        }
    }

    private void fetch(IMAPFolder folder, IMAPMessage message, List<FetchedMail> fetched) {
        try {
            long uid = folder.getUID(message);
            Instant received = mailbox.account().embedded() ? clock.instant() : receivedAt(message);
            message.setPeek(true);
            ByteArrayOutputStream raw = new ByteArrayOutputStream(Math.max(message.getSize(), 1024));
            message.writeTo(raw);
            fetched.add(new FetchedMail(mailbox.name(), folder.getUIDValidity(), uid, received, raw.toByteArray()));
        } catch (MessagingException | IOException failure) {
            log.warn("A mail could not be fetched and is left for the next poll", failure);
        }
    }

    private List<Message> unknown(IMAPFolder folder) throws MessagingException {
        Set<Long> known = book.entered(mailbox.name(), folder.getUIDValidity(), 1);
        List<Message> unknown = new ArrayList<>();
        for (Message message : folder.getMessagesByUID(1, UIDFolder.LASTUID)) {
            if (message != null && !known.contains(folder.getUID(message))) {
                unknown.add(message);
            }
        }
        FetchProfile profile = new FetchProfile();
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        profile.add(IMAPFolder.FetchProfileItem.SIZE);
        folder.fetch(unknown.toArray(new Message[0]), profile);
        List<Message> wanted = new ArrayList<>();
        for (Message message : unknown) {
            if (wanted.size() < MOST_MAILS_A_POLL && !receivedAt(message).isBefore(mailbox.since())) {
                wanted.add(message);
            }
        }
        return wanted;
    }

    /** INTERNALDATE; a mail for which the server gives none is taken as received now, so that it is not passed over. */
    private Instant receivedAt(Message message) throws MessagingException {
        Date received = message.getReceivedDate();
        return received == null ? clock.instant() : received.toInstant();
    }

    /**
     * Moves every mail that the letter book holds out of the way, where the server can (RFC 6851 MOVE); otherwise marks
     * it as seen and leaves it.
     */
    public synchronized void settle() throws MessagingException {
        try (Store store = open()) {
            IMAPFolder folder = folder(store, Folder.READ_WRITE);
            Message[] kept = kept(folder);
            if (kept.length > 0 && ((IMAPStore) store).hasCapability("MOVE")) {
                folder.moveMessages(kept, processed(store));
            } else if (kept.length > 0) {
                folder.setFlags(kept, new Flags(Flags.Flag.SEEN), true);
            }
            folder.close(false);
        } catch (MessageRemovedException moved) {
            log.info("Mails were moved meanwhile by another poll or a person; the next poll looks again");
        }
    }

    private Message[] kept(IMAPFolder folder) throws MessagingException {
        Set<Long> known = book.entered(mailbox.name(), folder.getUIDValidity(), 1);
        List<Message> kept = new ArrayList<>();
        for (Message message : folder.getMessagesByUID(1, UIDFolder.LASTUID)) {
            if (message != null && known.contains(folder.getUID(message))) {
                kept.add(message);
            }
        }
        return kept.toArray(new Message[0]);
    }

    private static Folder processed(Store store) throws MessagingException {
        Folder folder = store.getFolder(PROCESSED);
        if (!folder.exists()) {
            folder.create(Folder.HOLDS_MESSAGES);
        }
        return folder;
    }

    private Store open() throws MessagingException {
        MailAccount account = mailbox.account();
        Properties properties = account.properties("imap");
        properties.setProperty("mail." + account.protocol("imap") + ".partialfetch", "false");
        Store store = Session.getInstance(properties).getStore(account.protocol("imap"));
        store.connect(account.host(), account.port(), account.username(), account.password());
        return store;
    }

    private IMAPFolder folder(Store store, int mode) throws MessagingException {
        IMAPFolder folder = (IMAPFolder) store.getFolder(mailbox.folder());
        folder.open(mode);
        return folder;
    }
}
