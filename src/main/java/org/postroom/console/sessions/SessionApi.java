package org.postroom.console.sessions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postroom.console.Answer;
import org.postroom.outcome.Batch;
import org.postroom.outcome.BatchDesk;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Sessions and batches, for programs. */
@RestController
@RequestMapping("/api")
@Tag(name = "Sessions", description = "Panels, moderation, and the batch of outcomes")
class SessionApi {
    private final SessionDesk desk;
    private final BatchCounter batches;

    SessionApi(SessionDesk desk, BatchCounter batches) {
        this.desk = desk;
        this.batches = batches;
    }

    /** The external moderator of a session. */
    record Moderator(@Nullable String name, @Nullable String email) {}

    /** Why something is done. */
    record Reason(@Nullable String because) {}

    /** A pack that goes back to its assessors. */
    record LookAgain(@Nullable String alias, @Nullable String remark) {}

    /**
     * A batch that was prepared.
     *
     * @param batch its number
     */
    record Prepared(String message, long batch) {}

    @GetMapping("/sessions")
    @Operation(summary = "The sessions there are, latest first")
    List<SessionDesk.SessionLine> list() {
        return desk.all();
    }

    @GetMapping("/sessions/{code}")
    @Operation(summary = "One session: its cases with their seats, its moderation, its batches")
    SessionView one(@PathVariable String code) {
        return desk.open(code);
    }

    @PostMapping("/sessions/{code}/moderator")
    @Operation(summary = "Names the session's moderator; an open session pack goes to them at once")
    ResponseEntity<Answer> nameModerator(@PathVariable String code, @RequestBody Moderator named) {
        return Answer.to(desk.nameModerator(code, named.name(), named.email()));
    }

    @PostMapping("/sessions/{code}/agree")
    @Operation(summary = "Agrees in the moderator's stead, and says how that is known")
    ResponseEntity<Answer> agree(@PathVariable String code, @RequestBody Reason reason, Principal person) {
        return Answer.to(desk.agree(code, reason.because(), person.getName()));
    }

    @PostMapping("/sessions/{code}/look-again")
    @Operation(summary = "Sends a pack back to its assessors in the moderator's stead")
    ResponseEntity<Answer> lookAgain(@PathVariable String code, @RequestBody LookAgain wanted, Principal person) {
        return Answer.to(desk.lookAgain(code, wanted.alias(), wanted.remark(), person.getName()));
    }

    @PostMapping("/sessions/{code}/seats/{seat}/replace")
    @Operation(summary = "Takes a seat from an assessor; a substitute is drawn at once")
    ResponseEntity<Answer> replace(
            @PathVariable String code, @PathVariable long seat, @RequestBody Reason reason, Principal person) {
        return Answer.to(desk.replace(code, seat, reason.because(), person.getName()));
    }

    @PostMapping("/sessions/{code}/batch")
    @Operation(summary = "Puts every decided case of the session that is in no batch into one")
    Prepared prepare(@PathVariable String code, Principal person) {
        BatchDesk.Answer answer = batches.prepare(code, person.getName());
        if (answer instanceof BatchDesk.Answer.Done done) {
            return new Prepared(done.because(), done.batch().key());
        }
        throw new ResponseStatusException(HttpStatus.CONFLICT, answer.because());
    }

    @GetMapping("/batches")
    @Operation(summary = "All batches")
    List<Batch> batches() {
        return batches.all();
    }

    @GetMapping("/batches/{id}")
    @Operation(summary = "One batch with its dry run: what each applicant would get, or got")
    BatchCounter.BatchView batch(@PathVariable long id) {
        return batches.open(id);
    }

    @PostMapping("/batches/{id}/release")
    @Operation(summary = "Director, and not whoever prepared it: sends every outcome of the batch, once")
    ResponseEntity<Answer> release(@PathVariable long id, Principal person) {
        return Answer.to(batches.release(id, person.getName()));
    }

    @PostMapping("/batches/{id}/drop")
    @Operation(summary = "Takes a batch apart before anything was sent")
    ResponseEntity<Answer> drop(@PathVariable long id, Principal person) {
        return Answer.to(batches.drop(id, person.getName()));
    }
}
