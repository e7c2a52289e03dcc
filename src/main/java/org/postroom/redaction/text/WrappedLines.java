package org.postroom.redaction.text;

/** Tells line ends that only a full line made from those that somebody meant: nothing ends and nothing begins there. */
final class WrappedLines {
    private static final int SHORTEST_FULL_LINE_CHARACTERS = 55;
    private static final int LONGEST_FULL_LINE_CHARACTERS = 120;
    private static final double FULL = 0.85;
    private final String text;
    private final int longest;

    WrappedLines(String text) {
        this.text = text;
        this.longest = text.lines().mapToInt(String::length).max().orElse(0);
    }

    /** Whether a character is a line end, or half of one, inside a paragraph of full lines. */
    boolean isWrappedAt(int at) {
        if (longest > LONGEST_FULL_LINE_CHARACTERS || !isEnd(at)) {
            return false;
        }
        int end = isEnd(at - 1) ? at - 1 : at;
        int next = isEnd(end + 1) && text.charAt(end) == '\r' ? end + 2 : end + 1;
        int length = end - 1 - Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1));
        return length >= Math.max(SHORTEST_FULL_LINE_CHARACTERS, longest * FULL)
                && next < text.length()
                && goesOn(text.charAt(end - 1))
                && Character.isLetterOrDigit(text.charAt(next));
    }

    private boolean isEnd(int at) {
        return at >= 0 && at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r');
    }

    private static boolean goesOn(char last) {
        return Character.isLetterOrDigit(last) || last == ',' || last == '\'' || last == '\u2019';
    }
}
