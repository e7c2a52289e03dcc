package org.postroom.outbox;

import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.MessageIDTerm;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Future;
import org.postroom.letter.MailAccount;
import org.postroom.letter.Mailbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The folder in which the provider keeps what we sent, if it keeps it. Read only. */
@Component
class SentFolder {
    private static final Logger log = LoggerFactory.getLogger(SentFolder.class);

    /** For one look for all the letters in doubt. */
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Mailbox mailbox;
    private final OutboundServer server;
    private final Duration limit;

    @Autowired
    SentFolder(Mailbox mailbox, OutboundServer server) {
        this(mailbox, server, LIMIT);
    }

    SentFolder(Mailbox mailbox, OutboundServer server, Duration limit) {
        this.mailbox = mailbox;
        this.server = server;
        this.limit = limit;
    }

    /** Whether there is any. */
    boolean isKept() {
        return !server.sentFolder().isBlank();
    }

    /**
     * Those of the Message-IDs whose letters lie there. That one does not, or that nobody could look, proves nothing. The
     * whole look ends within {@code limit}, by the machine's clock, however slowly the server speaks.
     */
    Set<String> holds(Collection<String> messageIds) {
        Set<String> found = new HashSet<>();
        Line line = new Line();
        Future<?> cut = line.cutAfter(limit);
        try {
            look(line, messageIds, found);
        } catch (FolderNotFoundException absent) {
            log.warn(
                    "There is no folder \"{}\" to look for sent letters in (POSTROOM_SMTP_SENT_FOLDER)",
                    server.sentFolder());
        } catch (MessagingException | IllegalStateException unreachable) {
            // the library throws the second where the line is lost between two commands
            log.info(
                    "The Sent folder could not be read now: {}",
                    unreachable.getClass().getSimpleName());
        } finally {
            cut.cancel(false);
        }
        return found;
    }

    private void look(Line line, Collection<String> messageIds, Set<String> found) throws MessagingException {
        MailAccount account = mailbox.account();
        Properties properties = account.properties("imap");
        properties.put("mail." + account.protocol("imap") + ".socketFactory", line);
        properties.setProperty("mail." + account.protocol("imap") + ".socketFactory.fallback", "false");
        try (Store store = Session.getInstance(properties).getStore(account.protocol("imap"))) {
            account.enter(password -> store.connect(account.host(), account.port(), account.username(), password));
            try (Folder folder = store.getFolder(server.sentFolder())) {
                folder.open(Folder.READ_ONLY);
                for (String id : messageIds) {
                    if (folder.search(new MessageIDTerm(id)).length > 0) { // RFC 3501 §6.4.4
                        found.add(id);
                    }
                }
            }
        }
    }
}
