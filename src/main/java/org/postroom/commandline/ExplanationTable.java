package org.postroom.commandline;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.postroom.redaction.Explanation;

/** Prints why each word of a text is hidden or left, neighbours with the same reason in one row, for a person to read. */
final class ExplanationTable {
    private static final int WORDS_WIDTH = 26;
    private static final int RESULT_WIDTH = 9;
    private static final int WHY_WIDTH = 62;
    private static final String LINE = "%-" + WORDS_WIDTH + "s  %-" + RESULT_WIDTH + "s  %s";

    private ExplanationTable() {}

    static void print(List<Explanation> words, PrintStream out) {
        out.println(LINE.formatted("WORDS", "RESULT", "WHY (AND BY WHICH RULE)"));
        int at = 0;
        while (at < words.size()) {
            int end = at + 1;
            while (end < words.size() && sameReason(words.get(at), words.get(end))) {
                end++;
            }
            row(words.subList(at, end), out);
            at = end;
        }
        out.println();
        out.println(sum(words));
    }

    private static boolean sameReason(Explanation one, Explanation other) {
        return one.hidden() == other.hidden()
                && one.by().equals(other.by())
                && one.because().equals(other.because());
    }

    private static void row(List<Explanation> same, PrintStream out) {
        Explanation first = same.get(0);
        String by = first.by().isEmpty() ? "" : " (" + first.by() + ")";
        List<String> words =
                wrapped(String.join(" ", same.stream().map(Explanation::word).toList()), WORDS_WIDTH);
        List<String> why = wrapped(first.because() + by, WHY_WIDTH);
        for (int i = 0; i < Math.max(words.size(), why.size()); i++) {
            out.println(LINE.formatted(
                            i < words.size() ? words.get(i) : "",
                            i == 0 ? result(first) : "",
                            i < why.size() ? why.get(i) : "")
                    .stripTrailing());
        }
    }

    private static String result(Explanation word) {
        return word.doubtful() ? "doubtful" : word.hidden() ? "hidden" : "left";
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String sum(List<Explanation> words) {
        long hidden = words.stream().filter(Explanation::hidden).count();
        long doubtful = words.stream().filter(Explanation::doubtful).count();
        return ("%d of %d words are hidden, %d of them in doubt, so that an officer is asked. Nothing is known here of"
                        + " the people; in an application their form tells more.")
                .formatted(hidden, words.size(), doubtful);
    }
}
