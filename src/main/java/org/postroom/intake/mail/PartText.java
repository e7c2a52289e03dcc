package org.postroom.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.postroom.intake.document.PlainText;

/** What a part says of itself, and its bytes as text; every header may be wrong. */
final class PartText {
    private PartText() {}

    /** The media type, lower case; {@code text/plain} where none can be read (RFC 2045 §5.2). */
    static String mediaType(Part part) {
        try {
            String header = part.getContentType();
            int end = header.indexOf(';');
            String type = (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
            return type.contains("/") ? type : "text/plain";
        } catch (MessagingException malformed) {
            return "text/plain";
        }
    }

    /** A parameter of Content-Type, lower case; empty when absent. */
    static String parameter(Part part, String name) {
        try {
            String value = new ContentType(part.getContentType()).getParameter(name);
            return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
        } catch (MessagingException malformed) {
            return "";
        }
    }

    /** The file name without path, decoded; {@code otherwise} when the part has none. */
    static String name(Part part, String otherwise) {
        try {
            String name = part.getFileName();
            if (name == null || name.isBlank()) {
                return otherwise;
            }
            return bareName(Headers.decode(name));
        } catch (MessagingException | RuntimeException malformed) {
            return otherwise;
        }
    }

    /** The last step of a path: a name is a label here and never leads anywhere. */
    static String bareName(String name) {
        String folded = PlainText.fold(name).replaceAll("\\s+", " ");
        return folded.substring(Math.max(folded.lastIndexOf('/'), folded.lastIndexOf('\\')) + 1);
    }

    /** The text of a part, decoded and, where it is flowed (RFC 3676 §4), with its soft breaks taken out. */
    static String text(Part part, byte[] bytes) {
        String text = decode(bytes, parameter(part, "charset"));
        boolean flowed = parameter(part, "format").equals("flowed");
        return flowed ? unflowed(text, parameter(part, "delsp").equals("yes")) : text;
    }

    static String decode(byte[] bytes, @Nullable String charset) {
        Charset declared = charset(charset);
        if (declared == null || declared.name().equals("US-ASCII")) {
            return PlainText.decode(bytes);
        }
        try {
            String text = declared.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException | UnsupportedOperationException lied) {
            return PlainText.decode(bytes);
        }
    }

    private static @Nullable Charset charset(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        try {
            return Charset.forName(MimeUtility.javaCharset(name));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    /** Joins flowed lines of the same depth of quotation; a signature's mark and an unflowed line end a paragraph. */
    private static String unflowed(String text, boolean deleteSpace) {
        StringBuilder out = new StringBuilder();
        String open = "";
        boolean soft = false;
        for (String line : text.split("\r\n|\r|\n", -1)) {
            String quotes = line.substring(0, depth(line));
            String stuffed = line.substring(quotes.length());
            String shown = stuffed.startsWith(" ") ? stuffed.substring(1) : stuffed;
            if (soft && !(quotes.equals(open) && !shown.equals("-- "))) {
                out.append('\n');
                soft = false;
            }
            out.append(soft || quotes.isEmpty() ? "" : quotes + " ");
            soft = shown.endsWith(" ") && !shown.equals("-- ");
            out.append(soft && deleteSpace ? shown.substring(0, shown.length() - 1) : shown)
                    .append(soft ? "" : "\n");
            open = quotes;
        }
        return out.toString();
    }

    private static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }
}
