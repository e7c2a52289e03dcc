package org.postroom.console.letters;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.postroom.console.Answer;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of letters that came in. */
@Controller
@RequestMapping("/letters")
class LetterPages {
    private final LettersIn letters;
    private final Quarantine quarantine;

    LetterPages(LettersIn letters, Quarantine quarantine) {
        this.quarantine = quarantine;
        this.letters = letters;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("letters", letters.latest());
        return "letters";
    }

    @GetMapping("/{folio}")
    String one(@PathVariable long folio, @RequestParam(required = false) @Nullable String of, Model model) {
        model.addAttribute("letter", letters.open(folio, of));
        return "letter";
    }

    @PostMapping("/{folio}/own")
    String treatAsItsOwn(@PathVariable long folio, Principal person, RedirectAttributes next) {
        return Answer.onPage(letters.treatAsItsOwn(folio, person.getName()), next, "/letters/" + folio);
    }

    @GetMapping("/{folio}/raw")
    ResponseEntity<byte[]> raw(
            @PathVariable long folio, @RequestParam(required = false) @Nullable String despite, Authentication person) {
        return quarantine.handOut(Download.of("letter-" + folio + ".eml", letters.bytes(folio)), despite, person);
    }

    @GetMapping("/{folio}/enclosures/{number}")
    ResponseEntity<byte[]> enclosure(
            @PathVariable long folio,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String despite,
            Authentication person) {
        return quarantine.handOut(Download.enclosure(letters.bytes(folio), number), despite, person);
    }
}
