package org.postroom.console.tray;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postroom.console.Answer;
import org.postroom.console.tray.TrayDesk.Treatment;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tray, for programs. */
@RestController
@RequestMapping("/api/tray")
@Tag(name = "Tray", description = "What waits for a person")
class TrayApi {
    private final TrayDesk desk;

    TrayApi(TrayDesk desk) {
        this.desk = desk;
    }

    /** What was done about a matter. */
    record Note(@Nullable String note) {}

    /** Why something is deleted. */
    record Reason(@Nullable String because) {}

    /** The case that a letter belongs to. */
    record Filing(String caseReference) {}

    /** What a letter is, and the case it belongs to where one is known. */
    record Sending(Treatment as, @Nullable String caseReference) {}

    @GetMapping
    @Operation(summary = "What lies on the tray, oldest first, each with why and what to do")
    List<TrayLine> list() {
        return desk.open();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One matter, open or closed")
    TrayLine one(@PathVariable long id) {
        return desk.item(id);
    }

    @PostMapping("/{id}/done")
    @Operation(summary = "Takes a matter off the tray, with a note of what was done")
    ResponseEntity<Answer> done(@PathVariable long id, @RequestBody Note note, Principal person) {
        return Answer.to(desk.done(id, note.note(), person.getName()));
    }

    @PostMapping("/{id}/delete-enclosures")
    @Operation(summary = "Deletes what is enclosed in the matter's letter for good; its own words stay")
    ResponseEntity<Answer> deleteEnclosures(@PathVariable long id, @RequestBody Reason reason, Principal person) {
        return Answer.to(desk.deleteEnclosures(id, reason.because(), person.getName()));
    }

    @PostMapping("/{id}/file")
    @Operation(summary = "Files the matter's letter with a case")
    ResponseEntity<Answer> file(@PathVariable long id, @RequestBody Filing filing, Principal person) {
        return Answer.to(desk.file(id, String.valueOf(filing.caseReference()), person.getName()));
    }

    @PostMapping("/{id}/treat")
    @Operation(summary = "Sends the matter's letter on as an enquiry or a submission")
    ResponseEntity<Answer> treat(@PathVariable long id, @RequestBody Sending sending, Principal person) {
        return Answer.to(desk.treat(id, sending.as(), sending.caseReference(), person.getName()));
    }
}
