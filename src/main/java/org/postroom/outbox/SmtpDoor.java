package org.postroom.outbox;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;
import org.postroom.letter.MailAccount;
import org.postroom.letter.NoToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The door to the sending server: one connection, one letter, one verdict. */
@Component
class SmtpDoor {
    private static final Logger log = LoggerFactory.getLogger(SmtpDoor.class);

    private final OutboundServer server;
    private final LetterHead head;
    private final Patience patience;

    @Autowired
    SmtpDoor(OutboundServer server, LetterHead head) {
        this(server, head, Patience.USUAL);
    }

    SmtpDoor(OutboundServer server, LetterHead head, Patience patience) {
        this.server = server;
        this.head = head;
        this.patience = patience;
    }

    /** How one conversation ended. */
    record Ended(Phase phase, @Nullable String reply, Delivery delivery) {}

    /**
     * Holds one conversation about one letter.
     *
     * @param beforeTheDot commits that the final dot is about to be written; when it throws, the letter does not leave
     * @param note takes down how it ended, before the server is left
     */
    void send(OutgoingLetter letter, Runnable beforeTheDot, Consumer<Ended> note) {
        MailAccount account = server.account();
        Line line = new Line();
        Session session = Session.getInstance(properties(account, line));
        InternetAddress recipient = recipient(letter);
        if (recipient == null) {
            note.accept(new Ended(Phase.CONNECT, null, new Delivery.Refused("Its address is none.")));
            return;
        }
        Conversation conversation = conversation(session, account, line, beforeTheDot);
        Future<?> cut = line.cutAfter(patience.conversation());
        try {
            Optional<Delivery> ownFault = talk(conversation, session, letter, recipient);
            note.accept(
                    new Ended(conversation.phase(), conversation.reply(), ownFault.orElseGet(conversation::verdict)));
        } finally {
            cut.cancel(false);
            leave(conversation);
        }
    }

    Conversation conversation(Session session, MailAccount account, Line line, Runnable beforeTheDot) {
        return new Conversation(session, account, line, patience, beforeTheDot);
    }

    private static @Nullable InternetAddress recipient(OutgoingLetter letter) {
        try {
            return new InternetAddress(letter.recipient(), true);
        } catch (AddressException none) {
            return null;
        }
    }

    private Properties properties(MailAccount account, Line line) {
        Properties properties = account.properties("smtp");
        String prefix = "mail." + account.protocol("smtp") + ".";
        properties.setProperty(
                prefix + "auth", String.valueOf(!account.username().isEmpty()));
        properties.setProperty(prefix + "quitwait", "false");
        String silence = String.valueOf(patience.silence().toMillis());
        properties.setProperty(prefix + "connectiontimeout", silence);
        properties.setProperty(prefix + "timeout", silence);
        properties.setProperty(prefix + "writetimeout", silence);
        properties.put(prefix + "socketFactory", line);
        properties.setProperty(prefix + "socketFactory.fallback", "false");
        return properties;
    }

    /**
     * What goes wrong is read off the conversation, not off the exceptions, which do not tell the phase.
     *
     * @return the verdict where the fault was ours before the server heard of a letter
     */
    private Optional<Delivery> talk(
            Conversation conversation, Session session, OutgoingLetter letter, InternetAddress recipient) {
        MailAccount account = server.account();
        try {
            account.enter(
                    password -> conversation.connect(account.host(), account.port(), account.username(), password));
            SMTPMessage message = new SMTPMessage(session, new ByteArrayInputStream(letter.raw()));
            message.setEnvelopeFrom(letter.envelope() == null ? head.address() : letter.envelope());
            if (conversation.supportsExtension("DSN")) {
                askForReports(message, letter);
            }
            conversation.sendMessage(message, new Address[] {recipient});
        } catch (NoToken none) {
            return Optional.of(new Delivery.Shut(String.valueOf(none.getMessage()), false));
        } catch (MessagingException broken) {
            conversation.brokeOff(broken);
            log.debug("Sending letter {} ended in phase {}", letter.id(), conversation.phase(), broken);
        } catch (RuntimeException fault) {
            log.error("Sending letter {} failed in phase {}", letter.id(), conversation.phase(), fault);
            conversation.drop();
            if (conversation.phase().isBeforeAnyLetter()) {
                return Optional.of(
                        new Delivery.Later("It could not be sent for a fault of this service; see its log."));
            }
        }
        return Optional.empty();
    }

    /** RFC 3461 §4: a report of failure or delay, with the headers alone, that names our letter by ENVID. */
    private static void askForReports(SMTPMessage message, OutgoingLetter letter) {
        message.setReturnOption(SMTPMessage.RETURN_HDRS);
        message.setNotifyOptions(SMTPMessage.NOTIFY_FAILURE | SMTPMessage.NOTIFY_DELAY);
        message.setMailExtension("ENVID=" + letter.envelopeId());
    }

    /** What went wrong while parting changes nothing about what became of the letter. */
    private static void leave(Conversation conversation) {
        try {
            conversation.close();
        } catch (MessagingException | RuntimeException parting) {
            log.debug("The sending server did not part in order", parting);
        }
    }
}
