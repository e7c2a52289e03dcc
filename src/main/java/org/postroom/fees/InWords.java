package org.postroom.fees;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and money as letters write them. */
final class InWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private InWords() {}

    /** For example {@code 31 January 2027}. */
    static String date(LocalDate day) {
        return DAY.format(day);
    }

    /** For example {@code £1,336.00}. */
    static String pounds(BigDecimal amount) {
        return String.format(Locale.UK, "£%,.2f", amount.setScale(2, RoundingMode.HALF_UP));
    }

    /** For example {@code 20%}. */
    static String percent(BigDecimal rate) {
        return rate.stripTrailingZeros().toPlainString() + "%";
    }
}
