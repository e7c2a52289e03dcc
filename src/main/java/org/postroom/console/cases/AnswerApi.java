package org.postroom.console.cases;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.postroom.console.Answer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be said of a submission's answers, for programs. */
@RestController
@RequestMapping("/api/cases/{reference}/answers")
@Tag(name = "Cases", description = "One person's application in one attempt")
class AnswerApi {
    private final AnswerDeeds deeds;

    AnswerApi(AnswerDeeds deeds) {
        this.deeds = deeds;
    }

    /** Where an answer belongs: a point such as {@code 4.2}, or a domain's number. */
    record Place(@Nullable String target) {}

    @PostMapping("/confirm")
    @Operation(summary = "All answers are right where they stand; with version, only if nothing newer has come")
    ResponseEntity<Answer> confirmAll(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable Integer version,
            Principal person) {
        return Answer.to(deeds.confirmAll(reference, version, person.getName()));
    }

    @PostMapping("/{ref}/confirm")
    @Operation(summary = "One answer is right where it stands")
    ResponseEntity<Answer> confirm(
            @PathVariable String reference,
            @PathVariable String ref,
            @RequestParam(required = false) @Nullable Integer version,
            Principal person) {
        return Answer.to(deeds.confirm(reference, ref, version, person.getName()));
    }

    @PostMapping("/{ref}/move")
    @Operation(summary = "One answer belongs under another point or to a whole domain")
    ResponseEntity<Answer> move(
            @PathVariable String reference,
            @PathVariable String ref,
            @RequestBody Place place,
            @RequestParam(required = false) @Nullable Integer version,
            Principal person) {
        return Answer.to(deeds.move(reference, ref, place.target(), version, person.getName()));
    }
}
