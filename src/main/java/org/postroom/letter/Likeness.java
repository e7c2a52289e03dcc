package org.postroom.letter;

import org.jspecify.annotations.Nullable;

/** What a letter has to do with those before it. */
public sealed interface Likeness {
    /** Why, one plain sentence. */
    String because();

    /** Whether the letter is acted upon. */
    default boolean isActedUpon() {
        return true;
    }

    /** A letter of its own. */
    record Own(String because) implements Likeness {
        static final Own FIRST = new Own("No letter before it is the same.");
    }

    /** The very mail that another letter holds, delivered again; kept, and not acted upon unless a person says so. */
    record CopyOf(long earlier, String because) implements Likeness {
        @Override
        public boolean isActedUpon() {
            return false;
        }
    }

    /** A letter of its own that bears the Message-ID of another (RFC 5322 §3.6.4 forbids that). */
    record SameMessageId(long earlier, String because) implements Likeness {}

    /**
     * A likeness as it is noted.
     *
     * @param kind {@code COPY} or {@code REUSED_MESSAGE_ID}
     * @param undoneBy who said that the copy is to be treated as a letter of its own, or null
     */
    record Noted(long folio, long earlier, String kind, String because, @Nullable String undoneBy) {
        /** The kind of {@link CopyOf}. */
        public static final String COPY = "COPY";

        /** Whether it is a copy that waits for nothing. */
        public boolean isCopy() {
            return kind.equals(COPY) && undoneBy == null;
        }
    }
}
