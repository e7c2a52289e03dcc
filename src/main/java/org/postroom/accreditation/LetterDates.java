package org.postroom.accreditation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as letters write them: {@code 31 December 2026}. */
public final class LetterDates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private LetterDates() {}

    /** A day in words. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }
}
