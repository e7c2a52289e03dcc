package org.postroom.accreditation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * One assessment session: its month and the dates that follow from it, all in Europe/London. Sessions are held in
 * January, May and September; what is received by the last day of the month before belongs to the session.
 */
public record AssessmentSession(YearMonth month) implements Comparable<AssessmentSession> {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime OPENS_AT = LocalTime.of(9, 0);
    private static final int DUE_DAY = 21;
    private static final int EVERY_MONTHS = 4;

    /** The session of that code, for example {@code 2027-01}. */
    public static AssessmentSession of(String code) {
        return new AssessmentSession(YearMonth.parse(code));
    }

    /** The session for what is received at {@code moment}: the first whose deadline is not past. */
    public static AssessmentSession receiving(Instant moment) {
        YearMonth next = YearMonth.from(moment.atZone(LONDON)).plusMonths(1);
        while (next.getMonthValue() % EVERY_MONTHS != 1) {
            next = next.plusMonths(1);
        }
        return new AssessmentSession(next);
    }

    /** Its code: year and month, for example {@code 2027-01}. */
    public String code() {
        return month.toString();
    }

    /** Its name in letters, for example {@code January 2027}. */
    public String name() {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " " + month.getYear();
    }

    /** The last moment that is in time: the end of the month before. */
    public Instant deadline() {
        return month.atDay(1).atStartOfDay(LONDON).toInstant().minus(Duration.ofSeconds(1));
    }

    /** The last day that is in time. */
    public LocalDate deadlineDay() {
        return month.atDay(1).minusDays(1);
    }

    /** When packs go to their panels: the 1st at 09:00. */
    public Instant opens() {
        return at(1);
    }

    /** The day on which score sheets are due. */
    public LocalDate dueDay() {
        return month.atDay(DUE_DAY);
    }

    /** 09:00 on a day of the session's month. */
    public Instant at(int day) {
        return month.atDay(day).atTime(OPENS_AT).atZone(LONDON).toInstant();
    }

    /** The day by which outcomes are released. */
    public LocalDate releaseDay() {
        return month.atEndOfMonth();
    }

    /** The session after this one. */
    public AssessmentSession next() {
        return new AssessmentSession(month.plusMonths(EVERY_MONTHS));
    }

    @Override
    public int compareTo(AssessmentSession other) {
        return month.compareTo(other.month);
    }
}
