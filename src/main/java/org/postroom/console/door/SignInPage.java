package org.postroom.console.door;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which staff sign in. */
@Controller
class SignInPage {
    private final Accounts accounts;

    SignInPage(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/sign-in")
    String show(Model model) {
        model.addAttribute("defaults", accounts.hasDefaults());
        return "sign-in";
    }
}
