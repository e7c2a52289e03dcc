package org.postroom.console.routes;

import java.security.Principal;
import org.postroom.console.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the routes. */
@Controller
@RequestMapping("/routes")
class RoutePages {
    private final RouteDesk desk;

    RoutePages(RouteDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("routes", desk.all());
        return "routes";
    }

    @PostMapping("/{id}/start")
    String start(@PathVariable String id, Principal person, RedirectAttributes next) {
        return Answer.onPage(desk.start(id, person.getName()), next, "/routes");
    }

    @PostMapping("/{id}/stop")
    String stop(@PathVariable String id, Principal person, RedirectAttributes next) {
        return Answer.onPage(desk.stop(id, person.getName()), next, "/routes");
    }
}
