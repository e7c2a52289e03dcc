package org.postroom.console.rules;

import java.security.Principal;
import org.postroom.console.Answer;
import org.postroom.console.Deed;
import org.postroom.console.packs.KindWords;
import org.postroom.console.rules.RuleDesk.Draft;
import org.postroom.panel.rules.ProposedRule;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of the redaction rules. Addresses name places in a pack, never words. */
@Controller
class RulePages {
    private final RuleDesk desk;

    RulePages(RuleDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/rules")
    String rules(Model model) {
        model.addAttribute("rules", desk.view());
        return "rules";
    }

    @PostMapping("/rules/put-in-force")
    String putInForce(@RequestParam String hash, Principal person, RedirectAttributes next) {
        return Answer.onPage(desk.putInForce(hash, person.getName()), next, "/rules");
    }

    @PostMapping("/rules/take-away")
    String takeAway(@RequestParam String id, RedirectAttributes next) {
        return Answer.onPage(desk.takeAway(id), next, "/rules");
    }

    @GetMapping("/packs/{reference}/rule")
    String begin(@PathVariable String reference, @ModelAttribute("draft") Draft draft, Model model) {
        return laidOut(reference, draft, model);
    }

    @PostMapping("/packs/{reference}/rule/look")
    String look(@PathVariable String reference, @ModelAttribute("draft") Draft draft, Model model) {
        return laidOut(reference, draft, model);
    }

    @PostMapping("/packs/{reference}/rule")
    String propose(
            @PathVariable String reference,
            @ModelAttribute("draft") Draft draft,
            Model model,
            Principal person,
            RedirectAttributes next) {
        Deed deed = desk.propose(reference, draft, person.getName());
        if (deed instanceof Deed.Refused refused) {
            model.addAttribute("refused", refused.sentence());
            return laidOut(reference, draft, model);
        }
        return Answer.onPage(deed, next, "/rules");
    }

    private String laidOut(String reference, Draft draft, Model model) {
        ProposedRule rule = desk.draft(reference, draft)
                .orElseThrow(() -> Answer.missing("There is no such passage in the pack of that case."));
        model.addAttribute("reference", reference);
        model.addAttribute("rule", rule);
        model.addAttribute("fault", ProposedRule.fault(rule.phrase()).orElse(null));
        model.addAttribute("kinds", KindWords.all());
        return "rule";
    }
}
