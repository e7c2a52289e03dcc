package org.postroom.redaction.text;

import java.util.Objects;

/**
 * One text to redact.
 *
 * @param ref what the caller calls it, for example {@code 4.1} or {@code referee-2}
 * @param text the text as written
 */
public record Passage(String ref, String text) {
    /** The longest text taken, in UTF-16 units: many times a whole application. */
    public static final int LONGEST_TEXT_UTF16 = 1_000_000;

    public Passage {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(text, "text");
        if (text.length() > LONGEST_TEXT_UTF16) {
            throw new IllegalArgumentException("A text of more than %d characters is not redacted; send it in parts."
                    .formatted(LONGEST_TEXT_UTF16));
        }
    }
}
