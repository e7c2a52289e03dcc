package org.postroom.console.today;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The console's first page. */
@Controller
class TodayPage {
    private final Morning morning;

    TodayPage(Morning morning) {
        this.morning = morning;
    }

    @GetMapping("/")
    String show(Model model) {
        model.addAttribute("today", morning.today());
        return "today";
    }
}
