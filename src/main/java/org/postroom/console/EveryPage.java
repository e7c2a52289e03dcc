package org.postroom.console;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postroom.health.Report;
import org.postroom.health.Watch;
import org.postroom.time.ServiceClock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows: the Clock where it was moved, and that the post does not flow. */
@ControllerAdvice(annotations = Controller.class)
class EveryPage {
    /** A Clock that runs so little beside the machine's is not worth a line on every page. */
    private static final Duration TOLD_FROM = Duration.ofMinutes(2);

    private final ServiceClock clock;
    private final Watch watch;

    EveryPage(ServiceClock clock, Watch watch) {
        this.clock = clock;
        this.watch = watch;
    }

    @ModelAttribute("red")
    List<Report> red() {
        return watch.red();
    }

    @ModelAttribute("movedClock")
    @Nullable
    Instant movedClock() {
        Instant now = clock.instant();
        boolean apart = Duration.between(Instant.now(), now).abs().compareTo(TOLD_FROM) > 0;
        return apart ? now : null;
    }
}
