package org.postroom.console.health;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.postroom.health.Report;
import org.postroom.health.Watch;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the post flows, for programs. */
@RestController
@RequestMapping("/api/health")
@Tag(name = "Health", description = "Whether the post flows: mailbox, sending server, the line, database, access token")
class HealthApi {
    private final Watch watch;

    HealthApi(Watch watch) {
        this.watch = watch;
    }

    @GetMapping
    @Operation(summary = "A report on each thing that is watched")
    List<Report> all() {
        return watch.reports();
    }
}
