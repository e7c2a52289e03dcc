package org.postroom.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.postroom.time.ServiceClock;
import org.springframework.stereotype.Component;

/** Dates and times in words, as the pages show them: Europe/London, British order. */
@Component("dates")
public class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);
    private static final DateTimeFormatter LONG_MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.UK);

    private final Clock clock;

    Dates(Clock clock) {
        this.clock = clock;
    }

    /** For example {@code 3 Jan 2027}; empty for none. */
    public String day(@Nullable Instant moment) {
        return moment == null ? "" : DAY.format(moment.atZone(ServiceClock.LONDON));
    }

    /** For example {@code 3 Jan 2027}; empty for none. */
    public String day(@Nullable LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    /** For example {@code Sunday 3 January 2027}. */
    public String longDay(LocalDate date) {
        return LONG_DAY.format(date);
    }

    /** For example {@code 3 Jan 2027, 09:00}; empty for none. */
    public String moment(@Nullable Instant moment) {
        return moment == null ? "" : MOMENT.format(moment.atZone(ServiceClock.LONDON));
    }

    /** For example {@code Sunday 3 January 2027, 09:00}. */
    public String longMoment(Instant moment) {
        return LONG_MOMENT.format(moment.atZone(ServiceClock.LONDON));
    }

    /** How long ago by the Clock, roughly: {@code today}, {@code yesterday}, {@code 12 days ago}. */
    public String ago(Instant moment) {
        LocalDate then = moment.atZone(ServiceClock.LONDON).toLocalDate();
        LocalDate now = clock.instant().atZone(ServiceClock.LONDON).toLocalDate();
        long days = now.toEpochDay() - then.toEpochDay();
        if (days <= 0) {
            return "today";
        }
        return days == 1 ? "yesterday" : days + " days ago";
    }

    /** A length of machine time: {@code 40 ms}, {@code 3 s}, {@code 2 min}. */
    public String span(Duration length) {
        if (length.toMillis() < 1_000) {
            return length.toMillis() + " ms";
        }
        return length.toSeconds() < 120 ? length.toSeconds() + " s" : length.toMinutes() + " min";
    }
}
