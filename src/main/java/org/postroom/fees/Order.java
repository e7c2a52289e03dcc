package org.postroom.fees;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice is to be issued for; the same order is invoiced once.
 *
 * @param yearFrom first day of a retainer's year, null for other kinds
 */
record Order(InvoiceKind kind, String caseReference, @Nullable LocalDate yearFrom) {
    /** The year as the invoice keeps it. */
    String period() {
        return yearFrom == null ? "" : yearFrom.toString();
    }

    /** What is charged, as the invoice's line says it. */
    String description(String reference) {
        if (yearFrom == null) {
            return kind.words() + ", case " + reference;
        }
        return kind.words() + ", " + InWords.date(yearFrom) + " to "
                + InWords.date(yearFrom.plusYears(1).minusDays(1));
    }
}
