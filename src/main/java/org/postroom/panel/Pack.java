package org.postroom.panel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postroom.redaction.RedactedPassage;

/**
 * The redacted answers and references that one panel sees, under an alias. It holds nothing but redacted text, so that
 * a pack with an applicant's own words in it does not compile.
 *
 * @param submissionVersion the version it was made from
 * @param because why it is in its state, one plain sentence
 * @param passages in the order of the form
 * @param decisions what a person decided about single passages, oldest first
 * @param pdf made anew from the passages
 * @param docx made anew from the passages
 */
public record Pack(
        long id,
        String caseReference,
        Alias alias,
        int submissionVersion,
        State state,
        String because,
        String ruleSetHash,
        List<RedactedPassage> passages,
        List<Decision> decisions,
        byte[] pdf,
        byte[] docx,
        Instant madeAt,
        @Nullable Instant releasedAt,
        @Nullable String releasedBy) {

    /** Whether its panel may see it. */
    public enum State {
        /** Waits for a person to look. */
        HELD,
        /** May go to its panel. */
        RELEASED,
        /** Taken back by a person, or replaced by the pack of a newer version. */
        RECALLED
    }

    /** The text under {@code ref}. */
    public Optional<RedactedPassage> passage(String ref) {
        return passages.stream().filter(passage -> passage.ref().equals(ref)).findFirst();
    }

    /** How many findings a person should look at. */
    public long doubtfulSpans() {
        return passages.stream()
                .flatMap(passage -> passage.spans().stream())
                .filter(span -> span.doubtful())
                .count();
    }
}
