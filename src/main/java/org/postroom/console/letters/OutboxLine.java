package org.postroom.console.letters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.postroom.outbox.OutgoingLetter;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A letter of ours, as one line of a list: without its bytes.
 *
 * @param kind the template it was made from
 */
@Table("outgoing_letter")
public record OutboxLine(
        @Id long id,
        String kind,
        String recipient,
        String subject,
        @Nullable String caseReference,
        @Nullable String session,
        @Nullable Long answersFolio,
        OutgoingLetter.State state,
        String because,
        int attempts,
        Instant madeAt,
        Instant nextAttempt,
        @Nullable Instant sentAt) {

    static OutboxLine of(OutgoingLetter letter) {
        return new OutboxLine(
                letter.key(),
                letter.kind(),
                letter.recipient(),
                letter.subject(),
                letter.caseReference(),
                letter.session(),
                letter.answersFolio(),
                letter.state(),
                letter.because(),
                letter.attempts(),
                letter.madeAt(),
                letter.nextAttempt(),
                letter.sentAt());
    }

    /** The state in words. */
    public String stateWords() {
        return inWords(state);
    }

    /** Whether a person has to look. */
    public boolean needsPerson() {
        return switch (state) {
            case FAILED, IN_DOUBT, HELD -> true;
            case WAITING, SENDING, SENT, SPARED -> false;
        };
    }

    /** Whether a person may send it again. */
    public boolean maySendAgain() {
        return switch (state) {
            case SENT, FAILED, IN_DOUBT, HELD -> true;
            case WAITING, SENDING, SPARED -> false;
        };
    }

    /** A state in words. */
    static String inWords(OutgoingLetter.State state) {
        return switch (state) {
            case WAITING -> "Waiting";
            case SENDING -> "Being sent";
            case SENT -> "Sent";
            case FAILED -> "Refused";
            case IN_DOUBT -> "In doubt";
            case HELD -> "Held back";
            case SPARED -> "Not needed";
        };
    }
}
