package org.postroom.console.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case.
 *
 * @param sort what it is
 * @param who a person's sign-in name, an address, or Postroom
 * @param because why, where it is known
 * @param folio the letter it came from
 * @param outgoing the letter that went out with it
 * @param trayItem the matter on the tray
 */
public record TimelineEntry(
        Instant at,
        Sort sort,
        String who,
        String what,
        @Nullable String because,
        @Nullable Long folio,
        @Nullable Long outgoing,
        @Nullable Long trayItem) {
    /** What an entry of a timeline is. */
    public enum Sort {
        /** A step of the case's history. */
        STEP,
        /** A letter came in. */
        LETTER_IN,
        /** A letter of ours. */
        LETTER_OUT,
        /** Something was laid on the tray. */
        TRAY
    }
}
