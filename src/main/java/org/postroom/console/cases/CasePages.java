package org.postroom.console.cases;

import java.security.Principal;
import org.postroom.casebook.Stage;
import org.postroom.console.Answer;
import org.postroom.console.Deed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of the cases. */
@Controller
@RequestMapping("/cases")
class CasePages {
    private final CaseReading reading;
    private final CaseDeeds deeds;
    private final OutcomeDeed outcome;

    CasePages(CaseReading reading, CaseDeeds deeds, OutcomeDeed outcome) {
        this.reading = reading;
        this.deeds = deeds;
        this.outcome = outcome;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("cases", reading.search(words, stage, page));
        model.addAttribute("stages", Stage.values());
        model.addAttribute("words", words);
        model.addAttribute("stage", stage);
        return "cases";
    }

    @GetMapping("/{reference}")
    String one(@PathVariable String reference, Model model) {
        model.addAttribute("one", reading.open(reference));
        return "case";
    }

    @GetMapping("/{reference}/submission")
    String submission(@PathVariable String reference, Model model) {
        model.addAttribute("submission", reading.submission(reference));
        return "submission";
    }

    @PostMapping("/{reference}/note")
    String note(@PathVariable String reference, @RequestParam String text, Principal person, RedirectAttributes next) {
        return said(deeds.note(reference, text, person.getName()), reference, next);
    }

    @PostMapping("/{reference}/accept-eligibility")
    String acceptEligibility(
            @PathVariable String reference, @RequestParam String because, Principal person, RedirectAttributes next) {
        return said(deeds.acceptEligibility(reference, because, person.getName()), reference, next);
    }

    @PostMapping("/{reference}/accept-as-is")
    String acceptAsIs(
            @PathVariable String reference, @RequestParam String because, Principal person, RedirectAttributes next) {
        return said(deeds.acceptAsIs(reference, because, person.getName()), reference, next);
    }

    @PostMapping("/{reference}/session")
    String moveToSession(
            @PathVariable String reference,
            @RequestParam String session,
            @RequestParam String because,
            Principal person,
            RedirectAttributes next) {
        return said(deeds.moveToSession(reference, session, because, person.getName()), reference, next);
    }

    @PostMapping("/{reference}/send-outcome")
    String sendOutcome(@PathVariable String reference, Principal person, RedirectAttributes next) {
        return said(outcome.send(reference, person.getName()), reference, next);
    }

    @PostMapping("/{reference}/withdraw")
    String withdraw(
            @PathVariable String reference, @RequestParam String because, Principal person, RedirectAttributes next) {
        return said(deeds.withdraw(reference, because, person.getName()), reference, next);
    }

    private static String said(Deed deed, String reference, RedirectAttributes next) {
        return Answer.onPage(deed, next, "/cases/" + reference);
    }
}
