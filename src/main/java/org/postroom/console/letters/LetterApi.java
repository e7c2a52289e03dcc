package org.postroom.console.letters;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postroom.console.Answer;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Letters that came in, for programs. */
@RestController
@RequestMapping("/api/letters")
@Tag(name = "Letters", description = "Letters that came in, by folio")
class LetterApi {
    private final LettersIn letters;
    private final Quarantine quarantine;

    LetterApi(LettersIn letters, Quarantine quarantine) {
        this.quarantine = quarantine;
        this.letters = letters;
    }

    @GetMapping
    @Operation(summary = "The latest 200 letters, newest first")
    List<LetterLine> list() {
        return letters.latest();
    }

    @GetMapping("/{folio}")
    @Operation(
            summary = "One letter: where it was sorted to and why, its text, its headers, its enclosures;"
                    + " of a letter about several cases only the part of the case in \"of\"")
    LettersIn.LetterView one(@PathVariable long folio, @RequestParam(required = false) @Nullable String of) {
        return letters.open(folio, of);
    }

    @PostMapping("/{folio}/own")
    @Operation(summary = "Treats a copy of an earlier letter as a letter of its own: it is sorted like any other")
    ResponseEntity<Answer> treatAsItsOwn(@PathVariable long folio, Principal person) {
        return Answer.to(letters.treatAsItsOwn(folio, person.getName()));
    }

    @GetMapping("/{folio}/raw")
    @Operation(summary = "The letter as it was received (RFC 5322)")
    ResponseEntity<byte[]> raw(
            @PathVariable long folio, @RequestParam(required = false) @Nullable String despite, Authentication person) {
        return quarantine.handOut(Download.of("letter-" + folio + ".eml", letters.bytes(folio)), despite, person);
    }

    @GetMapping("/{folio}/enclosures/{number}")
    @Operation(summary = "One enclosure, numbered from 1")
    ResponseEntity<byte[]> enclosure(
            @PathVariable long folio,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String despite,
            Authentication person) {
        return quarantine.handOut(Download.enclosure(letters.bytes(folio), number), despite, person);
    }
}
