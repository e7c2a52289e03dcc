package org.postroom.panel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.postroom.accreditation.AssessmentSession;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An assessment session as it runs.
 *
 * @param code for example {@code 2027-01}
 * @param opening whether its opening is asked for and not yet done
 * @param moderating whether the moderator's pack is asked for and not yet sent
 * @param settledAt when it came into its present state, once it was open
 */
@Table("session")
public record Session(
        @Id String code,
        @Nullable String moderatorName,
        @Nullable String moderatorEmail,
        State state,
        boolean opening,
        boolean moderating,
        @Nullable Instant openedAt,
        @Nullable Instant settledAt) {

    /** How far a session has come. */
    public enum State {
        /** Its day has not come, or none of its cases is ready. The calendar moves it on. */
        PLANNED,
        /** Packs are with their panels. The last score sheet moves it on. */
        OPEN,
        /** The session pack is with the moderator, whose AGREE moves it on. */
        IN_MODERATION,
        /** The moderator agreed to every case; a batch is prepared and released by two persons. */
        CLOSED,
        /** Every decided case is released. */
        RELEASED
    }

    /** Its name and dates. */
    public AssessmentSession dates() {
        return AssessmentSession.of(code);
    }
}
