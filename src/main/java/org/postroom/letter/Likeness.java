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
        static CopyOf letter(long earlier) {
            return new CopyOf(
                    earlier,
                    "It is the same mail as letter " + earlier
                            + ", delivered again; it is kept and nothing is done about it twice.");
        }

        @Override
        public boolean isActedUpon() {
            return false;
        }
    }

    /** A letter of its own that bears the Message-ID of another (RFC 5322 §3.6.4 forbids that). */
    record SameMessageId(long earlier, String because) implements Likeness {}

    /** The same mail again after one that was held, which may have been sent by anybody: a letter of its own. */
    record AfterHeld(long earlier, String because) implements Likeness {
        static AfterHeld letter(long earlier) {
            return new AfterHeld(
                    earlier,
                    "It is the same mail as letter " + earlier
                            + ", which was not taken for somebody's word; it is judged by its own signs.");
        }
    }

    /**
     * A likeness as it is noted.
     *
     * @param kind {@code COPY}, {@code REUSED_MESSAGE_ID} or {@code AFTER_HELD}
     * @param undoneBy who said that the copy is to be treated as a letter of its own, or null
     */
    record Noted(long folio, long earlier, String kind, String because, @Nullable String undoneBy) {
        /** The kind of {@link CopyOf}. */
        public static final String COPY = "COPY";
        /** The kind of {@link SameMessageId}. */
        public static final String REUSED_MESSAGE_ID = "REUSED_MESSAGE_ID";

        /** The kind of {@link AfterHeld}. */
        public static final String AFTER_HELD = "AFTER_HELD";

        /** Whether it is a copy that waits for nothing. */
        public boolean isCopy() {
            return kind.equals(COPY) && undoneBy == null;
        }
    }
}
