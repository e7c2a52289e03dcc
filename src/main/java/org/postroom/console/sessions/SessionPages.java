package org.postroom.console.sessions;

import java.security.Principal;
import org.postroom.console.Answer;
import org.postroom.console.Deed;
import org.postroom.outcome.BatchDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of sessions and batches. */
@Controller
class SessionPages {
    private final SessionDesk desk;
    private final BatchCounter batches;

    SessionPages(SessionDesk desk, BatchCounter batches) {
        this.desk = desk;
        this.batches = batches;
    }

    @GetMapping("/sessions")
    String list(Model model) {
        model.addAttribute("sessions", desk.all());
        return "sessions";
    }

    @GetMapping("/sessions/{code}")
    String one(@PathVariable String code, Model model) {
        model.addAttribute("one", desk.open(code));
        return "session";
    }

    @PostMapping("/sessions/{code}/moderator")
    String nameModerator(
            @PathVariable String code, @RequestParam String name, @RequestParam String email, RedirectAttributes next) {
        return said(desk.nameModerator(code, name, email), code, next);
    }

    @PostMapping("/sessions/{code}/agree")
    String agree(@PathVariable String code, @RequestParam String because, Principal person, RedirectAttributes next) {
        return said(desk.agree(code, because, person.getName()), code, next);
    }

    @PostMapping("/sessions/{code}/look-again")
    String lookAgain(
            @PathVariable String code,
            @RequestParam String alias,
            @RequestParam String remark,
            Principal person,
            RedirectAttributes next) {
        return said(desk.lookAgain(code, alias, remark, person.getName()), code, next);
    }

    @PostMapping("/sessions/{code}/seats/{seat}/replace")
    String replace(
            @PathVariable String code,
            @PathVariable long seat,
            @RequestParam String because,
            Principal person,
            RedirectAttributes next) {
        return said(desk.replace(code, seat, because, person.getName()), code, next);
    }

    @PostMapping("/sessions/{code}/batch")
    String prepare(@PathVariable String code, Principal person, RedirectAttributes next) {
        BatchDesk.Answer answer = batches.prepare(code, person.getName());
        String where = answer instanceof BatchDesk.Answer.Done done
                ? "/batches/" + done.batch().key()
                : "/sessions/" + code;
        return Answer.onPage(BatchCounter.said(answer), next, where);
    }

    @GetMapping("/batches/{id}")
    String batch(@PathVariable long id, Principal person, Model model) {
        model.addAttribute("batch", batches.open(id));
        model.addAttribute("me", person.getName());
        return "batch";
    }

    @PostMapping("/batches/{id}/release")
    String release(@PathVariable long id, Principal person, RedirectAttributes next) {
        return Answer.onPage(batches.release(id, person.getName()), next, "/batches/" + id);
    }

    @PostMapping("/batches/{id}/drop")
    String drop(@PathVariable long id, Principal person, RedirectAttributes next) {
        return Answer.onPage(batches.drop(id, person.getName()), next, "/batches/" + id);
    }

    private static String said(Deed deed, String code, RedirectAttributes next) {
        return Answer.onPage(deed, next, "/sessions/" + code);
    }
}
