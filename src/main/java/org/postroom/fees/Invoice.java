package org.postroom.fees;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * An invoice as it was issued; only what became of it changes afterwards. Amounts in pounds, days in Europe/London.
 *
 * @param number from an unbroken series, for example {@code INV-000001} (SI 1995/2518 regulation 14(1)(a))
 * @param period first day of a retainer's year, {@code 2027-02-03}; empty for other kinds
 * @param billTo the customer, lines parted by line feeds
 * @param taxPoint day of issue, as no fee is earned before it (Value Added Tax Act 1994 section 6(4))
 * @param dueOn last day on which it is paid in time
 * @param paidOn day on which the last of it was paid; null while something is owed
 * @param remindedOn day on which a reminder went; null before
 * @param lapsedOn day on which the register entry lapsed for want of it; null otherwise
 */
public record Invoice(
        @Nullable @Id Long id,
        String number,
        InvoiceKind kind,
        String caseReference,
        String period,
        String billTo,
        String description,
        LocalDate issuedOn,
        LocalDate taxPoint,
        LocalDate dueOn,
        BigDecimal net,
        BigDecimal vatRate,
        BigDecimal vat,
        BigDecimal total,
        String paymentReference,
        @Nullable LocalDate paidOn,
        @Nullable LocalDate remindedOn,
        @Nullable LocalDate lapsedOn) {

    /** Whether all of it is paid. */
    public boolean isPaid() {
        return paidOn != null;
    }

    /** The customer, one line each. */
    public List<String> billToLines() {
        return billTo.lines().toList();
    }
}
