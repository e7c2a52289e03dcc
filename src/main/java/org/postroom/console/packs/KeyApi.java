package org.postroom.console.packs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Casebook;
import org.postroom.console.Answer;
import org.postroom.console.Deed;
import org.postroom.console.Wording;
import org.postroom.panel.KeyTable;
import org.postroom.panel.KeyTable.Look;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The key of a pack, for whoever needs it: a deed and no page, because each look is written into the history. */
@RestController
@RequestMapping("/api/packs")
@Tag(name = "Packs")
class KeyApi {
    private final KeyTable key;
    private final Casebook casebook;

    KeyApi(KeyTable key, Casebook casebook) {
        this.key = key;
        this.casebook = casebook;
    }

    /** Why somebody looks. */
    record Reason(@Nullable String because) {}

    /** The key as it was shown. */
    record Shown(String sentence, List<KeyTable.Line> lines) {}

    @PostMapping("/{caseReference}/key")
    @Operation(
            summary = "Shows whom each label of the newest pack stands for; who looked and why goes into the history")
    ResponseEntity<?> look(@PathVariable String caseReference, @RequestBody Reason reason, Principal person) {
        if (casebook.find(caseReference).isEmpty()) {
            return Answer.to(Deed.unknown("There is no case " + caseReference + "."));
        }
        String because = reason.because();
        var fault = Wording.fault(because, "why you look at the key");
        if (fault.isPresent() || because == null) {
            return Answer.to(Deed.refused(fault.orElse("")));
        }
        Look look = key.look(caseReference, person.getName(), because.strip());
        return look instanceof Look.Seen seen
                ? ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Shown(seen.because(), seen.lines()))
                : Answer.to(Deed.refused(look.because()));
    }
}
