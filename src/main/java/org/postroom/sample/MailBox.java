package org.postroom.sample;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A mailbox read over IMAP; a letter once opened is not fetched again. Nothing in it is changed. */
final class MailBox {
    private static final String LIMIT_MILLISECONDS = "20000";

    private final MailServers servers;
    private final String address;
    private final Map<Long, Received> opened = new HashMap<>();
    private long uidValidity;

    MailBox(MailServers servers, String address) {
        this.servers = servers;
        this.address = address;
    }

    /** All letters, oldest first. */
    synchronized List<Received> letters() {
        try (Store store = session().getStore("imap")) {
            store.connect(servers.host(), servers.imapPort(), address, address);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                return letters(inbox);
            }
        } catch (MessagingException | IOException fault) {
            throw new IllegalStateException("The mailbox " + address + " could not be read: " + fault, fault);
        }
    }

    private List<Received> letters(Folder inbox) throws MessagingException, IOException {
        UIDFolder numbers = (UIDFolder) inbox;
        if (numbers.getUIDValidity() != uidValidity) {
            opened.clear(); // RFC 9051 §2.3.1.1: the numbers say nothing any more
            uidValidity = numbers.getUIDValidity();
        }
        Message[] messages = inbox.getMessages();
        FetchProfile uids = new FetchProfile();
        uids.add(UIDFolder.FetchProfileItem.UID);
        inbox.fetch(messages, uids);
        List<Received> letters = new ArrayList<>();
        for (Message message : messages) {
            long uid = numbers.getUID(message);
            Received known = opened.get(uid);
            if (known == null) {
                known = open(uid, message);
                opened.put(uid, known);
            }
            letters.add(known);
        }
        return letters;
    }

    private static Received open(long uid, Message message) throws MessagingException, IOException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        message.writeTo(raw);
        Date received = message.getReceivedDate();
        return MailReading.open(uid, received == null ? Instant.EPOCH : received.toInstant(), raw.toByteArray());
    }

    private static Session session() {
        Properties properties = new Properties();
        properties.put("mail.imap.peek", "true");
        properties.put("mail.imap.partialfetch", "false");
        for (String limit : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.put("mail.imap." + limit, LIMIT_MILLISECONDS);
        }
        return Session.getInstance(properties);
    }
}
