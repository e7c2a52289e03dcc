package org.postroom.console;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks what a person typed before it is written anywhere. */
public final class Wording {
    /** Longest note or reason, in characters. */
    public static final int MOST_CHARACTERS = 2_000;

    private Wording() {}

    /** What is wrong with a note or reason, in one sentence; empty when it will do. */
    public static Optional<String> fault(@Nullable String text, String what) {
        if (text == null || text.isBlank()) {
            return Optional.of("Please write " + what + "; it goes into the history.");
        }
        if (text.length() > MOST_CHARACTERS) {
            return Optional.of("That is too long: please write at most " + MOST_CHARACTERS + " characters.");
        }
        return Optional.empty();
    }
}
