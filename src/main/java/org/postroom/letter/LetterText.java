package org.postroom.letter;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * A letter's own words and files, for rooms that need no more than that of it: replies of assessors and moderators.
 * What cannot be read is left out; nothing is thrown.
 *
 * @param sender the address in From, lower case; null when there is none
 * @param subject decoded; empty when there is none
 * @param body the plain text, or the text of the HTML
 * @param enclosures files, in order
 */
public record LetterText(@Nullable String sender, String subject, String body, List<File> enclosures) {
    private static final int MOST_PARTS = 200;
    private static final int MOST_BOUNDARY_LINES = 10 * MOST_PARTS;
    private static final int DEEPEST = 12;
    private static final int MOST_BYTES_A_FILE = 25 << 20;

    /** A file that came with a letter. */
    public record File(String name, String mediaType, byte[] bytes) {}

    /** Reads the letter in these bytes. */
    public static LetterText of(byte[] raw) {
        Walk walk = new Walk();
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            if (boundaryLines(raw) <= MOST_BOUNDARY_LINES) {
                walk.part(message, 0);
            }
            return new LetterText(sender(message), subject(message), walk.body(), List.copyOf(walk.files));
        } catch (MessagingException | RuntimeException unreadable) {
            return new LetterText(null, "", walk.body(), List.copyOf(walk.files));
        }
    }

    /** Lines that may part a letter; the library parses every part at once, so they are counted first. */
    private static int boundaryLines(byte[] raw) {
        int lines = 0;
        for (int at = 2; at < raw.length; at++) {
            if (raw[at] == '-' && raw[at - 1] == '-' && raw[at - 2] == '\n') {
                lines++;
            }
        }
        return lines;
    }

    private static @Nullable String sender(MimeMessage message) {
        try {
            Address[] from = message.getFrom();
            return from != null && from.length > 0 && from[0] instanceof InternetAddress address
                    ? address.getAddress().toLowerCase(Locale.ROOT)
                    : null;
        } catch (MessagingException unreadable) {
            return null;
        }
    }

    private static String subject(MimeMessage message) throws MessagingException {
        String subject = message.getSubject();
        return subject == null ? "" : subject;
    }

    /** Gathers text and files, within limits. */
    private static final class Walk {
        private final List<File> files = new ArrayList<>();
        private final StringBuilder plain = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private int parts;

        void part(Part part, int depth) {
            if (++parts > MOST_PARTS || depth > DEEPEST) {
                return;
            }
            try {
                if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart many) {
                    for (int at = 0; at < many.getCount(); at++) {
                        BodyPart inner = many.getBodyPart(at);
                        part(inner, depth + 1);
                    }
                } else if (part.getFileName() == null && part.isMimeType("text/plain")) {
                    plain.append(text(part)).append('\n');
                } else if (part.getFileName() == null && part.isMimeType("text/html")) {
                    html.append(Jsoup.parse(text(part)).wholeText()).append('\n');
                } else {
                    files.add(new File(name(part), type(part), bytes(part)));
                }
            } catch (MessagingException | IOException | RuntimeException unreadable) {
                return; // the letter book holds it whole; here it is left out
            }
        }

        String body() {
            return (plain.toString().isBlank() ? html : plain).toString().strip();
        }

        private static String text(Part part) throws MessagingException, IOException {
            Object content = part.getContent();
            return content instanceof String text ? text : new String(bytes(part), StandardCharsets.UTF_8);
        }

        private static String name(Part part) throws MessagingException, IOException {
            String name = part.getFileName();
            return name == null ? "unnamed" : MimeUtility.decodeText(name);
        }

        private static String type(Part part) throws MessagingException {
            String type = part.getContentType();
            return (type == null ? "application/octet-stream" : type.split(";")[0])
                    .strip()
                    .toLowerCase(Locale.ROOT);
        }

        private static byte[] bytes(Part part) throws MessagingException, IOException {
            try (InputStream in = part.getInputStream()) {
                return in.readNBytes(MOST_BYTES_A_FILE);
            }
        }
    }
}
