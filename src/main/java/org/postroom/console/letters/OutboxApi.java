package org.postroom.console.letters;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.postroom.console.Answer;
import org.postroom.console.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The outbox, for programs. */
@RestController
@RequestMapping("/api/outbox")
@Tag(name = "Outbox", description = "Letters of ours, and what became of each")
class OutboxApi {
    private final OutboxDesk desk;

    OutboxApi(OutboxDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(
            summary =
                    "Letters of ours, newest first; by state (WAITING, SENDING, SENT, FAILED, IN_DOUBT, HELD, SPARED)")
    Page<OutboxLine> list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page) {
        return desk.search(state, words, page);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One letter of ours: its state and why, its text, its headers, its enclosures")
    OutboxDesk.OutgoingView one(@PathVariable long id) {
        return desk.open(id);
    }

    @PostMapping("/{id}/send-again")
    @Operation(summary = "Sends a letter again that was sent, refused, held back or is in doubt")
    ResponseEntity<Answer> sendAgain(@PathVariable long id, Principal person) {
        return Answer.to(desk.sendAgain(id, person.getName()));
    }

    @PostMapping("/{id}/arrived")
    @Operation(summary = "Says that a letter in doubt arrived: it is not sent again")
    ResponseEntity<Answer> arrived(@PathVariable long id, Principal person) {
        return Answer.to(desk.arrived(id, person.getName()));
    }

    @GetMapping("/{id}/raw")
    @Operation(summary = "The letter as it leaves (RFC 5322)")
    ResponseEntity<byte[]> raw(@PathVariable long id) {
        return Download.of("outgoing-" + id + ".eml", desk.letter(id).raw());
    }

    @GetMapping("/{id}/enclosures/{number}")
    @Operation(summary = "One enclosure, numbered from 1")
    ResponseEntity<byte[]> enclosure(@PathVariable long id, @PathVariable int number) {
        return Download.enclosure(desk.letter(id).raw(), number);
    }
}
