package org.postroom.console;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * How a deed is answered by the API.
 *
 * @param message what was done, one plain sentence
 */
public record Answer(String message) {
    /**
     * The answer to a deed.
     *
     * @throws ResponseStatusException 404 or 409, told as a problem detail (RFC 9457)
     */
    public static ResponseEntity<Answer> to(Deed deed) {
        if (deed instanceof Deed.Done done) {
            return ResponseEntity.ok(new Answer(done.sentence()));
        }
        throw new ResponseStatusException(
                deed instanceof Deed.Unknown ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT, deed.sentence());
    }

    /** Tells a deed's sentence at the head of the page that {@code redirect} leads to. */
    public static String onPage(Deed deed, RedirectAttributes next, String redirect) {
        if (deed instanceof Deed.Unknown) {
            throw missing(deed.sentence());
        }
        next.addFlashAttribute(deed instanceof Deed.Done ? "done" : "refused", deed.sentence());
        return "redirect:" + redirect;
    }

    /** There is no such thing: 404 with one plain sentence. */
    public static ResponseStatusException missing(String sentence) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, sentence);
    }
}
