package org.postroom.console.cases;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.postroom.console.Answer;
import org.postroom.console.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cases, for programs. */
@RestController
@RequestMapping("/api/cases")
@Tag(name = "Cases", description = "One person's application in one attempt")
class CaseApi {
    private final CaseReading reading;
    private final CaseDeeds deeds;
    private final OutcomeDeed outcome;

    CaseApi(CaseReading reading, CaseDeeds deeds, OutcomeDeed outcome) {
        this.reading = reading;
        this.deeds = deeds;
        this.outcome = outcome;
    }

    /** A note for the history. */
    record Note(@Nullable String text) {}

    /** Why something is done. */
    record Reason(@Nullable String because) {}

    /** The session a case goes to, and why. */
    record Move(@Nullable String session, @Nullable String because) {}

    @GetMapping
    @Operation(summary = "Cases that hold every word, newest first; by stage; 25 a page")
    Page<CaseLine> list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "1") int page) {
        return reading.search(words, stage, page);
    }

    @GetMapping("/{reference}")
    @Operation(summary = "One case with its person, stage, tray and timeline")
    CaseView one(@PathVariable String reference) {
        return reading.open(reference);
    }

    @GetMapping("/{reference}/submission")
    @Operation(summary = "The newest submission of a case by domain and point")
    SubmissionView submission(@PathVariable String reference) {
        return reading.submission(reference);
    }

    @PostMapping("/{reference}/note")
    @Operation(summary = "Writes a note into the history")
    ResponseEntity<Answer> note(@PathVariable String reference, @RequestBody Note note, Principal person) {
        return Answer.to(deeds.note(reference, note.text(), person.getName()));
    }

    @PostMapping("/{reference}/accept-eligibility")
    @Operation(summary = "Accepts the applicant as eligible, whatever was declared or left open")
    ResponseEntity<Answer> acceptEligibility(
            @PathVariable String reference, @RequestBody Reason reason, Principal person) {
        return Answer.to(deeds.acceptEligibility(reference, reason.because(), person.getName()));
    }

    @PostMapping("/{reference}/accept-as-is")
    @Operation(summary = "Accepts the application without what is missing")
    ResponseEntity<Answer> acceptAsIs(@PathVariable String reference, @RequestBody Reason reason, Principal person) {
        return Answer.to(deeds.acceptAsIs(reference, reason.because(), person.getName()));
    }

    @PostMapping("/{reference}/session")
    @Operation(summary = "Puts a case that no panel has seen into another session")
    ResponseEntity<Answer> moveToSession(@PathVariable String reference, @RequestBody Move move, Principal person) {
        return Answer.to(deeds.moveToSession(reference, move.session(), move.because(), person.getName()));
    }

    @PostMapping("/{reference}/send-outcome")
    @Operation(summary = "Director: has a released outcome sent that could not be sent")
    ResponseEntity<Answer> sendOutcome(@PathVariable String reference, Principal person) {
        return Answer.to(outcome.send(reference, person.getName()));
    }

    @PostMapping("/{reference}/withdraw")
    @Operation(summary = "Closes a case that was withdrawn, and writes to the applicant")
    ResponseEntity<Answer> withdraw(@PathVariable String reference, @RequestBody Reason reason, Principal person) {
        return Answer.to(deeds.withdraw(reference, reason.because(), person.getName()));
    }
}
