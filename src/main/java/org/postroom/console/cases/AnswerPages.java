package org.postroom.console.cases;

import java.security.Principal;
import org.postroom.console.Answer;
import org.postroom.console.Deed;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the page of a submission does with its answers. */
@Controller
@RequestMapping("/cases/{reference}/answers")
class AnswerPages {
    private final AnswerDeeds deeds;
    private final Comparing comparing;

    AnswerPages(AnswerDeeds deeds, Comparing comparing) {
        this.deeds = deeds;
        this.comparing = comparing;
    }

    @GetMapping("/{ref}")
    String compare(
            @PathVariable String reference,
            @PathVariable String ref,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("one", comparing.of(reference, ref, page));
        return "compare";
    }

    @GetMapping(value = "/original/{folio}/{file}/{page}.png", produces = MediaType.IMAGE_PNG_VALUE)
    @ResponseBody
    byte[] picture(
            @PathVariable String reference, @PathVariable long folio, @PathVariable int file, @PathVariable int page) {
        return comparing.picture(reference, folio, file, page);
    }

    @PostMapping("/confirm")
    String confirmAll(
            @PathVariable String reference, @RequestParam int version, Principal person, RedirectAttributes next) {
        return said(deeds.confirmAll(reference, version, person.getName()), reference, next);
    }

    @PostMapping("/{ref}/confirm")
    String confirm(
            @PathVariable String reference,
            @PathVariable String ref,
            @RequestParam int version,
            Principal person,
            RedirectAttributes next) {
        return said(deeds.confirm(reference, ref, version, person.getName()), reference, next);
    }

    @PostMapping("/{ref}/move")
    String move(
            @PathVariable String reference,
            @PathVariable String ref,
            @RequestParam String target,
            @RequestParam int version,
            Principal person,
            RedirectAttributes next) {
        return said(deeds.move(reference, ref, target, version, person.getName()), reference, next);
    }

    /** On to the next doubtful answer; after the last one back to the submission. */
    private String said(Deed deed, String reference, RedirectAttributes next) {
        String onward =
                comparing.nextDoubt(reference).map(ref -> "/answers/" + ref).orElse("/submission");
        return Answer.onPage(deed, next, "/cases/" + reference + onward);
    }
}
