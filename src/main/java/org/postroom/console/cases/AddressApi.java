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
import org.springframework.web.bind.annotation.RestController;

/** Where an applicant is written to when somebody else sent the application, for programs. */
@RestController
@RequestMapping("/api/cases/{reference}/address")
@Tag(name = "Cases", description = "One person's application in one attempt")
class AddressApi {
    private final AddressDeeds deeds;

    AddressApi(AddressDeeds deeds) {
        this.deeds = deeds;
    }

    /** The address to ask. */
    record Asking(@Nullable String address) {}

    /** The address to write to, and how it is known. */
    record Settling(@Nullable String address, @Nullable String because) {}

    @PostMapping("/ask")
    @Operation(summary = "Asks an address, in a letter that names nobody, whether it is the applicant's")
    ResponseEntity<Answer> ask(@PathVariable String reference, @RequestBody Asking asking, Principal person) {
        return Answer.to(deeds.ask(reference, asking.address(), person.getName()));
    }

    @PostMapping("/settle")
    @Operation(summary = "Writes to the applicant at this address from now on, and sends what was held")
    ResponseEntity<Answer> settle(@PathVariable String reference, @RequestBody Settling settling, Principal person) {
        return Answer.to(deeds.settle(reference, settling.address(), settling.because(), person.getName()));
    }
}
