package org.postroom.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A letter of ours: rendered once, its bytes never change.
 *
 * @param owed what it is owed for, unique for ever
 * @param kind the template it was made from
 * @param messageId with angle brackets
 * @param because why it is in this state, one plain sentence
 * @param nextAttempt by the Clock
 * @param takenAt machine time at which an attempt began
 */
public record OutgoingLetter(
        @Nullable @Id Long id,
        String owed,
        String kind,
        String recipient,
        String subject,
        String messageId,
        @Nullable String token,
        @Nullable String caseReference,
        @Nullable String session,
        @Nullable Long answersFolio,
        byte[] raw,
        State state,
        String because,
        int attempts,
        Instant madeAt,
        Instant nextAttempt,
        @Nullable Instant takenAt,
        @Nullable Instant sentAt) {

    /** What became of a letter. */
    public enum State {
        /** Waits for its turn, or for its next attempt. */
        WAITING,
        /** An attempt is being made; if the process dies now the letter ends in doubt. */
        SENDING,
        /** The server took it. */
        SENT,
        /** The server refused it for good; a person has to look. */
        FAILED,
        /** The connection broke while it was being sent: nobody knows. Never sent again by itself. */
        IN_DOUBT,
        /** Held before it left, because something in it must not leave. */
        HELD
    }

    /** Whether it was kept back and must not leave as it is. */
    public boolean heldBack() {
        return state == State.HELD;
    }

    /** The id, once kept. */
    public long key() {
        return java.util.Objects.requireNonNull(id, "not kept yet");
    }
}
