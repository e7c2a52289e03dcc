package org.postroom.letter.collect;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.postroom.letter.MailAccount;
import org.postroom.letter.Mailbox;
import org.springframework.stereotype.Component;

/** Opens the mailbox's folder over IMAP, with a time limit on everything. */
@Component
final class ImapDoor {
    private final Mailbox mailbox;

    ImapDoor(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** Opens the folder for looking: nothing in it changes (RFC 3501 §6.3.2). */
    OpenFolder examine() throws MessagingException {
        return open(Folder.READ_ONLY);
    }

    /** Opens the folder for moving mails. */
    OpenFolder select() throws MessagingException {
        return open(Folder.READ_WRITE);
    }

    private OpenFolder open(int mode) throws MessagingException {
        Duration patience = mailbox.limits().patience();
        WatchedSockets sockets = new WatchedSockets();
        try (var watch = sockets.within(patience.multipliedBy(2))) {
            MailAccount account = mailbox.account();
            IMAPStore store = (IMAPStore)
                    Session.getInstance(properties(account, patience, sockets)).getStore(account.protocol("imap"));
            account.enter(password -> store.connect(account.host(), account.port(), account.username(), password));
            IMAPFolder folder = (IMAPFolder) store.getFolder(mailbox.folder());
            folder.open(mode);
            return new OpenFolder(store, folder, sockets, patience);
        } catch (MessagingException | RuntimeException failure) {
            sockets.cut();
            throw failure;
        }
    }

    private static Properties properties(MailAccount account, Duration patience, WatchedSockets sockets) {
        String protocol = account.protocol("imap");
        String limit = String.valueOf(patience.toMillis());
        Properties properties = account.properties("imap");
        for (String name : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + protocol + "." + name, limit);
        }
        properties.put("mail." + protocol + (protocol.equals("imaps") ? ".ssl" : "") + ".socketFactory", sockets);
        properties.setProperty("mail." + protocol + ".socketFactory.fallback", "false");
        return properties;
    }
}
