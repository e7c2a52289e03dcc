package org.postroom.console.health;

import org.postroom.health.Watch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that tells whether the post flows. */
@Controller
class HealthPages {
    private final Watch watch;

    HealthPages(Watch watch) {
        this.watch = watch;
    }

    @GetMapping("/health")
    String all(Model model) {
        model.addAttribute("reports", watch.reports());
        return "health";
    }
}
