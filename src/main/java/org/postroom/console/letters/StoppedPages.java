package org.postroom.console.letters;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.postroom.console.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of stopped addresses. */
@Controller
@RequestMapping("/outbox/stopped")
class StoppedPages {
    private final StoppedDesk desk;

    StoppedPages(StoppedDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("stops", desk.latest());
        return "stopped";
    }

    @PostMapping("/{id}/lift")
    String lift(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String because,
            Principal person,
            RedirectAttributes next) {
        return Answer.onPage(desk.lift(id, person.getName(), because), next, "/outbox/stopped");
    }
}
