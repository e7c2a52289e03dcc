package org.postroom.console.settings;

import java.security.Principal;
import org.postroom.accreditation.Scheme;
import org.postroom.console.Answer;
import org.postroom.console.Deed;
import org.postroom.console.door.StaffDesk;
import org.postroom.console.door.TokenDesk;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the settings. */
@Controller
@RequestMapping("/settings")
class SettingsPages {
    private final TokenDesk tokens;
    private final StaffDesk staff;
    private final ClockDesk clock;
    private final Scheme scheme;

    SettingsPages(TokenDesk tokens, StaffDesk staff, ClockDesk clock, Scheme scheme) {
        this.tokens = tokens;
        this.staff = staff;
        this.clock = clock;
        this.scheme = scheme;
    }

    @GetMapping
    String show(Authentication person, Model model) {
        model.addAttribute("tokens", tokens.of(person.getName()));
        model.addAttribute("scheme", scheme);
        model.addAttribute("me", person.getName());
        model.addAttribute("clock", clock.mayMove() ? clock.now() : null);
        boolean director = person.getAuthorities().stream().anyMatch(one -> "ROLE_DIRECTOR".equals(one.getAuthority()));
        if (director) {
            model.addAttribute("staff", staff.all());
        }
        return "settings";
    }

    @PostMapping("/tokens")
    String makeToken(@RequestParam String label, Principal person, RedirectAttributes next) {
        next.addFlashAttribute("newToken", tokens.make(label, person.getName()));
        return "redirect:/settings";
    }

    @PostMapping("/tokens/{id}/end")
    String endToken(@PathVariable long id, Principal person, RedirectAttributes next) {
        return said(tokens.end(id, person.getName()), next);
    }

    @PostMapping("/password")
    String changePassword(
            @RequestParam String present, @RequestParam String next, Principal person, RedirectAttributes redirect) {
        Deed deed = staff.changeOwnPassword(person.getName(), present, next);
        return deed instanceof Deed.Done ? "redirect:/sign-in?changed" : said(deed, redirect);
    }

    @PostMapping("/staff")
    String add(
            @RequestParam String username,
            @RequestParam String password,
            @RequestParam String role,
            RedirectAttributes next) {
        return said(staff.add(username, password, role), next);
    }

    @PostMapping("/staff/{username}/password")
    String resetPassword(@PathVariable String username, @RequestParam String password, RedirectAttributes next) {
        return said(staff.resetPassword(username, password), next);
    }

    @PostMapping("/staff/{username}/role")
    String changeRole(
            @PathVariable String username, @RequestParam String role, Principal person, RedirectAttributes next) {
        return said(staff.changeRole(username, role, person.getName()), next);
    }

    @PostMapping("/staff/{username}/close")
    String close(@PathVariable String username, Principal person, RedirectAttributes next) {
        return said(staff.close(username, person.getName()), next);
    }

    @PostMapping("/staff/{username}/reopen")
    String reopen(@PathVariable String username, RedirectAttributes next) {
        return said(staff.reopen(username), next);
    }

    @PostMapping("/clock")
    String advance(@RequestParam int days, RedirectAttributes next) {
        return said(clock.advance(days), next);
    }

    private static String said(Deed deed, RedirectAttributes next) {
        return Answer.onPage(deed, next, "/settings");
    }
}
