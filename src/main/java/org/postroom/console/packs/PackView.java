package org.postroom.console.packs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postroom.panel.Pack;

/**
 * A pack for review: the applicant's words with what is hidden in them. Only staff see it.
 *
 * @param id of this very pack; a change to a newer one is refused
 * @param doubtful findings that a person should look at, in the order of the form
 * @param decided what persons decided about it, newest first
 * @param texts the texts, in the order of the form
 */
public record PackView(
        long id,
        String caseReference,
        String alias,
        int submissionVersion,
        Pack.State state,
        String because,
        Instant madeAt,
        @Nullable Instant releasedAt,
        @Nullable String releasedBy,
        List<Hidden> doubtful,
        List<Decided> decided,
        List<Text> texts) {

    /**
     * One text.
     *
     * @param title the point or reference it answers
     * @param pieces the text in order, hidden stretches and open ones
     */
    public record Text(String ref, String title, int doubtfulCount, List<Piece> pieces, List<Hidden> hidden) {}

    /**
     * A stretch of a text.
     *
     * @param start first UTF-16 unit in the original text
     * @param hidden what is hidden there; null where the reader sees the words
     */
    public record Piece(int start, String words, @Nullable Hidden hidden) {}

    /**
     * Something hidden.
     *
     * @param before a few words before it
     * @param words what stands there
     * @param kind what sort of thing it is, in words
     * @param others how many other mentions of the same there are in the pack
     */
    public record Hidden(
            String ref,
            int start,
            int end,
            String before,
            String words,
            String after,
            String kind,
            String replacement,
            String recogniser,
            String because,
            boolean doubtful,
            int others) {
        /** What names it on the page: its place, no words. */
        public String key() {
            return ref + "-" + start;
        }

        /** Whether it begins there. */
        boolean isAt(String text, int first) {
            return ref.equals(text) && start == first;
        }
    }

    /**
     * Something a person decided.
     *
     * @param what what became of the words
     * @param first the first place it is about, as it stood then
     * @param doubtsSettled how many doubts it settled
     */
    public record Decided(
            int number, String what, Hidden first, int places, long doubtsSettled, String person, Instant at) {}

    /** How many doubts a person has looked at. */
    public long lookedAt() {
        return decided.stream().mapToLong(Decided::doubtsSettled).sum();
    }

    /** How many doubts there were when the pack was made. */
    public long doubts() {
        return lookedAt() + doubtful.size();
    }

    /** Whether it can be changed and released. */
    public boolean isHeld() {
        return state == Pack.State.HELD;
    }

    /** Whether its panel may see it. */
    public boolean isReleased() {
        return state == Pack.State.RELEASED;
    }

    /** The state in words. */
    public String stateWords() {
        return switch (state) {
            case HELD -> "Held for review";
            case RELEASED -> "Released";
            case RECALLED -> "Recalled";
        };
    }
}
