package org.postroom.console.settings;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postroom.console.Answer;
import org.postroom.console.door.StaffDesk;
import org.postroom.console.door.TokenDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own tokens and password, and the staff, for programs. */
@RestController
@RequestMapping("/api")
@Tag(name = "Settings", description = "One's own tokens and password; the staff, for a director")
class SettingsApi {
    private final TokenDesk tokens;
    private final StaffDesk staff;

    SettingsApi(TokenDesk tokens, StaffDesk staff) {
        this.tokens = tokens;
        this.staff = staff;
    }

    /** What a token is for. */
    record Label(@Nullable String label) {}

    /** One's present password and the next. */
    record Passwords(@Nullable String present, @Nullable String next) {}

    /** A new account; its role is OFFICER or DIRECTOR. */
    record Account(@Nullable String username, @Nullable String password, @Nullable String role) {}

    @GetMapping("/tokens")
    @Operation(summary = "One's own tokens")
    List<TokenDesk.TokenLine> tokens(Principal person) {
        return tokens.of(person.getName());
    }

    @PostMapping("/tokens")
    @Operation(summary = "Makes a bearer token that acts for oneself; it is shown this once")
    TokenDesk.NewToken makeToken(@RequestBody Label label, Principal person) {
        return tokens.make(label.label() == null ? "" : label.label(), person.getName());
    }

    @PostMapping("/tokens/{id}/end")
    @Operation(summary = "Ends one of one's own tokens")
    ResponseEntity<Answer> endToken(@PathVariable long id, Principal person) {
        return Answer.to(tokens.end(id, person.getName()));
    }

    @PostMapping("/password")
    @Operation(summary = "Changes one's own password")
    ResponseEntity<Answer> changePassword(@RequestBody Passwords both, Principal person) {
        return Answer.to(staff.changeOwnPassword(person.getName(), both.present(), both.next()));
    }

    @GetMapping("/staff")
    @Operation(summary = "Director: everybody who may sign in")
    List<StaffDesk.StaffLine> staff() {
        return staff.all();
    }

    @PostMapping("/staff")
    @Operation(summary = "Director: opens an account")
    ResponseEntity<Answer> add(@RequestBody Account account) {
        return Answer.to(staff.add(account.username(), account.password(), account.role()));
    }

    @PostMapping("/staff/{username}/password")
    @Operation(summary = "Director: gives an account a new password")
    ResponseEntity<Answer> resetPassword(@PathVariable String username, @RequestBody Account account) {
        return Answer.to(staff.resetPassword(username, account.password()));
    }

    @PostMapping("/staff/{username}/role")
    @Operation(summary = "Director: changes the role of an account")
    ResponseEntity<Answer> changeRole(@PathVariable String username, @RequestBody Account account, Principal person) {
        return Answer.to(staff.changeRole(username, account.role(), person.getName()));
    }

    @PostMapping("/staff/{username}/close")
    @Operation(summary = "Director: closes an account and ends its tokens")
    ResponseEntity<Answer> close(@PathVariable String username, Principal person) {
        return Answer.to(staff.close(username, person.getName()));
    }

    @PostMapping("/staff/{username}/reopen")
    @Operation(summary = "Director: opens a closed account again")
    ResponseEntity<Answer> reopen(@PathVariable String username) {
        return Answer.to(staff.reopen(username));
    }
}
