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
 * @param texts the texts, those with a doubtful finding first
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
            boolean doubtful) {}

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
