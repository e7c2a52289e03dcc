package org.postroom.console.sessions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postroom.console.Answer;
import org.postroom.panel.Assessor;
import org.postroom.panel.AssessorDesk;
import org.postroom.panel.SessionBoard;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The assessors, for programs. */
@RestController
@RequestMapping("/api/assessors")
@Tag(name = "Assessors", description = "Who scores packs, and their interests")
class AssessorApi {
    private final AssessorRoom room;

    AssessorApi(AssessorRoom room) {
        this.room = room;
    }

    /** An assessor as given; what is left out stays as it is. */
    record Given(@Nullable String name, @Nullable String email, @Nullable Integer mostPacks) {}

    /**
     * An interest as given.
     *
     * @param kind practice, PCN, ICB, health board or person
     */
    record GivenInterest(@Nullable String kind, @Nullable String value) {}

    @GetMapping
    @Operation(summary = "Everybody, by name, with the packs they carry in the session that runs")
    List<SessionBoard.AssessorLine> list() {
        return room.all();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One assessor with their interests")
    Assessor one(@PathVariable long id) {
        return room.find(id);
    }

    @PostMapping
    @Operation(summary = "Adds an assessor")
    ResponseEntity<Answer> add(@RequestBody Given given) {
        return Answer.to(room.add(given.name(), given.email(), given.mostPacks()));
    }

    @PostMapping("/{id}")
    @Operation(summary = "Changes name, address or how many packs they take in a session")
    ResponseEntity<Answer> change(@PathVariable long id, @RequestBody Given given) {
        return Answer.to(room.change(id, given.name(), given.email(), given.mostPacks()));
    }

    @PostMapping("/{id}/retire")
    @Operation(summary = "Takes an assessor out of the draw")
    ResponseEntity<Answer> retire(@PathVariable long id) {
        return Answer.to(room.retire(id));
    }

    @PostMapping("/{id}/bring-back")
    @Operation(summary = "Lets a retired assessor be drawn again")
    ResponseEntity<Answer> bringBack(@PathVariable long id) {
        return Answer.to(room.bringBack(id));
    }

    @PostMapping("/{id}/interests")
    @Operation(summary = "Notes an interest")
    ResponseEntity<Answer> addInterest(@PathVariable long id, @RequestBody GivenInterest given) {
        return Answer.to(room.addInterest(id, given.kind(), given.value()));
    }

    @PostMapping("/{id}/interests/remove")
    @Operation(summary = "Takes an interest away")
    ResponseEntity<Answer> removeInterest(@PathVariable long id, @RequestBody GivenInterest given) {
        return Answer.to(room.removeInterest(id, given.kind(), given.value()));
    }

    @PostMapping(path = "/import", consumes = "text/csv")
    @Operation(summary = "Imports a list as CSV; each line that could not be taken is told")
    AssessorDesk.Imported take(@RequestBody String csv) {
        return room.take(csv);
    }
}
