package org.postroom.redaction;

import java.util.List;
import java.util.Optional;
import org.postroom.redaction.text.Passage;

/** How much text of one application is redacted in one go; what is longer waits for a person. */
public final class TextSize {
    /** Most words of one application, all its texts together: more than ten times what a long one has. */
    public static final int MOST_WORDS = 100_000;

    /** Most characters of one application, in UTF-16 units, all its texts together. */
    public static final int MOST_UTF16 = Passage.LONGEST_TEXT_UTF16;

    private TextSize() {}

    /** Why these texts of one application are too long, in one plain sentence; empty when they are not. */
    public static Optional<String> tooLong(List<String> texts) {
        long words = texts.stream().mapToLong(TextSize::words).sum();
        if (words > MOST_WORDS) {
            return Optional.of("The application's texts have %,d words, and at most %,d are redacted in one go."
                    .formatted(words, MOST_WORDS));
        }
        long units = texts.stream().mapToLong(String::length).sum();
        return units > MOST_UTF16
                ? Optional.of("The application's texts have %,d characters, and at most %,d are redacted in one go."
                        .formatted(units, MOST_UTF16))
                : Optional.empty();
    }

    /** Stretches without white space. */
    private static long words(String text) {
        long words = 0;
        boolean inside = false;
        for (int at = 0; at < text.length(); at++) {
            boolean blank = Character.isWhitespace(text.charAt(at));
            words += blank || inside ? 0 : 1;
            inside = !blank;
        }
        return words;
    }
}
