package org.postroom.letter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A letter's text, told apart into what its writer wrote and what is quoted from earlier letters. Signatures
 * (RFC 3676 §4.3), the lines that introduce a quotation and those that a telephone adds are left out.
 *
 * @param lines in the order of the letter
 */
public record OwnWords(List<Line> lines) {
    private static final int MOST_CHARACTERS = 200_000;
    private static final int LONGEST_LINE_CHARACTERS = 4_000;

    private static final Pattern SIGNATURE = Pattern.compile("^(--\\s*|[*_=]{20,})$");
    private static final Pattern ADDED_BY_TELEPHONE =
            Pattern.compile("(?i)^(sent from (my |outlook|yahoo|mail)|get outlook for |anfonwyd o ).*");
    private static final Pattern INTRODUCTION =
            Pattern.compile("(?is)^(on|ar)\\s.{5,400}\\b(wrote|ysgrifennodd)\\b.{0,120}:$|^.{3,300}\\bwrote:$");
    private static final Pattern DIVIDER =
            Pattern.compile("(?i)^-{2,}\\s*(original|forwarded) message\\s*-{2,}$|^_{10,}$");
    private static final Pattern HEADER =
            Pattern.compile("(?i)^\\**(from|sent|date|to|cc|subject|oddi wrth|anfonwyd|at|pwnc)\\**:.*");
    private static final Pattern FIRST_HEADER = Pattern.compile("(?i)^\\**(from|oddi wrth)\\**:.*");
    private static final Pattern GREETING = Pattern.compile(
            "(?i)^(dear|hi|hiya|hello|hey|good (morning|afternoon|evening)|annwyl|helo)\\b[^.?:;]{0,40}[,.!]?$");
    private static final Pattern SIGN_OFF = Pattern.compile(
            "(?i)^((with|kind|kindest|best|warm|warmest|many|all|good)\\s+)*(regards|wishes|the best)\\b[^.?]{0,20}$"
                    + "|^yours (sincerely|faithfully|truly|ever)\\b.{0,10}$|^(cofion|dymuniadau)\\b.{0,20}$");

    /**
     * One line.
     *
     * @param depth 0 for the writer's own, 1 for what the writer answers, 2 and more for what that answered
     * @param text without the marks of quotation
     */
    public record Line(int depth, String text) {}

    /** Tells a body apart; of a longer one the first 200,000 characters are looked at. */
    public static OwnWords of(String body) {
        return new Parting(body.substring(0, Math.min(body.length(), MOST_CHARACTERS))).part();
    }

    /** The writer's own lines, blank ones included. */
    public List<String> own() {
        return lines.stream().filter(line -> line.depth() == 0).map(Line::text).toList();
    }

    /** The writer's own lines between greeting and "Kind regards", without blank ones. */
    public List<String> said() {
        List<String> said = new ArrayList<>();
        for (String line : own()) {
            if (SIGN_OFF.matcher(line).matches()) {
                return said;
            }
            if (!line.isBlank() && !(said.isEmpty() && GREETING.matcher(line).matches())) {
                said.add(line);
            }
        }
        return said;
    }

    /** Whether a line closes a letter, as "Kind regards" does. */
    public static boolean closesLetter(String line) {
        return SIGN_OFF.matcher(line.strip()).matches();
    }

    /** Walks the lines once; a header block or an introduction without quote marks makes the rest a quotation. */
    private static final class Parting {
        private final List<String> raw;
        private final List<Line> lines = new ArrayList<>();
        private int historyDepth;
        private boolean inSignature;
        private int lastDepth;

        Parting(String body) {
            String plain = body.replace('\u00A0', ' ').replaceAll("[\\u200B\\u200C\\u200D\\uFEFF\\u2060]", "");
            raw = Arrays.asList(plain.split("\\r\\n|\\r|\\n", -1));
        }

        OwnWords part() {
            int next = 0;
            while (next < raw.size()) {
                Line line = line(next);
                if (line.depth() != lastDepth) {
                    inSignature = false;
                    lastDepth = line.depth();
                }
                int introduced = introductionAt(next);
                if (introduced > 0) {
                    next += introduced;
                    beginQuotationAt(next, line.depth());
                } else {
                    keep(line);
                    next++;
                }
            }
            return new OwnWords(List.copyOf(lines));
        }

        private void keep(Line line) {
            inSignature |= SIGNATURE.matcher(line.text()).matches();
            if (!inSignature && !ADDED_BY_TELEPHONE.matcher(line.text()).matches()) {
                lines.add(line);
            }
        }

        private Line line(int index) {
            String text = raw.get(index);
            int marks = 0;
            int begin = 0;
            while (begin < text.length() && (text.charAt(begin) == '>' || text.charAt(begin) == ' ')) {
                marks += text.charAt(begin) == '>' ? 1 : 0;
                begin++;
            }
            int end = Math.min(text.length(), begin + LONGEST_LINE_CHARACTERS);
            return new Line(historyDepth + marks, text.substring(begin, end).strip());
        }

        /** How many lines from here introduce a quotation; 0 when this is none. */
        private int introductionAt(int index) {
            if (DIVIDER.matcher(line(index).text()).matches()) {
                return 1 + headersAt(nextNotBlank(index + 1));
            }
            int headers = headersAt(index);
            if (headers > 0) {
                return headers;
            }
            StringBuilder joined = new StringBuilder();
            for (int length = 1; length <= 3 && index + length <= raw.size(); length++) {
                String text = line(index + length - 1).text();
                if (text.isEmpty()) {
                    return 0;
                }
                joined.append(text).append(' ');
                if (INTRODUCTION.matcher(joined.toString().strip()).matches()) {
                    return length;
                }
            }
            return 0;
        }

        /** The length of a block of From, Sent, To, Subject lines that begins here; 0 when there are fewer than three. */
        private int headersAt(int index) {
            if (index >= raw.size() || !FIRST_HEADER.matcher(line(index).text()).matches()) {
                return 0;
            }
            int found = 0;
            int end = index;
            while (end < raw.size() && !line(end).text().isEmpty() && end - index < 12) {
                found += HEADER.matcher(line(end).text()).matches() ? 1 : 0;
                end++;
            }
            return found >= 3 ? end - index : 0;
        }

        private void beginQuotationAt(int index, int depth) {
            int first = nextNotBlank(index);
            if (depth == historyDepth && first < raw.size() && line(first).depth() == depth) {
                historyDepth++;
            }
        }

        private int nextNotBlank(int index) {
            int next = index;
            while (next < raw.size() && raw.get(next).isBlank()) {
                next++;
            }
            return next;
        }
    }
}
