package org.postroom.sample;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Opens a letter the way a mail program does: text, HTML and files. */
final class MailReading {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<Enclosure> enclosures = new ArrayList<>();

    private MailReading() {}

    /** Opens these bytes. */
    static Received open(long uid, Instant receivedAt, byte[] raw) throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(null, new ByteArrayInputStream(raw));
        MailReading reading = new MailReading();
        reading.read(message);
        String from = first(message.getFrom());
        String replyTo = first(message.getReplyTo());
        return new Received(
                uid,
                receivedAt,
                from,
                replyTo.isEmpty() ? from : replyTo,
                orEmpty(message.getSubject()),
                orEmpty(message.getMessageID()),
                orEmpty(message.getHeader("References", " ")).replaceAll("\\s+", " "),
                reading.text.toString(),
                reading.html.isEmpty() ? null : reading.html.toString(),
                List.copyOf(reading.enclosures),
                raw);
    }

    private void read(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*")) {
            Multipart many = (Multipart) part.getContent();
            for (int at = 0; at < many.getCount(); at++) {
                read(many.getBodyPart(at));
            }
        } else if (part.getFileName() == null && part.isMimeType("text/plain")) {
            text.append(part.getContent());
        } else if (part.getFileName() == null && part.isMimeType("text/html")) {
            html.append(part.getContent());
        } else {
            enclosures.add(enclosure(part));
        }
    }

    private static Enclosure enclosure(Part part) throws MessagingException, IOException {
        String name = part.getFileName();
        String type = part.getContentType().split(";")[0].strip().toLowerCase(Locale.ROOT);
        try (InputStream in = part.getInputStream()) {
            return new Enclosure(name == null ? "unnamed" : MimeUtility.decodeText(name), type, in.readAllBytes());
        }
    }

    private static String first(Address @Nullable [] addresses) {
        return addresses != null && addresses.length > 0 && addresses[0] instanceof InternetAddress one
                ? one.getAddress()
                : "";
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
