package org.postroom.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a multipart letter (RFC 2046 §5.1), also where its boundary is missing, untrue or malformed. */
final class InnerParts {
    private static final Pattern STATED =
            Pattern.compile("(?i)boundary\\s{0,9}=\\s{0,9}(?:\"([^\"]{1,8000})\"?|([^\\s;]{1,8000}))");
    private static final Pattern GUESSED =
            Pattern.compile("(?mi)^--(\\S{1,200})[ \\t]{0,9}\\r?\\n(?=\\r?\\n|content-[a-z-]{2,30}:)");

    private InnerParts() {}

    /** The parts in order, at most so many; none where nothing parts the letter. */
    static List<Part> of(Part part, int mostBytes, int mostParts) throws MessagingException, IOException {
        List<Part> parts = read(part, mostParts);
        return parts.isEmpty() ? split(part, mostBytes, mostParts) : parts;
    }

    private static List<Part> read(Part part, int most) {
        List<Part> parts = new ArrayList<>();
        try {
            if (part.getContent() instanceof Multipart many) {
                for (int i = 0; i < many.getCount() && i < most; i++) {
                    parts.add(many.getBodyPart(i));
                }
            }
        } catch (MessagingException | IOException | RuntimeException malformed) {
            parts.clear();
        }
        return parts;
    }

    private static List<Part> split(Part part, int mostBytes, int mostParts) throws MessagingException, IOException {
        String text = new String(PartBytes.raw(part, mostBytes), StandardCharsets.ISO_8859_1);
        String boundary = boundary(PartName.raw(part, "Content-Type"), text);
        List<Part> parts = new ArrayList<>();
        if (boundary.isEmpty()) {
            return parts;
        }
        Matcher line = Pattern.compile("(?m)^--" + Pattern.quote(boundary) + "(--)?[ \\t]*\\r?$\\n?")
                .matcher(text);
        int start = -1;
        boolean open = line.find();
        while (open && parts.size() < mostParts) {
            boolean last = line.group(1) != null;
            start = line.end();
            open = line.find();
            if (!last) {
                parts.add(part(text.substring(start, open ? line.start() : text.length())));
            }
        }
        return parts;
    }

    private static String boundary(String contentType, String text) {
        Matcher stated = STATED.matcher(contentType);
        if (stated.find()) {
            String boundary = (stated.group(1) == null ? stated.group(2) : stated.group(1)).stripTrailing();
            if (text.startsWith("--" + boundary) || text.contains("\n--" + boundary)) {
                return boundary;
            }
        }
        Matcher guessed = GUESSED.matcher(text);
        return guessed.find() ? guessed.group(1) : "";
    }

    private static Part part(String text) throws MessagingException {
        String body = text.endsWith("\r\n")
                ? text.substring(0, text.length() - 2)
                : text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return new MimeBodyPart(new ByteArrayInputStream(body.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
