package org.postroom.console.packs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postroom.console.Answer;
import org.postroom.console.letters.Download;
import org.postroom.console.packs.PackDesk.Addition;
import org.postroom.console.packs.PackDesk.Place;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The packs, for programs. */
@RestController
@RequestMapping("/api/packs")
@Tag(name = "Packs", description = "Redacted answers and references, reviewed, released and recalled")
class PackApi {
    private final PackReading reading;
    private final PackDesk desk;

    PackApi(PackReading reading, PackDesk desk) {
        this.reading = reading;
        this.desk = desk;
    }

    /** A whole text of a pack; all of them without a ref. */
    record WholeText(long pack, @Nullable String ref) {}

    /** A decision about a pack, by its number. */
    record Taken(long pack, int number) {}

    /** Why something is done. */
    record Reason(@Nullable String because) {}

    @GetMapping
    @Operation(summary = "The packs that wait for a person, longest first")
    List<PackReading.PackLine> list() {
        return reading.held();
    }

    @GetMapping("/{caseReference}")
    @Operation(summary = "The newest pack of a case with everything hidden in it and why, doubtful findings first")
    PackView one(@PathVariable String caseReference) {
        return reading.open(caseReference);
    }

    @GetMapping("/{caseReference}/pdf")
    @Operation(summary = "The pack as its panel gets it, as PDF")
    ResponseEntity<byte[]> pdf(@PathVariable String caseReference) {
        return Download.of(
                reading.newest(caseReference).alias() + ".pdf",
                reading.newest(caseReference).pdf());
    }

    @GetMapping("/{caseReference}/docx")
    @Operation(summary = "The pack as its panel gets it, as DOCX")
    ResponseEntity<byte[]> docx(@PathVariable String caseReference) {
        return Download.of(
                reading.newest(caseReference).alias() + ".docx",
                reading.newest(caseReference).docx());
    }

    @PostMapping("/{caseReference}/accept")
    @Operation(summary = "A doubtful finding is right")
    ResponseEntity<Answer> accept(@PathVariable String caseReference, @RequestBody Place place, Principal person) {
        return Answer.to(desk.accept(caseReference, place, person.getName()));
    }

    @PostMapping("/{caseReference}/accept-all")
    @Operation(summary = "Every doubtful finding in a text is right; in the whole pack without a ref")
    ResponseEntity<Answer> acceptAll(
            @PathVariable String caseReference, @RequestBody WholeText text, Principal person) {
        return Answer.to(desk.acceptAll(caseReference, text.pack(), text.ref(), person.getName()));
    }

    @PostMapping("/{caseReference}/undo")
    @Operation(summary = "A finding is wrong: the words are shown; with others, at every mention of the same")
    ResponseEntity<Answer> undo(@PathVariable String caseReference, @RequestBody Place place, Principal person) {
        return Answer.to(desk.undo(caseReference, place, person.getName()));
    }

    @PostMapping("/{caseReference}/add")
    @Operation(summary = "Hides words that were missed: at a place, wherever they stand in that text, or in the pack")
    ResponseEntity<Answer> add(@PathVariable String caseReference, @RequestBody Addition more, Principal person) {
        return Answer.to(desk.add(caseReference, more, person.getName()));
    }

    @PostMapping("/{caseReference}/take-back")
    @Operation(summary = "Takes a decision back by its number: what it changed is as it was before")
    ResponseEntity<Answer> takeBack(@PathVariable String caseReference, @RequestBody Taken taken, Principal person) {
        return Answer.to(desk.takeBack(caseReference, taken.pack(), taken.number(), person.getName()));
    }

    @PostMapping("/{caseReference}/release")
    @Operation(summary = "Director: the pack may go to its panel")
    ResponseEntity<Answer> release(@PathVariable String caseReference, Principal person) {
        return Answer.to(desk.release(caseReference, person.getName()));
    }

    @PostMapping("/{caseReference}/recall")
    @Operation(summary = "Director: the pack is taken back")
    ResponseEntity<Answer> recall(@PathVariable String caseReference, @RequestBody Reason reason, Principal person) {
        return Answer.to(desk.recall(caseReference, reason.because(), person.getName()));
    }
}
