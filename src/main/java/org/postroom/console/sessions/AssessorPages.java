package org.postroom.console.sessions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.postroom.console.Answer;
import org.postroom.console.Deed;
import org.postroom.panel.Interest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of the assessors. */
@Controller
@RequestMapping("/assessors")
class AssessorPages {
    private final AssessorRoom room;

    AssessorPages(AssessorRoom room) {
        this.room = room;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("assessors", room.all());
        model.addAttribute("sessionCode", room.session());
        return "assessors";
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Model model) {
        model.addAttribute("assessor", room.find(id));
        model.addAttribute("kinds", Interest.Kind.values());
        return "assessor";
    }

    @PostMapping
    String add(@RequestParam String name, @RequestParam String email, RedirectAttributes next) {
        return Answer.onPage(room.add(name, email, null), next, "/assessors");
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable long id,
            @RequestParam String name,
            @RequestParam String email,
            @RequestParam(required = false) @Nullable Integer mostPacks,
            RedirectAttributes next) {
        return said(room.change(id, name, email, mostPacks), id, next);
    }

    @PostMapping("/{id}/retire")
    String retire(@PathVariable long id, RedirectAttributes next) {
        return said(room.retire(id), id, next);
    }

    @PostMapping("/{id}/bring-back")
    String bringBack(@PathVariable long id, RedirectAttributes next) {
        return said(room.bringBack(id), id, next);
    }

    @PostMapping("/{id}/interests")
    String addInterest(
            @PathVariable long id, @RequestParam String kind, @RequestParam String value, RedirectAttributes next) {
        return said(room.addInterest(id, kind, value), id, next);
    }

    @PostMapping("/{id}/interests/remove")
    String removeInterest(
            @PathVariable long id, @RequestParam String kind, @RequestParam String value, RedirectAttributes next) {
        return said(room.removeInterest(id, kind, value), id, next);
    }

    @PostMapping("/import")
    String take(@RequestParam MultipartFile csv, Model model) throws IOException {
        model.addAttribute("taken", room.take(new String(csv.getBytes(), StandardCharsets.UTF_8)));
        return "assessors-import";
    }

    private static String said(Deed deed, long id, RedirectAttributes next) {
        return Answer.onPage(deed, next, "/assessors/" + id);
    }
}
