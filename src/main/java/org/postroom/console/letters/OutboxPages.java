package org.postroom.console.letters;

import java.security.Principal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postroom.console.Answer;
import org.postroom.outbox.OutgoingLetter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of the outbox. */
@Controller
@RequestMapping("/outbox")
class OutboxPages {
    private final OutboxDesk desk;

    OutboxPages(OutboxDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("letters", desk.search(state, words, page));
        model.addAttribute("heldUp", desk.heldUp());
        model.addAttribute("states", states());
        model.addAttribute("state", state);
        model.addAttribute("words", words);
        return "outbox";
    }

    private static Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        Arrays.stream(OutgoingLetter.State.values()).forEach(one -> states.put(one.name(), OutboxLine.inWords(one)));
        return states;
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Model model) {
        model.addAttribute("letter", desk.open(id));
        return "outgoing";
    }

    @PostMapping("/{id}/send-again")
    String sendAgain(@PathVariable long id, Principal person, RedirectAttributes next) {
        return Answer.onPage(desk.sendAgain(id, person.getName()), next, "/outbox/" + id);
    }

    @PostMapping("/{id}/arrived")
    String arrived(@PathVariable long id, Principal person, RedirectAttributes next) {
        return Answer.onPage(desk.arrived(id, person.getName()), next, "/outbox/" + id);
    }

    @GetMapping("/{id}/raw")
    ResponseEntity<byte[]> raw(@PathVariable long id) {
        return Download.of("outgoing-" + id + ".eml", desk.letter(id).raw());
    }

    @GetMapping("/{id}/enclosures/{number}")
    ResponseEntity<byte[]> enclosure(@PathVariable long id, @PathVariable int number) {
        return Download.enclosure(desk.letter(id).raw(), number);
    }
}
