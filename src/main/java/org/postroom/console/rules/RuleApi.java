package org.postroom.console.rules;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.postroom.console.Answer;
import org.postroom.console.rules.RuleDesk.Draft;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The redaction rules, for programs. */
@RestController
@RequestMapping("/api")
@Tag(name = "Rules", description = "Redaction rules: in force, waiting, and what a waiting change would do")
class RuleApi {
    private final RuleDesk desk;

    RuleApi(RuleDesk desk) {
        this.desk = desk;
    }

    /** The waiting set that a director has looked at. */
    record Seen(String hash) {}

    /** A rule written in the console. */
    record Written(String id) {}

    @GetMapping("/rules")
    @Operation(summary = "The rules in force, faults of the folder, and what a waiting change would do to past packs")
    RuleView view() {
        return desk.view();
    }

    @PostMapping("/rules/put-in-force")
    @Operation(summary = "Director: puts the waiting rules in force, once their difference is known")
    ResponseEntity<Answer> putInForce(@RequestBody Seen seen, Principal person) {
        return Answer.to(desk.putInForce(seen.hash(), person.getName()));
    }

    @PostMapping("/rules/take-away")
    @Operation(summary = "Takes a rule out that was written in the console")
    ResponseEntity<Answer> takeAway(@RequestBody Written rule) {
        return Answer.to(desk.takeAway(rule.id()));
    }

    @PostMapping("/packs/{caseReference}/rule")
    @Operation(summary = "Writes a rule from a passage of a pack; it waits until a director puts it in force")
    ResponseEntity<Answer> propose(@PathVariable String caseReference, @RequestBody Draft draft, Principal person) {
        return Answer.to(desk.propose(caseReference, draft, person.getName()));
    }
}
