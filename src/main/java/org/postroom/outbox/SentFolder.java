package org.postroom.outbox;

import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.MessageIDTerm;
import org.postroom.letter.MailAccount;
import org.postroom.letter.Mailbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The folder in which the provider keeps what we sent, if it keeps it. Read only. */
@Component
class SentFolder {
    private static final Logger log = LoggerFactory.getLogger(SentFolder.class);

    private final Mailbox mailbox;
    private final OutboundServer server;

    SentFolder(Mailbox mailbox, OutboundServer server) {
        this.mailbox = mailbox;
        this.server = server;
    }

    /** Whether there is any. */
    boolean isKept() {
        return !server.sentFolder().isBlank();
    }

    /** Whether the letter of that Message-ID lies there. That it does not, or that nobody could look, proves nothing. */
    boolean holds(String messageId) {
        MailAccount account = mailbox.account();
        Session session = Session.getInstance(account.properties("imap"));
        try (Store store = session.getStore(account.protocol("imap"))) {
            account.enter(password -> store.connect(account.host(), account.port(), account.username(), password));
            try (Folder folder = store.getFolder(server.sentFolder())) {
                folder.open(Folder.READ_ONLY);
                return folder.search(new MessageIDTerm(messageId)).length > 0; // RFC 3501 §6.4.4
            }
        } catch (FolderNotFoundException absent) {
            log.warn(
                    "There is no folder \"{}\" to look for sent letters in (POSTROOM_SMTP_SENT_FOLDER)",
                    server.sentFolder());
            return false;
        } catch (MessagingException unreachable) {
            log.info(
                    "The Sent folder could not be read now: {}",
                    unreachable.getClass().getSimpleName());
            return false;
        }
    }
}
