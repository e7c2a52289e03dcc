package org.postroom.console.letters;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postroom.console.Answer;
import org.postroom.outbox.StoppedAddress;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The addresses to which nothing is sent, for programs. */
@RestController
@RequestMapping("/api/stopped-addresses")
@Tag(name = "Outbox", description = "Letters of ours, and what became of each")
class StoppedApi {
    private final StoppedDesk desk;

    StoppedApi(StoppedDesk desk) {
        this.desk = desk;
    }

    /** How it is known that the address is right. */
    record Lifting(@Nullable String because) {}

    @GetMapping
    @Operation(summary = "Addresses that do not exist, so that nothing is sent there; those that stand come first")
    List<StoppedAddress> list() {
        return desk.latest();
    }

    @PostMapping("/{id}/lift")
    @Operation(summary = "Writes to the address again; letters that were held for it leave")
    ResponseEntity<Answer> lift(@PathVariable long id, @RequestBody Lifting lifting, Principal person) {
        return Answer.to(desk.lift(id, person.getName(), lifting.because()));
    }
}
