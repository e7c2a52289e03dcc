package org.postroom.embedded;

import java.time.Instant;
import org.postroom.time.ServiceClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sets the Clock to {@code postroom.clock.start}, once, on embedded defaults only. */
@Component
class ClockStart implements InitializingBean {
    private static final Logger log = LoggerFactory.getLogger(ClockStart.class);

    private final ServiceClock clock;
    private final Surroundings surroundings;
    private final String start;

    ClockStart(ServiceClock clock, Surroundings surroundings, @Value("${postroom.clock.start:}") String start) {
        this.clock = clock;
        this.surroundings = surroundings;
        this.start = start;
    }

    @Override
    public void afterPropertiesSet() {
        if (start.isBlank() || clock.moved()) {
            return;
        }
        if (!surroundings.allEmbedded()) {
            log.warn("postroom.clock.start is passed over: the Clock cannot be moved against real servers");
            return;
        }
        clock.set(Instant.parse(start));
    }
}
