package org.postroom.letter;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Tells what of a reply is quoted from us by comparing it with what we sent. Some mail programs quote without a mark, and
 * a line of ours that is taken for the writer's could decline a pack or confirm scores.
 */
public final class Quotation {
    /** Shorter lines, such as a score or a single word, may be the writer's own though we wrote the same. */
    private static final int FEWEST_WORDS = 5;

    private static final int MOST_CHARACTERS = 200_000;

    private Quotation() {}

    /**
     * The reply with the usual mark of quotation before every line that stands in what we sent, however it was wrapped.
     *
     * @param sent the texts of our letters
     */
    public static String marked(String reply, List<String> sent) {
        String ours = sent.stream()
                .map(text -> text.substring(0, Math.min(text.length(), MOST_CHARACTERS)))
                .map(Quotation::words)
                .collect(Collectors.joining(" | ", " ", " "));
        return reply.lines()
                .map(line -> isQuoted(line, ours) ? "> " + line : line)
                .collect(Collectors.joining("\n"));
    }

    private static boolean isQuoted(String line, String ours) {
        String words = line.stripLeading().startsWith(">") ? "" : words(line);
        return words.chars().filter(each -> each == ' ').count() >= FEWEST_WORDS - 1
                && ours.contains(" " + words + " ");
    }

    /** Letters and digits alone: programs change quotation marks, dashes, spaces and emphasis on the way. */
    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
