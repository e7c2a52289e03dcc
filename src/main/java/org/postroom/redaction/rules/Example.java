package org.postroom.redaction.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One example of a rule or keep entry: a text in which square brackets mark stretches.
 *
 * @param written as it stands in the file
 * @param text without the brackets
 * @param stretches what stood in brackets, in offsets of the text
 * @param line where it stands in the file, counted from 1
 */
public record Example(String written, String text, List<Stretch> stretches, int line) {
    static final int LONGEST_CHARACTERS = 1000;
    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\[\\]]+)\\]");

    /** A stretch of a text. */
    public record Stretch(int start, int end) {
        /** Whether all from one offset to another lies inside the brackets. */
        public boolean covers(int from, int to) {
            return start <= from && end >= to;
        }
    }

    static Example of(String written, int line) {
        StringBuilder text = new StringBuilder();
        List<Stretch> stretches = new ArrayList<>();
        Matcher matcher = BRACKETED.matcher(written);
        int at = 0;
        while (matcher.find()) {
            text.append(written, at, matcher.start());
            int start = text.length();
            text.append(matcher.group(1));
            stretches.add(new Stretch(start, text.length()));
            at = matcher.end();
        }
        return new Example(written, text.append(written.substring(at)).toString(), stretches, line);
    }

    /** What is wrong with the way it is written; empty when nothing is. */
    Optional<String> fault() {
        if (text.isBlank()) {
            return Optional.of("An example is empty; write a few words as they could stand in an answer.");
        }
        if (text.length() > LONGEST_CHARACTERS) {
            return Optional.of("An example has more than %d characters; shorten it.".formatted(LONGEST_CHARACTERS));
        }
        return text.matches("(?s).*[\\[\\]].*")
                ? Optional.of(
                        "In the example \"%s\" a square bracket lacks its partner or is empty; write [ before and ] "
                                        .formatted(written)
                                + "after the words meant.")
                : Optional.empty();
    }

    /** Whether all from one offset to another lies inside the brackets. */
    public boolean covers(int from, int to) {
        return stretches.stream().anyMatch(stretch -> stretch.covers(from, to));
    }
}
