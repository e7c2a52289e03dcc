package org.postroom.casebook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * Where an applicant may be written to, when somebody else sent the application.
 *
 * @param folio the letter that brought it
 * @param asked the address that was asked to confirm that it is the applicant's; null until one was
 * @param settledAt when it was answered; null while no letter about the case may leave
 */
public record AddressQuestion(
        @Id String caseReference, long folio, Reason reason, @Nullable String asked, @Nullable Instant settledAt) {
    /** Why it is asked. */
    public enum Reason {
        /** Somebody else forwarded it; a person may choose the address. */
        FORWARDED,
        /** It came beside another applicant's form: only the applicant's own word counts. */
        BESIDE_ANOTHER,
        /** Its letter says no sender who could be written to; a person may choose the address. */
        NO_SENDER
    }

    /** Whether no letter about the case may leave yet. */
    public boolean isOpen() {
        return settledAt == null;
    }
}
