package org.postroom.intake.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Encoded words (RFC 2047) in a header, read leniently: within other words, with blanks inside, and with a character
 * cut in two by the end of a word, so that words of one charset that follow each other are decoded together.
 */
final class EncodedWords {
    private static final Pattern WORD =
            Pattern.compile("=\\?([A-Za-z0-9_.:+()-]{1,60})(?:\\*[A-Za-z0-9-]{0,20})?\\?([BbQq])\\?([^?\\r"
                    + "\\n"
                    + "]*(?:\\?(?!=)[^?\\r"
                    + "\\n"
                    + "]*){0,20})\\?=");

    private final StringBuilder out = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private @Nullable String charset;

    private EncodedWords() {}

    /** The header as text; what only looks like an encoded word stays as it stands. */
    static String decode(String header) {
        return header.contains("=?") ? new EncodedWords().all(header) : header;
    }

    private String all(String header) {
        Matcher matcher = WORD.matcher(header);
        int at = 0;
        while (matcher.find()) {
            String between = header.substring(at, matcher.start());
            boolean adjacent = charset != null && between.isBlank();
            if (!adjacent) {
                flush();
                out.append(between);
            }
            word(matcher);
            at = matcher.end();
        }
        flush();
        return out.append(header.substring(at)).toString();
    }

    private void word(Matcher matcher) {
        String name = matcher.group(1).toLowerCase(Locale.ROOT);
        if (!name.equals(charset)) {
            flush();
            charset = name;
        }
        byte[] decoded = matcher.group(2).equalsIgnoreCase("B")
                ? LooseBase64.decode(matcher.group(3).getBytes(StandardCharsets.ISO_8859_1))
                : quoted(matcher.group(3));
        bytes.writeBytes(decoded);
    }

    private void flush() {
        if (charset != null) {
            out.append(LetterCharset.decode(bytes.toByteArray(), charset));
            bytes.reset();
            charset = null;
        }
    }

    /** RFC 2047 §4.2. */
    private static byte[] quoted(String text) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int value = c == '=' && i + 2 < text.length() ? hex(text, i + 1) : -1;
            if (value >= 0) {
                decoded.write(value);
                i += 2;
            } else {
                decoded.write(c == '_' ? ' ' : c);
            }
        }
        return decoded.toByteArray();
    }

    private static int hex(String text, int at) {
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
