package org.postroom.intake.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Splits a rich text into braces, control words and bytes. */
final class RichTokens {
    private static final Map<Integer, Integer> CODE_PAGE_OF_CHARSET = Map.ofEntries(
            Map.entry(128, 932),
            Map.entry(129, 949),
            Map.entry(134, 936),
            Map.entry(136, 950),
            Map.entry(161, 1253),
            Map.entry(162, 1254),
            Map.entry(163, 1258),
            Map.entry(177, 1255),
            Map.entry(178, 1256),
            Map.entry(186, 1257),
            Map.entry(204, 1251),
            Map.entry(222, 874),
            Map.entry(238, 1250));

    /** The four things a rich text is made of. */
    enum Kind {
        OPEN,
        CLOSE,
        WORD,
        BYTE
    }

    private final byte[] rtf;
    private int at;
    private Kind kind = Kind.BYTE;
    private String word = "";
    private int value;
    private boolean hasValue;

    RichTokens(byte[] rtf) {
        this.rtf = rtf;
    }

    Kind kind() {
        return kind;
    }

    String word() {
        return word;
    }

    int value() {
        return value;
    }

    boolean hasValue() {
        return hasValue;
    }

    /** Moves to the next token; false at the end. */
    boolean next() {
        while (at < rtf.length && (rtf[at] == '\r' || rtf[at] == '\n' || rtf[at] == 0)) {
            at++;
        }
        if (at >= rtf.length) {
            return false;
        }
        int c = rtf[at++] & 0xFF;
        switch (c) {
            case '{' -> kind = Kind.OPEN;
            case '}' -> kind = Kind.CLOSE;
            case '\\' -> control();
            default -> {
                kind = Kind.BYTE;
                value = c;
            }
        }
        return true;
    }

    private void control() {
        kind = Kind.WORD;
        hasValue = false;
        value = 1;
        if (at >= rtf.length) {
            word = "";
        } else if (isLetter(rtf[at])) {
            controlWord();
        } else {
            controlSymbol((char) (rtf[at++] & 0xFF));
        }
    }

    private void controlSymbol(char symbol) {
        word = String.valueOf(symbol);
        if (symbol == '\'') {
            value = hex();
        } else if (symbol == '{' || symbol == '}' || symbol == '\\') {
            kind = Kind.BYTE;
            value = symbol;
        } else if (symbol == '\n' || symbol == '\r') {
            word = "par";
        }
    }

    private void controlWord() {
        int start = at;
        while (at < rtf.length && isLetter(rtf[at]) && at - start < 40) {
            at++;
        }
        word = new String(rtf, start, at - start, StandardCharsets.US_ASCII);
        int from = at;
        if (at < rtf.length && rtf[at] == '-') {
            at++;
        }
        while (at < rtf.length && rtf[at] >= '0' && rtf[at] <= '9' && at - from < 11) {
            at++;
        }
        String digits = new String(rtf, from, at - from, StandardCharsets.US_ASCII);
        if (digits.matches("-?\\d+")) {
            hasValue = true;
            value = (int) Math.max(-99_999_999, Math.min(99_999_999, Long.parseLong(digits)));
        }
        if (at < rtf.length && rtf[at] == ' ') {
            at++;
        }
        if (word.equals("bin") && hasValue) {
            // Bytes of a picture follow as they are, braces and all (RTF 1.9, \\binN).
            at = (int) Math.min(rtf.length, (long) at + Math.max(0, value));
        }
    }

    private int hex() {
        int high = at < rtf.length ? Character.digit(rtf[at++], 16) : 0;
        int low = at < rtf.length ? Character.digit(rtf[at++], 16) : 0;
        return high < 0 || low < 0 ? '?' : high * 16 + low;
    }

    private static boolean isLetter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }

    /** The character set of a Windows code page, or {@code otherwise}. */
    static Charset codePage(int page, Charset otherwise) {
        try {
            return switch (page) {
                case 65001 -> StandardCharsets.UTF_8;
                case 10000 -> Charset.forName("x-MacRoman");
                case 932, 936, 949, 950 -> Charset.forName("x-windows-" + page);
                default -> Charset.forName("windows-" + page);
            };
        } catch (IllegalArgumentException unknown) {
            return otherwise;
        }
    }

    /** The character set a font declares by {@code \fcharset}. */
    static Charset fontCharset(int value, Charset otherwise) {
        Integer page = CODE_PAGE_OF_CHARSET.get(value);
        return page == null ? otherwise : codePage(page, otherwise);
    }
}
