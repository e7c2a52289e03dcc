package org.postroom.console.routes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAmount;
import org.jspecify.annotations.Nullable;
import org.postroom.console.Answer;
import org.postroom.embedded.Timekeeper;
import org.postroom.time.ServiceClock;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The Clock on embedded defaults: read, and moved forward. Against real servers there is no such address. */
@RestController
@RequestMapping("/api/clock")
@Tag(name = "Clock", description = "On embedded defaults only: the time by which the process keeps its promises")
class ClockApi {
    private final Timekeeper timekeeper;
    private final ServiceClock clock;

    ClockApi(Timekeeper timekeeper, ServiceClock clock) {
        this.timekeeper = timekeeper;
        this.clock = clock;
    }

    /**
     * Where the Clock stands.
     *
     * @param moved whether it was ever moved
     */
    record Reading(Instant now, boolean moved) {}

    /**
     * How far to move it.
     *
     * @param advance an ISO 8601 length, for example {@code P12D} or {@code PT6H}
     */
    record Advance(@Nullable String advance) {}

    @GetMapping
    @Operation(summary = "Where the Clock stands")
    Reading read() {
        onlyWhereItMoves();
        return new Reading(clock.instant(), clock.moved());
    }

    @PostMapping
    @Operation(summary = "Moves the Clock forward and answers when everything that fell due has been done")
    Reading advance(@RequestBody Advance wanted) {
        onlyWhereItMoves();
        TemporalAmount by = length(wanted.advance());
        try {
            return new Reading(timekeeper.advance(by), clock.moved());
        } catch (IllegalArgumentException refused) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, refused.getMessage(), refused);
        }
    }

    private void onlyWhereItMoves() {
        if (!timekeeper.mayMove()) {
            throw Answer.missing("The Clock can only be moved while every server is an embedded one.");
        }
    }

    private static TemporalAmount length(@Nullable String text) {
        String given = text == null ? "" : text.strip();
        try {
            return given.contains("T") ? Duration.parse(given) : Period.parse(given);
        } catch (DateTimeParseException unreadable) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "The advance must be an ISO 8601 length such as P12D or PT6H.",
                    unreadable);
        }
    }
}
