package org.postroom.panel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One assessor's place on the panel of one case.
 *
 * @param because why it is in its state, one plain sentence for staff
 * @param token the assessor's token for this pack alone; null until the pack is posted
 * @param dueOn the day on which the score sheet is due
 * @param invitedAt when the pack was posted, or another look was asked for
 * @param remindedDay day of the session's month of the last reminder, 0 before the first
 */
@Table("seat")
public record Seat(
        @Nullable @Id Long id,
        String caseReference,
        String session,
        String alias,
        long assessor,
        State state,
        String because,
        @Nullable String token,
        LocalDate dueOn,
        Instant drawnAt,
        @Nullable Instant invitedAt,
        @Nullable Instant scoredAt,
        int remindedDay) {

    /** How far a seat has come. */
    public enum State {
        /** Drawn; the pack is posted next, within seconds. */
        DRAWN(true),
        /** Has the pack; the score sheet is awaited. */
        INVITED(true),
        /** The score sheet is in. */
        SCORED(true),
        /** The moderator asked for another look; a new sheet or CONFIRM is awaited. */
        LOOK_AGAIN(true),
        /** The assessor declined. */
        DECLINED(false),
        /** The assessor declared an interest. */
        INTEREST(false),
        /** A person gave the seat to somebody else. */
        REPLACED(false);

        private final boolean seated;

        State(boolean seated) {
            this.seated = seated;
        }

        /** Whether the assessor sits on the panel. */
        public boolean seated() {
            return seated;
        }

        /** Whether a score sheet is awaited. */
        public boolean awaited() {
            return this == INVITED || this == LOOK_AGAIN;
        }
    }

    /** The id, once kept. */
    public long key() {
        return Objects.requireNonNull(id, "not kept yet");
    }

    /** The alias, as a value. */
    public Alias packAlias() {
        return new Alias(alias);
    }

    Seat to(State next, String why) {
        return new Seat(
                id,
                caseReference,
                session,
                alias,
                assessor,
                next,
                why,
                token,
                dueOn,
                drawnAt,
                invitedAt,
                scoredAt,
                remindedDay);
    }

    Seat invited(String seatToken, Instant at) {
        return new Seat(
                id,
                caseReference,
                session,
                alias,
                assessor,
                State.INVITED,
                "The pack is with the assessor.",
                seatToken,
                dueOn,
                drawnAt,
                at,
                scoredAt,
                remindedDay);
    }

    /** The seat asked for another look: due on that day, its reminders counted from now. */
    Seat lookingAgain(String why, LocalDate due, Instant at) {
        return new Seat(
                id,
                caseReference,
                session,
                alias,
                assessor,
                State.LOOK_AGAIN,
                why,
                token,
                due,
                drawnAt,
                at,
                scoredAt,
                0);
    }

    Seat scored(Instant at, String why) {
        return new Seat(
                id,
                caseReference,
                session,
                alias,
                assessor,
                State.SCORED,
                why,
                token,
                dueOn,
                drawnAt,
                invitedAt,
                at,
                remindedDay);
    }

    Seat reminded(int day) {
        return new Seat(
                id,
                caseReference,
                session,
                alias,
                assessor,
                state,
                because,
                token,
                dueOn,
                drawnAt,
                invitedAt,
                scoredAt,
                day);
    }

    Seat due(LocalDate day) {
        return new Seat(
                id,
                caseReference,
                session,
                alias,
                assessor,
                state,
                because,
                token,
                day,
                drawnAt,
                invitedAt,
                scoredAt,
                remindedDay);
    }
}
