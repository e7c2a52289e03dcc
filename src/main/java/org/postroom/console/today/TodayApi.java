package org.postroom.console.today;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The first page, for programs. */
@RestController
@Tag(name = "Today", description = "What needs a person today")
class TodayApi {
    private final Morning morning;

    TodayApi(Morning morning) {
        this.morning = morning;
    }

    @GetMapping("/api/today")
    @Operation(summary = "What needs a person, what moves by itself, and what comes next")
    TodayView show() {
        return morning.today();
    }
}
