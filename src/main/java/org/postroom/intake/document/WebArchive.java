package org.postroom.intake.document;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/** A web page with its pictures in one MIME file (RFC 2557): the page is read, the rest is left where it is. */
final class WebArchive {
    private static final Pattern RELATED = Pattern.compile("(?im)^content-type:\\s*multipart/(?:related|alternative)");
    private static final Pattern SENT = Pattern.compile("(?im)^(?:from|to|received|return-path|message-id):");
    private static final Pattern SAVED = Pattern.compile("(?im)^(?:from:\\s*\"?<?saved by|snapshot-content-location:)");
    private static final int MOST_LEVELS = 4;

    private WebArchive() {}

    /** Whether a file's beginning is that of a saved page; a letter has a sender and is none. */
    static boolean hasHeaders(String head) {
        String headers = head.split("\r?\n\r?\n", 2)[0];
        return RELATED.matcher(headers).find()
                && (SAVED.matcher(headers).find() || !SENT.matcher(headers).find());
    }

    static List<Block> blocks(byte[] bytes, ReadingLimits limits) throws IOException {
        try {
            MimeMessage archive =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            Optional<String> page = page(archive, limits, 0);
            return page.map(html -> WebPage.blocks(html, limits)).orElse(List.of());
        } catch (MessagingException broken) {
            throw new IOException("no web archive", broken);
        }
    }

    /** The first page in the file is the one that was saved (RFC 2387 §3.2); others are its frames. */
    private static Optional<String> page(Part part, ReadingLimits limits, int level)
            throws MessagingException, IOException {
        String type = part.getContentType().toLowerCase(Locale.ROOT);
        if (type.startsWith("text/html")) {
            try (InputStream in = part.getInputStream()) {
                return Optional.of(decoded(in.readNBytes(limits.maxPartBytes()), part.getContentType()));
            }
        }
        if (level < MOST_LEVELS && type.startsWith("multipart/") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < Math.min(parts.getCount(), limits.maxMailParts()); i++) {
                BodyPart inner = parts.getBodyPart(i);
                Optional<String> page = page(inner, limits, level + 1);
                if (page.isPresent()) {
                    return page;
                }
            }
        }
        return Optional.empty();
    }

    private static String decoded(byte[] bytes, String type) {
        try {
            String charset = new ContentType(type).getParameter("charset");
            return charset == null || Charset.forName(charset).equals(StandardCharsets.US_ASCII)
                    ? PlainText.decode(bytes)
                    : new String(bytes, Charset.forName(charset));
        } catch (ParseException | IllegalArgumentException unknown) {
            return PlainText.decode(bytes);
        }
    }
}
