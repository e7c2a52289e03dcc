package org.postroom.embedded;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import org.apache.camel.ProducerTemplate;
import org.postroom.outbox.Outbox;
import org.postroom.tasks.Lines;
import org.postroom.time.ServiceClock;
import org.springframework.stereotype.Component;

/**
 * Moves the Clock forward on embedded defaults, one working morning after the other, and does at each what falls due
 * then: so a whole year can be played in minutes, in the order in which it would happen.
 */
@Component
public class Timekeeper {
    /** The scheme's due moments are all at nine; the Clock stops a minute later. */
    private static final LocalTime MORNING = LocalTime.of(9, 1);

    /** How far the Clock goes in one step: each morning on the way is played. */
    public static final int MOST_DAYS = 400;

    private static final String TOO_FAR = "The Clock moves at most " + MOST_DAYS + " days at once.";
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(50);
    /** Machine time after which a stop of the Clock is given up: something hangs. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** Rounds of post without anything new before all is taken as done. */
    private static final int QUIET_ROUNDS = 2;

    private final ServiceClock clock;
    private final Surroundings surroundings;
    private final ProducerTemplate routes;
    private final Lines lines;
    private final Outbox outbox;

    Timekeeper(ServiceClock clock, Surroundings surroundings, ProducerTemplate routes, Lines lines, Outbox outbox) {
        this.clock = clock;
        this.surroundings = surroundings;
        this.routes = routes;
        this.lines = lines;
        this.outbox = outbox;
    }

    /** Whether the Clock may be moved: only while nothing real is touched. */
    public boolean mayMove() {
        return surroundings.allEmbedded();
    }

    /**
     * Moves the Clock forward and returns when everything that fell due has been done.
     *
     * @param by a {@link Period} in days of Europe/London, or a {@link Duration}
     * @return the Clock's new time
     * @throws IllegalArgumentException backwards, or further than {@link #MOST_DAYS}
     * @throws IllegalStateException against real servers, or when something that fell due does not end
     */
    public synchronized Instant advance(TemporalAmount by) {
        if (!mayMove()) {
            throw new IllegalStateException("The Clock can only be moved while every server is an embedded one.");
        }
        ZonedDateTime from = clock.instant().atZone(ServiceClock.LONDON);
        ZonedDateTime target = after(from, by);
        check(from, target);
        for (ZonedDateTime stop = nextMorning(from); stop.isBefore(target); stop = nextMorning(stop)) {
            stopAt(stop);
        }
        stopAt(target);
        return clock.instant();
    }

    private static ZonedDateTime after(ZonedDateTime from, TemporalAmount by) {
        try {
            return from.plus(by);
        } catch (DateTimeException | ArithmeticException beyondTime) {
            throw new IllegalArgumentException(TOO_FAR, beyondTime);
        }
    }

    private static void check(ZonedDateTime from, ZonedDateTime target) {
        if (target.isBefore(from)) {
            throw new IllegalArgumentException("The Clock only moves forward.");
        }
        if (target.isAfter(from.plusDays(MOST_DAYS))) {
            throw new IllegalArgumentException(TOO_FAR);
        }
    }

    private static ZonedDateTime nextMorning(ZonedDateTime moment) {
        ZonedDateTime today = moment.with(MORNING);
        return today.isAfter(moment) ? today : today.plusDays(1);
    }

    private void stopAt(ZonedDateTime stop) {
        if (clock.instant().isBefore(stop.toInstant())) {
            clock.set(stop.toInstant());
        }
        doWhatIsDue();
    }

    /** Does what is due now, and what follows from it, until nothing more happens. */
    public void doWhatIsDue() {
        Instant giveUp = Instant.now().plus(PATIENCE);
        int quiet = 0;
        while (quiet < QUIET_ROUNDS) {
            routes.sendBody("direct:remind", "");
            routes.sendBody("direct:dispatch", "");
            routes.sendBody("direct:collect", "");
            quiet = lines.quiet() && outbox.quiet() ? quiet + 1 : 0;
            if (Instant.now().isAfter(giveUp)) {
                throw new IllegalStateException("What fell due did not end within " + PATIENCE.toMinutes()
                        + " minutes; the tray and the log say what hangs.");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_AFTER.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The service is stopping.", stopped);
        }
    }
}
