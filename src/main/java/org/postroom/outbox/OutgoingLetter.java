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
 * @param envelope the envelope address that delivery reports about this letter alone come to; null for our plain one
 * @param sha256 of {@code raw}, in hexadecimal: compared before each sending
 * @param templateVersion of the template it was made from; null for letters of earlier releases
 * @param wordsHash of all that it says, without what differs in every letter: Message-ID and date
 * @param neededBy the deadline that it carries, by the Clock, or null
 * @param alarmAt when the tray hears that it still waits, by the Clock; null once that was told
 * @param toldAs the state in which the tray was last told of it, or null
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
        @Nullable Instant sentAt,
        @Nullable String envelope,
        String sha256,
        @Nullable String templateVersion,
        Grade grade,
        @Nullable String wordsHash,
        @Nullable Instant neededBy,
        @Nullable Instant alarmAt,
        @Nullable String toldAs) {

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
        HELD,
        /** Not needed: it would have said nothing new, or have answered a machine. It never leaves. */
        SPARED
    }

    /** Whether it may still leave, has left, or may have: neither held nor spared. */
    public boolean isOnItsWay() {
        return state != State.HELD && state != State.SPARED;
    }

    /** Whether its bytes are still those that were rendered. */
    boolean isUnchanged() {
        return sha256.equals(Fingerprint.of(raw));
    }

    /** What names it to servers (RFC 3461 §4.4): the left side of its Message-ID. */
    String envelopeId() {
        return messageId.substring(1, messageId.indexOf('@'));
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
