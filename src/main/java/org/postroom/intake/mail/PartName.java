package org.postroom.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a part's headers, and the file name among them, whichever way its program wrote it: RFC 2183, RFC
 * 2231 in pieces or whole, encoded words where the standard allows none, raw eight-bit, without quotes.
 */
final class PartName {
    private static final Pattern PARAMETER = Pattern.compile(
            ";\\s{0,9}([A-Za-z0-9_-]{1,60})(?:\\*(\\d{1,3}))?(\\*)?\\s{0,9}=\\s{0,9}(?:\"([^\"\\\\]{0,2000}+(?:\\\\.[^\"\\\\]{0,2000}+){0,200}+)\"?|([^;]{0,2000}))",
            Pattern.DOTALL);
    private static final Pattern DESCRIBED = Pattern.compile("[^/\\\\:*?<>|\\r\\n]{1,120}\\.[A-Za-z0-9]{2,5}");

    private PartName() {}

    /** The name as the sender gave it; empty when there is none. */
    static String of(Part part) {
        for (String header : new String[] {"Content-Disposition", "Content-Type"}) {
            String name = parameter(raw(part, header), header.endsWith("Type") ? "name" : "filename");
            if (!name.isBlank()) {
                return PartText.bareName(name);
            }
        }
        String misplaced = parameter(raw(part, "Content-Type"), "filename");
        return PartText.bareName(misplaced.isBlank() ? parameter(raw(part, "Content-Disposition"), "name") : misplaced);
    }

    /** A name for a file that has none: what describes it, where that looks like a file name. */
    static String described(Part part, String otherwise) {
        for (String header : new String[] {"Content-Description", "Content-Location"}) {
            String value = Headers.decode(raw(part, header)).strip();
            String bare = PartText.bareName(value);
            if (!value.contains("://") && DESCRIBED.matcher(bare).matches()) {
                return bare;
            }
        }
        return otherwise;
    }

    /** A parameter's value, decoded; empty when absent. */
    static String parameter(String header, String wanted) {
        Map<Integer, MatchResult> pieces = new TreeMap<>();
        String whole = "";
        Matcher matcher = PARAMETER.matcher(header);
        while (matcher.find()) {
            if (!matcher.group(1).toLowerCase(Locale.ROOT).equals(wanted)) {
                continue;
            }
            if (matcher.group(2) == null && matcher.group(3) == null) {
                whole = whole.isEmpty() ? Headers.decode(value(matcher)) : whole;
            } else {
                pieces.putIfAbsent(
                        matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2)), matcher.toMatchResult());
            }
        }
        return pieces.isEmpty() ? whole : joined(pieces);
    }

    /** RFC 2231 §3 and §4: pieces in their order; the charset stands in the first. */
    private static String joined(Map<Integer, MatchResult> pieces) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String charset = null;
        boolean encoded = false;
        for (MatchResult piece : pieces.values()) {
            String value = value(piece);
            if (piece.group(3) == null) {
                bytes.writeBytes(value.getBytes(StandardCharsets.ISO_8859_1));
                continue;
            }
            encoded = true;
            int second = charset == null ? value.indexOf('\'', value.indexOf('\'') + 1) : -1;
            if (second > 0) {
                charset = value.substring(0, value.indexOf('\''));
                value = value.substring(second + 1);
            }
            percent(value, bytes);
        }
        String text = charset == null
                ? LetterCharset.undeclared(bytes.toByteArray())
                : LetterCharset.decode(bytes.toByteArray(), charset);
        return encoded ? text : EncodedWords.decode(text);
    }

    private static void percent(String value, ByteArrayOutputStream bytes) {
        for (int i = 0; i < value.length(); i++) {
            int high = value.charAt(i) == '%' && i + 2 < value.length() ? Character.digit(value.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(value.charAt(i + 2), 16);
            bytes.write(low < 0 ? value.charAt(i) : high * 16 + low);
            i += low < 0 ? 0 : 2;
        }
    }

    private static String value(MatchResult matcher) {
        return matcher.group(4) == null
                ? matcher.group(5).strip()
                : matcher.group(4).replaceAll("\\\\([\"\\\\])", "$1");
    }

    /** A header of a part, unfolded; empty when absent. */
    static String raw(Part part, String name) {
        try {
            String @Nullable [] values = part.getHeader(name);
            return values == null || values[0] == null
                    ? ""
                    : values[0].replaceAll("\\r?\\n[ \\t]?", " ").replace("\0", "");
        } catch (MessagingException | RuntimeException unreadable) {
            return "";
        }
    }
}
