package org.postroom.console.packs;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.postroom.console.Answer;
import org.postroom.console.Deed;
import org.postroom.console.letters.Download;
import org.postroom.console.packs.PackDesk.Addition;
import org.postroom.console.packs.PackDesk.Place;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages of the packs. Every decision leads back to the place on the page where the next one is to be taken; the
 * address holds places alone, never words.
 */
@Controller
@RequestMapping("/packs")
class PackPages {
    private final PackReading reading;
    private final PackDesk desk;

    PackPages(PackReading reading, PackDesk desk) {
        this.reading = reading;
        this.desk = desk;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("packs", reading.held());
        return "packs";
    }

    @GetMapping("/{reference}")
    String one(@PathVariable String reference, Model model) {
        model.addAttribute("pack", reading.open(reference));
        model.addAttribute("kinds", KindWords.all());
        return "pack";
    }

    @GetMapping("/{reference}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String reference) {
        return Download.of(
                reading.newest(reference).alias() + ".pdf",
                reading.newest(reference).pdf());
    }

    @GetMapping("/{reference}/docx")
    ResponseEntity<byte[]> docx(@PathVariable String reference) {
        return Download.of(
                reading.newest(reference).alias() + ".docx",
                reading.newest(reference).docx());
    }

    @PostMapping("/{reference}/accept")
    String accept(
            @PathVariable String reference,
            Place place,
            @RequestParam(required = false) @Nullable String then,
            Principal person,
            RedirectAttributes next) {
        String after = after(reference, place, then);
        return said(desk.accept(reference, place, person.getName()), reference, after, next);
    }

    @PostMapping("/{reference}/accept-all")
    String acceptAll(
            @PathVariable String reference,
            @RequestParam long pack,
            @RequestParam(required = false) @Nullable String ref,
            Principal person,
            RedirectAttributes next) {
        return said(desk.acceptAll(reference, pack, ref, person.getName()), reference, "progress", next);
    }

    @PostMapping("/{reference}/undo")
    String undo(
            @PathVariable String reference,
            Place place,
            @RequestParam(required = false) @Nullable String then,
            Principal person,
            RedirectAttributes next) {
        String after = after(reference, place, then);
        return said(desk.undo(reference, place, person.getName()), reference, after, next);
    }

    @PostMapping("/{reference}/add")
    String add(@PathVariable String reference, Addition more, Principal person, RedirectAttributes next) {
        return said(desk.add(reference, more, person.getName()), reference, "text-" + more.ref(), next);
    }

    @PostMapping("/{reference}/take-back")
    String takeBack(
            @PathVariable String reference,
            @RequestParam long pack,
            @RequestParam int number,
            Principal person,
            RedirectAttributes next) {
        String place = reading.placeOf(reference, number);
        return said(desk.takeBack(reference, pack, number, person.getName()), reference, place, next);
    }

    @PostMapping("/{reference}/release")
    String release(@PathVariable String reference, Principal person, RedirectAttributes next) {
        return Answer.onPage(desk.release(reference, person.getName()), next, "/packs/" + reference);
    }

    @PostMapping("/{reference}/recall")
    String recall(
            @PathVariable String reference, @RequestParam String because, Principal person, RedirectAttributes next) {
        return Answer.onPage(desk.recall(reference, because, person.getName()), next, "/packs/" + reference);
    }

    /** Where to look next: from the list of doubts, the doubt after it; from a text, the same text. */
    private String after(String reference, Place place, @Nullable String then) {
        return "doubt".equals(then) ? reading.after(reference, place) : "text-" + place.ref();
    }

    private static String said(Deed deed, String reference, String place, RedirectAttributes next) {
        return Answer.onPage(deed, next, "/packs/" + reference + "#" + place);
    }
}
