package org.postroom.console.cases;

import java.security.Principal;
import org.postroom.console.Answer;
import org.postroom.console.Deed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the page of a submission does with its answers. */
@Controller
@RequestMapping("/cases/{reference}/answers")
class AnswerPages {
    private final AnswerDeeds deeds;

    AnswerPages(AnswerDeeds deeds) {
        this.deeds = deeds;
    }

    @PostMapping("/confirm")
    String confirmAll(@PathVariable String reference, Principal person, RedirectAttributes next) {
        return said(deeds.confirmAll(reference, person.getName()), reference, next);
    }

    @PostMapping("/{ref}/confirm")
    String confirm(
            @PathVariable String reference, @PathVariable String ref, Principal person, RedirectAttributes next) {
        return said(deeds.confirm(reference, ref, person.getName()), reference, next);
    }

    @PostMapping("/{ref}/move")
    String move(
            @PathVariable String reference,
            @PathVariable String ref,
            @RequestParam String target,
            Principal person,
            RedirectAttributes next) {
        return said(deeds.move(reference, ref, target, person.getName()), reference, next);
    }

    private static String said(Deed deed, String reference, RedirectAttributes next) {
        return Answer.onPage(deed, next, "/cases/" + reference + "/submission");
    }
}
