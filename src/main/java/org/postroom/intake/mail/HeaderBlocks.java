package org.postroom.intake.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the header blocks of a malformed letter right before it is read, so that no line of its text is taken for a
 * broken header and lost: RFC 5322 §2.1 asks for an empty line between the two, and not every sender gives one. A line
 * among headers that is none belongs to the header before it where headers follow, and begins the text where none do.
 */
final class HeaderBlocks {
    private static final Pattern HEADER =
            Pattern.compile("[\\x21-\\x39\\x3B-\\x7E]{1,76}[ \\t]{0,4}:.*", Pattern.DOTALL);
    private static final Pattern KNOWN = Pattern.compile(
            "(?i)(?:from|to|cc|bcc|subject|date|message-id|mime-version|received|return-path|reply-to|sender|in-reply-to|references|delivered-to|envelope-to|importance|content-[a-z-]{2,30}|list-[a-z]{2,20}|x-[a-z0-9-]{2,60})["
                    + " \\t]*:.*",
            Pattern.DOTALL);
    private static final Pattern MADE_BY_MACHINES = Pattern.compile(
            "(?i)(?:message-id|mime-version|received|return-path|delivered-to|content-type)[ \\t]*:.*", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z][A-Za-z0-9*-]{0,40}[ \\t]*=.*", Pattern.DOTALL);
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)boundary\\s{0,9}=\\s{0,9}(?:\"([^\"\\r\\n]{1,250})\"|([^\\s;\"]{1,250}))");
    private static final int MOST_BOUNDARIES = 1_000;
    private static final int MOST_LINES_AHEAD = 400;
    private static final int MOST_STRAYS = 200;

    private final byte[] raw;
    private final String text;
    private final ByteArrayOutputStream mended;
    private int copied;
    private boolean changed;
    private int strays;

    private HeaderBlocks(byte[] raw) {
        this.raw = raw;
        this.text = new String(raw, StandardCharsets.ISO_8859_1);
        this.mended = new ByteArrayOutputStream(0);
    }

    /** The same bytes where nothing is amiss, else a copy whose header blocks are whole. */
    static byte[] mended(byte[] raw) {
        HeaderBlocks blocks = new HeaderBlocks(raw);
        blocks.block(blocks.skipEmptyStart(), true);
        blocks.parts();
        return blocks.result();
    }

    /** Whether the first line is a header, or the line that mail stores put before one. */
    static boolean startsWithHeader(byte[] raw) {
        String start = new String(raw, 0, Math.min(raw.length, 2_000), StandardCharsets.ISO_8859_1).stripLeading();
        String first = start.lines().findFirst().orElse("");
        return isHeader(first) || isStoreLine(first);
    }

    private int skipEmptyStart() {
        int at = 0;
        while (at < text.length() && (text.charAt(at) == '\r' || text.charAt(at) == '\n')) {
            at++;
        }
        if (at > 0 && at < text.length() && KNOWN.matcher(line(at)).matches()) {
            replace(0, at, "");
            return at;
        }
        return 0;
    }

    /** The blocks behind the lines that part a multipart letter (RFC 2046 §5.1.1). */
    private void parts() {
        Set<String> boundaries = boundaries();
        int at = boundaries.isEmpty() ? -1 : text.indexOf("--");
        while (at >= 0) {
            boolean lineStart = at == 0 || text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r';
            int end = endOfLine(at);
            if (lineStart && boundaries.contains(text.substring(at + 2, end).stripTrailing())) {
                block(next(end), false);
            }
            at = text.indexOf("--", lineStart ? Math.max(end, at + 2) : at + 1);
        }
    }

    private Set<String> boundaries() {
        Set<String> found = new HashSet<>();
        for (String word : List.of("boundary", "Boundary", "BOUNDARY")) {
            int at = text.indexOf(word);
            for (int looked = 0; at >= 0 && looked < MOST_BOUNDARIES; looked++) {
                Matcher matcher = BOUNDARY.matcher(text).region(at, Math.min(text.length(), at + 300));
                if (matcher.lookingAt()) {
                    found.add(
                            matcher.group(1) == null
                                    ? matcher.group(2)
                                    : matcher.group(1).stripTrailing());
                }
                at = text.indexOf(word, at + word.length());
            }
        }
        return found;
    }

    /** Reads one header block from its first line to the empty line after it. */
    private void block(int start, boolean whole) {
        int headers = 0;
        String last = "";
        for (int at = start; at < text.length(); at = next(endOfLine(at))) {
            String line = line(at);
            if (line.isBlank() || !whole && line.startsWith("--")) {
                return;
            }
            boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
            if (isHeader(line) || isStoreLine(line)) {
                headers++;
                last = line;
            } else if (folded && headers > 0) {
                last = line;
            } else if (!stray(at, line, headers, last, whole)) {
                return;
            }
        }
    }

    /** Mends a line that is neither header nor folded; false when the text begins with it. */
    private boolean stray(int at, String line, int headers, String last, boolean whole) {
        boolean parameter = last.endsWith(";") && PARAMETER.matcher(line).matches();
        boolean bearable = strays++ < MOST_STRAYS;
        if (bearable && headers > 0 && (parameter || knownAhead(at, KNOWN) > 0)) {
            replace(at, at, "\t");
            return true;
        }
        if (bearable && headers == 0 && whole && knownAhead(at, KNOWN) >= 3 && knownAhead(at, MADE_BY_MACHINES) > 0) {
            replace(at, next(endOfLine(at)), "");
            return true;
        }
        replace(at, at, "\r\n");
        return false;
    }

    private int knownAhead(int from, Pattern wanted) {
        int known = 0;
        int lines = 0;
        for (int at = next(endOfLine(from));
                at < text.length() && lines++ < MOST_LINES_AHEAD;
                at = next(endOfLine(at))) {
            String line = line(at);
            if (line.isBlank()) {
                return known;
            }
            known += wanted.matcher(line).matches() ? 1 : 0;
        }
        return known;
    }

    private static boolean isHeader(String line) {
        return HEADER.matcher(line).matches();
    }

    /** RFC 4155: the line before a letter in a mail store, quoted or not. */
    private static boolean isStoreLine(String line) {
        return line.startsWith("From ") || line.startsWith(">From ");
    }

    private String line(int at) {
        return text.substring(at, endOfLine(at));
    }

    private int endOfLine(int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private int next(int endOfLine) {
        boolean pair = text.startsWith("\r\n", endOfLine);
        return Math.min(text.length(), endOfLine + (pair ? 2 : 1));
    }

    private void replace(int from, int to, String by) {
        changed = true;
        mended.write(raw, copied, from - copied);
        mended.writeBytes(by.getBytes(StandardCharsets.US_ASCII));
        copied = to;
    }

    private byte[] result() {
        if (!changed) {
            return raw;
        }
        mended.write(raw, copied, raw.length - copied);
        return mended.toByteArray();
    }
}
