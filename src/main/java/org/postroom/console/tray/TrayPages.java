package org.postroom.console.tray;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postroom.console.Answer;
import org.postroom.console.letters.LettersIn;
import org.postroom.console.tray.TrayDesk.Treatment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of the tray. */
@Controller
@RequestMapping("/tray")
class TrayPages {
    private final TrayDesk desk;
    private final LettersIn letters;

    TrayPages(TrayDesk desk, LettersIn letters) {
        this.desk = desk;
        this.letters = letters;
    }

    @GetMapping
    String list(Model model) {
        Map<String, List<TrayLine>> groups = desk.open().stream()
                .collect(Collectors.groupingBy(TrayLine::group, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("groups", groups);
        return "tray";
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Model model) {
        TrayLine item = desk.item(id);
        model.addAttribute("item", item);
        model.addAttribute("treatments", Treatment.values());
        if (item.folio() != null) {
            model.addAttribute(
                    "letter",
                    item.caseReference() == null
                            ? letters.openWhole(item.folio())
                            : letters.open(item.folio(), item.caseReference()));
        }
        return "tray-item";
    }

    @PostMapping("/{id}/done")
    String done(@PathVariable long id, @RequestParam String note, Principal person, RedirectAttributes next) {
        return Answer.onPage(desk.done(id, note, person.getName()), next, "/tray/" + id);
    }

    @PostMapping("/{id}/delete-enclosures")
    String deleteEnclosures(
            @PathVariable long id, @RequestParam String because, Principal person, RedirectAttributes next) {
        return Answer.onPage(desk.deleteEnclosures(id, because, person.getName()), next, "/tray/" + id);
    }

    @PostMapping("/{id}/file")
    String file(@PathVariable long id, @RequestParam String reference, Principal person, RedirectAttributes next) {
        return Answer.onPage(desk.file(id, reference, person.getName()), next, "/tray/" + id);
    }

    @PostMapping("/{id}/treat")
    String treat(
            @PathVariable long id,
            @RequestParam Treatment as,
            @RequestParam(required = false) @Nullable String reference,
            Principal person,
            RedirectAttributes next) {
        return Answer.onPage(desk.treat(id, as, reference, person.getName()), next, "/tray/" + id);
    }
}
