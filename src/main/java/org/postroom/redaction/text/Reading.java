package org.postroom.redaction.text;

import java.text.Normalizer;

/**
 * A text as the recognisers read it, with the way back to the original. Invisible characters and hyphens at line ends
 * are gone, white space, quotes and dashes are even. {@link #text()} and {@link #folded()} have the same length.
 */
public final class Reading {
    private final String original;
    private final String text;
    private final String folded;
    private final int[] origin;

    private Reading(String original, String text, int[] origin) {
        this.original = original;
        this.text = text;
        this.folded = foldSameLength(text);
        this.origin = origin;
    }

    /** Reads a text. */
    public static Reading of(String original) {
        StringBuilder text = new StringBuilder(original.length());
        int[] origin = new int[original.length() + 1];
        WrappedLines lines = new WrappedLines(original);
        for (int i = 0; i < original.length(); i++) {
            int skip = joinedLineEnd(original, i);
            if (skip > 0) {
                i += skip - 1;
                continue;
            }
            char c = original.charAt(i);
            if (isInvisible(c) || isMark(c) && composes(text, c)) {
                continue;
            }
            origin[text.length()] = i;
            text.append(lines.isWrappedAt(i) ? ' ' : even(c));
        }
        origin[text.length()] = original.length();
        return new Reading(original, text.toString(), origin);
    }

    /** The same reading with other capitals. */
    Reading recased(String other) {
        return new Reading(original, other, origin);
    }

    /** The even text. */
    public String text() {
        return text;
    }

    /** The even text in lower case without accents. */
    public String folded() {
        return folded;
    }

    /** The text as written. */
    public String original() {
        return original;
    }

    /** Where the character at an offset of {@link #text()} stands in the original. */
    public int originalStart(int offset) {
        return origin[offset];
    }

    /** One past the original place of the last character before an offset of {@link #text()}. */
    public int originalEnd(int offset) {
        int end = origin[offset - 1] + 1;
        while (end < original.length() && isMark(original.charAt(end))) {
            end++;
        }
        return end;
    }

    /** A string in lower case without accents, letter for letter. */
    public static String foldSameLength(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(base(text.charAt(i)));
        }
        return folded.toString();
    }

    private static char base(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        char plain =
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
        return switch (Character.toLowerCase(plain)) {
            case 'ł' -> 'l';
            case 'ø' -> 'o';
            case 'đ', 'ð' -> 'd';
            case 'ı' -> 'i';
            default -> Character.toLowerCase(plain);
        };
    }

    private static char even(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201a', '\u201b', '\u02bc', '\u2032', '`', '\u00b4' -> '\'';
            case '\u201c', '\u201d', '\u201e', '\u201f', '\u2033' -> '"';
            case '\u2010', '\u2011', '\u2012' -> '-';
            case '\u2013', '\u2014', '\u2015' -> '\u2013';
            case '\r', '\u2028', '\u2029', '\u000b', '\f' -> '\n';
            case '\t' -> ' ';
            default -> Character.isSpaceChar(c) ? ' ' : c;
        };
    }

    private static boolean isInvisible(char c) {
        return c == '\u00ad'
                || c == '\ufeff'
                || c == '\u2060'
                || c >= '\u200b' && c <= '\u200f'
                || c >= '\u202a' && c <= '\u202e';
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean composes(StringBuilder text, char mark) {
        if (text.length() == 0) {
            return false;
        }
        String pair = "" + text.charAt(text.length() - 1) + mark;
        String composed = Normalizer.normalize(pair, Normalizer.Form.NFC);
        if (composed.length() == 1) {
            text.setCharAt(text.length() - 1, composed.charAt(0));
        }
        return true;
    }

    /** How many characters of a hyphen, line end and indent between two small letters to leave out; 0 for none. */
    private static int joinedLineEnd(String text, int at) {
        char c = text.charAt(at);
        if (c != '-' && c != '\u2010' || at == 0 || !Character.isLowerCase(text.charAt(at - 1))) {
            return 0;
        }
        int next = at + 1;
        boolean lineEnd = false;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            lineEnd |= text.charAt(next) == '\n' || text.charAt(next) == '\r';
            next++;
        }
        return lineEnd && next < text.length() && Character.isLowerCase(text.charAt(next)) ? next - at : 0;
    }
}
