package org.postroom.outbox;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.postroom.letter.MailAccount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The door to the sending server: one connection, one letter, one verdict. */
@Component
class SmtpDoor {
    private static final Logger log = LoggerFactory.getLogger(SmtpDoor.class);

    private final OutboundServer server;
    private final LetterHead head;

    SmtpDoor(OutboundServer server, LetterHead head) {
        this.server = server;
        this.head = head;
    }

    Delivery send(OutgoingLetter letter) {
        MailAccount account = server.account();
        Properties properties = account.properties("smtp");
        String from = letter.token() == null ? head.address() : head.answering(letter.token());
        properties.setProperty("mail." + account.protocol("smtp") + ".from", from);
        properties.setProperty(
                "mail." + account.protocol("smtp") + ".auth",
                String.valueOf(!account.username().isEmpty()));
        Session session = Session.getInstance(properties);
        SMTPTransport transport = transport(session, account);
        try {
            Delivery refusedAtDoor = connect(transport, account);
            return refusedAtDoor == null ? hand(transport, session, letter) : refusedAtDoor;
        } finally {
            leave(transport);
        }
    }

    private static SMTPTransport transport(Session session, MailAccount account) {
        try {
            return (SMTPTransport) session.getTransport(account.protocol("smtp"));
        } catch (NoSuchProviderException impossible) {
            throw new IllegalStateException("Jakarta Mail without SMTP", impossible);
        }
    }

    /** What went wrong while parting changes nothing about what became of the letter. */
    private static void leave(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException parting) {
            log.debug("The sending server did not part in order", parting);
        }
    }

    private static @Nullable Delivery connect(SMTPTransport transport, MailAccount account) {
        try {
            transport.connect(account.host(), account.port(), account.username(), account.password());
            return null;
        } catch (AuthenticationFailedException refused) {
            return new Delivery.Later("The sending server did not accept our user name and password.");
        } catch (MessagingException unreachable) {
            return new Delivery.Later("The sending server could not be reached.");
        }
    }

    private static Delivery hand(SMTPTransport transport, Session session, OutgoingLetter letter) {
        try {
            MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(letter.raw()));
            transport.sendMessage(message, new Address[] {new InternetAddress(letter.recipient(), true)});
            return new Delivery.Taken("The sending server took it: " + transport.getLastReturnCode() + ".");
        } catch (SendFailedException failure) {
            return verdict(failure);
        } catch (MessagingException broken) {
            return new Delivery.Unknown("The connection broke while the letter was being sent; it may have arrived.");
        }
    }

    private static Delivery verdict(SendFailedException failure) {
        int code = code(failure);
        if (code >= 500) {
            return new Delivery.Refused("The sending server refused it for good, with code " + code + ".");
        }
        if (code >= 400) {
            return new Delivery.Later("The sending server could not take it now, with code " + code + ".");
        }
        return new Delivery.Unknown("The connection broke while the letter was being sent; it may have arrived.");
    }

    /** The reply code, wherever Jakarta Mail's chain of exceptions holds it; -1 when the server gave none. */
    private static int code(Exception failure) {
        Exception each = failure;
        while (each instanceof MessagingException one) {
            if (one instanceof SMTPAddressFailedException recipient) {
                return recipient.getReturnCode();
            }
            if (one instanceof SMTPSenderFailedException sender) {
                return sender.getReturnCode();
            }
            if (one instanceof SMTPSendFailedException send && send.getNextException() == null) {
                return send.getReturnCode();
            }
            each = one.getNextException();
        }
        return -1;
    }
}
