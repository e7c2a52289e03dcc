package org.postroom.console;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.postroom.time.ServiceClock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows: the Clock where it was moved. */
@ControllerAdvice(annotations = Controller.class)
class EveryPage {
    private final ServiceClock clock;

    EveryPage(ServiceClock clock) {
        this.clock = clock;
    }

    @ModelAttribute("movedClock")
    @Nullable
    Instant movedClock() {
        return clock.moved() ? clock.instant() : null;
    }
}
