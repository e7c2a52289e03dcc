package org.postroom.intake.mail;

import java.io.ByteArrayOutputStream;

/**
 * Decodes quoted-printable (RFC 2045 §6.7), leniently: an equals sign that begins no code stands for itself. The mail
 * library decodes each such sign by an exception, which a letter of nothing else makes into minutes.
 */
final class QuotedPrintable {
    private QuotedPrintable() {}

    /** The bytes that these stand for. */
    static byte[] decode(byte[] coded) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(coded.length);
        int at = 0;
        while (at < coded.length) {
            if (coded[at] == '=') {
                at = code(coded, at, out);
            } else if (coded[at] == ' ' || coded[at] == '\t') {
                at = blanks(coded, at, out);
            } else {
                out.write(coded[at++]);
            }
        }
        return out.toByteArray();
    }

    /** What an equals sign begins: a byte by two digits, a line that goes on, or nothing. */
    private static int code(byte[] coded, int at, ByteArrayOutputStream out) {
        int end = endOfBlanks(coded, at + 1);
        int lineEnd = endOfLine(coded, end);
        if (lineEnd > end || end >= coded.length) {
            return lineEnd;
        }
        int high = at + 2 < coded.length ? Character.digit(coded[at + 1], 16) : -1;
        int low = at + 2 < coded.length ? Character.digit(coded[at + 2], 16) : -1;
        if (high < 0 || low < 0) {
            out.write('=');
            return at + 1;
        }
        out.write(high * 16 + low);
        return at + 3;
    }

    /** Blanks at the end of a line were added on the way and are dropped (rule 3). */
    private static int blanks(byte[] coded, int at, ByteArrayOutputStream out) {
        int end = endOfBlanks(coded, at);
        if (endOfLine(coded, end) == end && end < coded.length) {
            out.write(coded, at, end - at);
        }
        return end;
    }

    private static int endOfBlanks(byte[] coded, int from) {
        int end = from;
        while (end < coded.length && (coded[end] == ' ' || coded[end] == '\t')) {
            end++;
        }
        return end;
    }

    private static int endOfLine(byte[] coded, int from) {
        int end = from;
        if (end < coded.length && coded[end] == '\r') {
            end++;
        }
        if (end < coded.length && coded[end] == '\n') {
            end++;
        }
        return end;
    }
}
