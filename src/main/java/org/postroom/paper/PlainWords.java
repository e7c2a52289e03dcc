package org.postroom.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Dates and money as a British reader expects them. */
final class PlainWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final List<String> SMALL =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private PlainWords() {}

    /** For example {@code 31 January 2027}. */
    static String date(LocalDate day) {
        return DAY.format(day);
    }

    /** For example {@code £1,336.00}. */
    static String pounds(BigDecimal amount) {
        return String.format(Locale.UK, "£%,.2f", amount.setScale(2, RoundingMode.UNNECESSARY));
    }

    /** For example {@code 20 %} as {@code 20%}, without idle zeros. */
    static String percent(BigDecimal rate) {
        return rate.stripTrailingZeros().toPlainString() + "%";
    }

    /** A small number as a word, a larger one in figures. */
    static String number(int number) {
        return number >= 0 && number < SMALL.size() ? SMALL.get(number) : Integer.toString(number);
    }

    /** A level such as 2.5, without idle zeros. */
    static String decimal(double level) {
        return BigDecimal.valueOf(level).stripTrailingZeros().toPlainString();
    }
}
