package org.postroom.stationery;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Properties;
import org.postroom.letter.MailAccount;
import org.postroom.letter.Mailbox;

/** Puts mails into a mailbox as they are, whatever a mail library would make of them (RFC 3501 §6.3.11, APPEND). */
public final class Appending implements AutoCloseable {
    private final Store store;
    private final Folder inbox;

    /** Opens the mailbox of the house. */
    public Appending(Mailbox mailbox) throws MessagingException {
        store = open(mailbox);
        inbox = store.getFolder(mailbox.folder());
    }

    /** A session of its own at the server of this mailbox. */
    public static Store open(Mailbox mailbox) throws MessagingException {
        MailAccount account = mailbox.account();
        Properties properties = account.properties("imap");
        properties.setProperty("mail." + account.protocol("imap") + ".partialfetch", "false");
        Store store = Session.getInstance(properties).getStore(account.protocol("imap"));
        store.connect(account.host(), account.port(), account.username(), account.password());
        return store;
    }

    /** Puts a mail there, its bytes as they are but for the ends of lines. */
    public void put(byte[] mail) throws MessagingException {
        inbox.appendMessages(new Message[] {new AsItIs(mail)});
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }

    /** A message that is written as its bytes stand. */
    private static final class AsItIs extends MimeMessage {
        private final byte[] bytes;

        AsItIs(byte[] bytes) throws MessagingException {
            super(Session.getInstance(new Properties()), new ByteArrayInputStream(new byte[0]));
            this.bytes = bytes;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(bytes);
        }
    }
}
