package org.postroom.console.register;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.postroom.award.Register;
import org.postroom.award.RegisterEntry;
import org.postroom.console.Answer;
import org.postroom.console.letters.Download;
import org.postroom.paper.Paper;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register as staff see it, for programs; the public one stands at {@code /register}. */
@RestController
@RequestMapping("/api/register")
@Tag(name = "Register", description = "Entries as staff see them; the public register stands at /register")
class RegisterApi {
    private final Register register;
    private final EntryDesk desk;

    RegisterApi(Register register, EntryDesk desk) {
        this.register = register;
        this.desk = desk;
    }

    /** How a holder's name is written, and why it is corrected. */
    record NewName(@Nullable String name, @Nullable String because) {}

    /** Why something is done. */
    record Reason(@Nullable String because) {}

    @GetMapping("/{number}")
    @Operation(summary = "One entry with its case, its status and why, and how far its retainer is paid")
    RegisterEntry one(@PathVariable String number) {
        return register.ofNumber(number)
                .orElseThrow(() -> Answer.missing("There is no entry of that number on the register."));
    }

    @GetMapping("/{number}/certificate")
    @Operation(summary = "The certificate as it was sent, as PDF")
    ResponseEntity<byte[]> certificate(@PathVariable String number) {
        Paper paper = register.certificate(number)
                .orElseThrow(() -> Answer.missing("There is no certificate of that number."));
        return Download.of(paper.fileName(), paper.content());
    }

    @PostMapping("/{number}/withdraw")
    @Operation(summary = "Director: takes an entry from the register; its holder is told")
    ResponseEntity<Answer> withdraw(@PathVariable String number, @RequestBody Reason reason, Principal person) {
        return Answer.to(desk.withdraw(number, reason.because(), person.getName()));
    }

    @PostMapping("/{number}/name")
    @Operation(summary = "Director: puts the name of a holder right, who gets certificate and e-signature anew")
    ResponseEntity<Answer> correctName(@PathVariable String number, @RequestBody NewName wanted, Principal person) {
        return Answer.to(desk.correctName(number, wanted.name(), wanted.because(), person.getName()));
    }

    @PostMapping("/{number}/restore")
    @Operation(summary = "Director: brings an entry back; its holder is told")
    ResponseEntity<Answer> restore(@PathVariable String number, @RequestBody Reason reason, Principal person) {
        return Answer.to(desk.restore(number, reason.because(), person.getName()));
    }
}
