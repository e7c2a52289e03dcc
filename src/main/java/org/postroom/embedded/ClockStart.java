package org.postroom.embedded;

import java.time.Instant;
import org.postroom.letter.LetterBook;
import org.postroom.time.ServiceClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sets the Clock once, on embedded defaults only: to {@code postroom.clock.start}, or in a house without any letter to
 * its {@link FirstMorning}.
 */
@Component
class ClockStart implements InitializingBean {
    private static final Logger log = LoggerFactory.getLogger(ClockStart.class);

    private final ServiceClock clock;
    private final Surroundings surroundings;
    private final LetterBook letters;
    private final ObjectProvider<FirstMorning> firstMorning;
    private final String start;

    ClockStart(
            ServiceClock clock,
            Surroundings surroundings,
            LetterBook letters,
            ObjectProvider<FirstMorning> firstMorning,
            @Value("${postroom.clock.start:}") String start) {
        this.clock = clock;
        this.surroundings = surroundings;
        this.letters = letters;
        this.firstMorning = firstMorning;
        this.start = start;
    }

    @Override
    public void afterPropertiesSet() {
        if (clock.moved()) {
            return;
        }
        if (start.isBlank()) {
            beginOnTheFirstMorning();
        } else if (surroundings.allEmbedded()) {
            clock.set(Instant.parse(start));
        } else {
            log.warn("postroom.clock.start is passed over: the Clock cannot be moved against real servers");
        }
    }

    private void beginOnTheFirstMorning() {
        if (surroundings.allEmbedded() && letters.latest(1).isEmpty()) {
            firstMorning.stream()
                    .flatMap(morning -> morning.moment().stream())
                    .findFirst()
                    .ifPresent(clock::set);
        }
    }
}
