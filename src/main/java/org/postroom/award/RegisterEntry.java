package org.postroom.award;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One accredited manager's place on the register, for staff; the public sees {@link Register.Listing}.
 *
 * @param number of the certificate and the entry, for example {@code MIGPM-00001}; from an unbroken series
 * @param name as on the certificate
 * @param awardedOn day of award in Europe/London
 * @param because why it has its status, one plain sentence for staff
 * @param statusSince when it took that status
 * @param retainerPaidUntil last day of the last year that is paid; null before the first payment
 * @param searchKey what {@link SearchWords} made of name and number
 */
@Table("register_entry")
public record RegisterEntry(
        @Nullable @Id Long id,
        String number,
        String caseReference,
        String name,
        String postNominals,
        LocalDate awardedOn,
        Status status,
        String because,
        Instant statusSince,
        @Nullable LocalDate retainerPaidUntil,
        String searchKey) {

    /** Whether the award stands. */
    public enum Status {
        /** The award stands, and the letters may be used. */
        CURRENT("Current"),
        /** A retainer was not paid within its grace; paying it brings the entry back. */
        LAPSED("Lapsed"),
        /** A director took the entry from the register; only a director brings it back. */
        WITHDRAWN("Withdrawn");

        private final String words;

        Status(String words) {
            this.words = words;
        }

        /** The status in a word, for the register. */
        public String words() {
            return words;
        }
    }

    /** Whether the award stands. */
    public boolean isCurrent() {
        return status == Status.CURRENT;
    }
}
