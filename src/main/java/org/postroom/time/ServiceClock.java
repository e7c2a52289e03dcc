package org.postroom.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The machine's clock plus an advance, which is zero against real servers and kept over restarts elsewhere. */
public final class ServiceClock extends Clock {
    /** The zone in which the scheme's days begin and end. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** An advance below this is none: moving the Clock to the present never lands on the very instant. */
    private static final Duration HARDLY_MOVED = Duration.ofSeconds(2);

    private final Clock machine;
    private final ClockAdvances advances;
    private volatile Duration advance;

    /** A clock that reads its advance from {@code advances}. */
    public ServiceClock(Clock machine, ClockAdvances advances) {
        this.machine = machine;
        this.advances = advances;
        this.advance = advances.read();
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(advance);
    }

    @Override
    public ZoneId getZone() {
        return LONDON;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(machine.withZone(zone), advance);
    }

    /** Whether the Clock was ever moved. */
    public boolean moved() {
        return !advance.isZero();
    }

    /** Sets the Clock to {@code moment} and keeps that over restarts. */
    public void set(Instant moment) {
        Duration ahead = Duration.between(machine.instant(), moment);
        advance = ahead.abs().compareTo(HARDLY_MOVED) < 0 ? Duration.ZERO : ahead;
        advances.write(advance);
    }
}
