package org.postroom.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * The session that is played, and the moments of the play; sessions are held in January, May and September, and what
 * comes by the end of the month before belongs to them.
 *
 * @param month the session's month, which is over
 */
record PlayedSession(YearMonth month) {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int EVERY_MONTHS = 4;
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final int DAYS_BEFORE_THE_DEADLINE = 28;
    /** From when the cases that are left over go on: at the soonest in the session's month, at best shortly before now. */
    private static final int SECOND_ROUND_DAY = 18;

    private static final Duration SECOND_ROUND_BEFORE_NOW = Duration.ofDays(21);

    /** The last session whose month is over at {@code now}. */
    static PlayedSession before(Instant now) {
        YearMonth month = YearMonth.from(now.atZone(LONDON)).minusMonths(1);
        while (month.getMonthValue() % EVERY_MONTHS != 1) {
            month = month.minusMonths(1);
        }
        return new PlayedSession(month);
    }

    /** As the service calls it, for example {@code 2027-01}. */
    String code() {
        return month.toString();
    }

    /** When the play begins: four weeks before the deadline. */
    Instant start() {
        return day(1).minus(Duration.ofDays(DAYS_BEFORE_THE_DEADLINE + 1));
    }

    /** Ten in the morning of a day of the session's month. */
    Instant day(int ofMonth) {
        return month.atDay(ofMonth).atTime(MORNING).atZone(LONDON).toInstant();
    }

    /** When the cases that the first round left over go on. */
    Instant secondRound(Instant now) {
        Instant soonest = day(SECOND_ROUND_DAY);
        Instant best = now.minus(SECOND_ROUND_BEFORE_NOW);
        return morningOf(best.isBefore(soonest) ? soonest : best);
    }

    /** Ten in the morning of that day. */
    static Instant morningOf(Instant moment) {
        return moment.atZone(LONDON).with(MORNING).toInstant();
    }
}
