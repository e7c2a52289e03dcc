package org.postroom.console.settings;

import java.time.Instant;
import java.time.Period;
import org.postroom.console.Dates;
import org.postroom.console.Deed;
import org.postroom.embedded.Timekeeper;
import org.postroom.time.ServiceClock;
import org.springframework.stereotype.Component;

/** Moves the Clock for those who try Postroom out; only while every server is an embedded one. */
@Component
class ClockDesk {
    private final Timekeeper timekeeper;
    private final ServiceClock clock;
    private final Dates dates;

    ClockDesk(Timekeeper timekeeper, ServiceClock clock, Dates dates) {
        this.timekeeper = timekeeper;
        this.clock = clock;
        this.dates = dates;
    }

    boolean mayMove() {
        return timekeeper.mayMove();
    }

    Instant now() {
        return clock.instant();
    }

    /** Moves the Clock forward and returns when everything that fell due has been done. */
    public Deed advance(int days) {
        if (!timekeeper.mayMove()) {
            return Deed.refused("The Clock can only be moved while every server is an embedded one.");
        }
        if (days < 1 || days > Timekeeper.MOST_DAYS) {
            return Deed.refused("Please give a number of days from 1 to " + Timekeeper.MOST_DAYS + ".");
        }
        return Deed.done("The Clock stands at " + dates.longMoment(timekeeper.advance(Period.ofDays(days)))
                + "; everything that fell due is done.");
    }
}
