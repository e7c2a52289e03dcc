package org.postroom.console.register;

import java.security.Principal;
import java.util.List;
import org.postroom.award.Register;
import org.postroom.console.Answer;
import org.postroom.console.letters.Download;
import org.postroom.paper.Paper;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The public register: a page, or JSON for whoever asks for it (RFC 9110 §12.5.1); and a director's word on an entry. */
@Controller
@RequestMapping("/register")
class RegisterPages {
    private final Register register;
    private final EntryDesk desk;

    RegisterPages(Register register, EntryDesk desk) {
        this.register = register;
        this.desk = desk;
    }

    @GetMapping
    Object search(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
        Register.Found found = register.search(words, page);
        return wantsJson(accept) ? json(found) : new ModelAndView("register").addObject("found", found);
    }

    @GetMapping("/{number}")
    Object one(
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
        Register.Listing entry = register.entry(number)
                .orElseThrow(() -> Answer.missing("There is no entry of that number on the register."));
        return wantsJson(accept)
                ? json(entry)
                : new ModelAndView("register-entry")
                        .addObject("entry", entry)
                        .addObject("staffEntry", register.ofNumber(number).orElseThrow());
    }

    @GetMapping("/{number}/certificate")
    ResponseEntity<byte[]> certificate(@PathVariable String number) {
        Paper paper = register.certificate(number)
                .orElseThrow(() -> Answer.missing("There is no certificate of that number."));
        return Download.of(paper.fileName(), paper.content());
    }

    @PostMapping("/{number}/withdraw")
    String withdraw(
            @PathVariable String number, @RequestParam String because, Principal person, RedirectAttributes next) {
        return Answer.onPage(desk.withdraw(number, because, person.getName()), next, "/register/" + number);
    }

    @PostMapping("/{number}/name")
    String correctName(
            @PathVariable String number,
            @RequestParam String name,
            @RequestParam String because,
            Principal person,
            RedirectAttributes next) {
        return Answer.onPage(desk.correctName(number, name, because, person.getName()), next, "/register/" + number);
    }

    @PostMapping("/{number}/restore")
    String restore(
            @PathVariable String number, @RequestParam String because, Principal person, RedirectAttributes next) {
        return Answer.onPage(desk.restore(number, because, person.getName()), next, "/register/" + number);
    }

    private static ResponseEntity<Object> json(Object body) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .varyBy(HttpHeaders.ACCEPT)
                .body(body);
    }

    /** Whether JSON is asked for before a page. */
    private static boolean wantsJson(String accept) {
        try {
            List<MediaType> wanted = MediaType.parseMediaTypes(accept);
            double page = weight(wanted, MediaType.TEXT_HTML);
            return weight(wanted, MediaType.APPLICATION_JSON) > page;
        } catch (org.springframework.http.InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    /** The weight of the most specific range that takes in the type. */
    private static double weight(List<MediaType> wanted, MediaType type) {
        return wanted.stream()
                .filter(range -> range.includes(type))
                .reduce((first, second) -> second.isMoreSpecific(first) ? second : first)
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }
}
