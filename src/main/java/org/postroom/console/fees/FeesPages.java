package org.postroom.console.fees;

import java.io.IOException;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.postroom.console.Answer;
import org.postroom.console.letters.Download;
import org.postroom.fees.FeeLedger.Which;
import org.postroom.paper.Paper;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of fees. */
@Controller
@RequestMapping("/fees")
class FeesPages {
    private final FeesDesk desk;

    FeesPages(FeesDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "UNPAID") Which which,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("invoices", desk.invoices(which, words, page));
        model.addAttribute("unpaid", desk.unpaid());
        model.addAttribute("doubtful", desk.doubtful());
        model.addAttribute("which", which);
        model.addAttribute("words", words);
        return "fees";
    }

    @GetMapping("/{number}")
    String one(@PathVariable String number, Model model) {
        model.addAttribute("account", desk.account(number));
        model.addAttribute("today", desk.today());
        return "invoice";
    }

    @GetMapping("/{number}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String number) {
        Paper paper = desk.pdf(number);
        return Download.of(paper.fileName(), paper.content());
    }

    @PostMapping("/{number}/payment")
    String record(
            @PathVariable String number,
            @RequestParam BigDecimal amount,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate paidOn,
            Principal person,
            RedirectAttributes next) {
        return Answer.onPage(desk.record(number, amount, paidOn, person.getName()), next, "/fees/" + number);
    }

    @PostMapping("/statement")
    String statement(@RequestParam MultipartFile csv, Principal person, Model model) throws IOException {
        model.addAttribute("taken", desk.take(csv.getBytes(), person.getName()));
        return "statement";
    }

    @PostMapping("/lines/{line}/assign")
    String assign(
            @PathVariable long line,
            @RequestParam @Nullable String invoice,
            Principal person,
            RedirectAttributes next) {
        return Answer.onPage(desk.assign(line, invoice, person.getName()), next, "/fees");
    }

    @PostMapping("/lines/{line}/set-aside")
    String setAside(@PathVariable long line, @RequestParam String because, Principal person, RedirectAttributes next) {
        return Answer.onPage(desk.setAside(line, because, person.getName()), next, "/fees");
    }
}
