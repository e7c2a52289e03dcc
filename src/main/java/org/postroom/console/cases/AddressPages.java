package org.postroom.console.cases;

import java.security.Principal;
import org.postroom.console.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the case's page asks for about where its applicant is written to. */
@Controller
@RequestMapping("/cases/{reference}/address")
class AddressPages {
    private final AddressDeeds deeds;

    AddressPages(AddressDeeds deeds) {
        this.deeds = deeds;
    }

    @PostMapping("/ask")
    String ask(
            @PathVariable String reference, @RequestParam String address, Principal person, RedirectAttributes next) {
        return Answer.onPage(deeds.ask(reference, address, person.getName()), next, "/cases/" + reference);
    }

    @PostMapping("/settle")
    String settle(
            @PathVariable String reference,
            @RequestParam String address,
            @RequestParam String because,
            Principal person,
            RedirectAttributes next) {
        return Answer.onPage(deeds.settle(reference, address, because, person.getName()), next, "/cases/" + reference);
    }
}
