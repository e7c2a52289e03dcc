package org.postroom.sample;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Writes a letter the way a mail program does. */
final class MailWriting {
    private MailWriting() {}

    /** A letter with its Message-ID in place, so that its writer knows it before it leaves. */
    static MimeMessage letter(
            Session session, MailPerson from, String to, String subject, String text, List<Enclosure> enclosures)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage letter = new OwnMessageId(session, from.address());
        letter.setFrom(new InternetAddress(from.address(), from.name(), StandardCharsets.UTF_8.name()));
        letter.setRecipient(RecipientType.TO, new InternetAddress(to));
        letter.setSubject(subject, StandardCharsets.UTF_8.name());
        if (enclosures.isEmpty()) {
            letter.setText(text, StandardCharsets.UTF_8.name());
        } else {
            letter.setContent(with(text, enclosures));
        }
        return letter;
    }

    /** Makes it an answer (RFC 5322 §3.6.4). */
    static void threading(MimeMessage letter, Received answered) throws MessagingException {
        letter.setHeader("In-Reply-To", answered.messageId());
        letter.setHeader("References", (answered.references() + " " + answered.messageId()).strip());
    }

    /** What somebody wrote, with the letter they answer quoted beneath it. */
    static String quoting(String text, Received answered) {
        String quoted =
                answered.text().strip().lines().map(line -> "> " + line).reduce("", (all, line) -> all + line + "\n");
        return text.strip() + "\n\nOn " + answered.receivedAt() + ", " + answered.from() + " wrote:\n" + quoted;
    }

    private static MimeMultipart with(String text, List<Enclosure> enclosures)
            throws MessagingException, UnsupportedEncodingException {
        MimeMultipart parts = new MimeMultipart("mixed");
        MimeBodyPart words = new MimeBodyPart();
        words.setText(text, StandardCharsets.UTF_8.name());
        parts.addBodyPart(words);
        for (Enclosure enclosure : enclosures) {
            MimeBodyPart file = new MimeBodyPart();
            file.setDataHandler(new DataHandler(new ByteArrayDataSource(enclosure.bytes(), enclosure.mediaType())));
            file.setFileName(jakarta.mail.internet.MimeUtility.encodeText(
                    enclosure.name(), StandardCharsets.UTF_8.name(), null));
            parts.addBodyPart(file);
        }
        return parts;
    }

    /** Jakarta Mail gives a Message-ID anew whenever it saves; a mail program keeps the first. */
    private static final class OwnMessageId extends MimeMessage {
        private final String id;

        OwnMessageId(Session session, String address) {
            super(session);
            this.id = "<" + UUID.randomUUID() + address.substring(address.lastIndexOf('@')) + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
