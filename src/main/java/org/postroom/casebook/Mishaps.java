package org.postroom.casebook;

import java.util.Set;
import org.postroom.casebook.Tray.Matter;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.tasks.Mishap;
import org.springframework.stereotype.Component;

/** Lays on the tray what the machine could not do, with its cause and what to do next. */
@Component("mishaps")
public class Mishaps {
    /** The kind under which a letter that did not leave lies on the tray. */
    public static final String LETTER_NOT_SENT = "Letter not sent";

    /** The lines whose subject is a letter's folio; of the others it is a case, a session or a batch. */
    private static final Set<String> ABOUT_LETTERS = Set.of(
            "sort",
            "report",
            "automatic",
            "enquire",
            "submit",
            "score",
            "stand-down",
            "moderate",
            "resubmit",
            "to-a-person");

    private final Tray tray;
    private final Casebook casebook;

    Mishaps(Tray tray, Casebook casebook) {
        this.tray = tray;
        this.casebook = casebook;
    }

    /** A task that failed for good. */
    public void lay(Mishap mishap) {
        String nextStep = "Read the letter or case and do by hand what the step \"" + mishap.line()
                + "\" would have done; tell whoever looks after the server.";
        String kind = "Mishap (" + mishap.line() + ")";
        if (ABOUT_LETTERS.contains(mishap.line())) {
            tray.lay(Matter.ofLetter(kind, Long.parseLong(mishap.subject()), mishap.because(), nextStep));
        } else if (casebook.find(mishap.subject()).isPresent()) {
            tray.lay(Matter.ofCase(kind, mishap.subject(), mishap.because(), nextStep));
        } else {
            tray.lay(Matter.ofSession(kind, mishap.subject(), mishap.because(), nextStep));
        }
    }

    /** A letter of ours that was refused, is in doubt, or was tried too often. */
    public void letterTroubled(OutgoingLetter letter) {
        tray.lay(new Matter(
                kind(letter), letter.caseReference(), letter.session(), null, letter.because(), nextStep(letter)));
    }

    /** A letter that could not leave leaves after all: it is no mishap any more. */
    public void letterFreed(OutgoingLetter letter, String person, String because) {
        if (letter.caseReference() != null) {
            tray.settled(kind(letter), letter.caseReference(), person, because);
        }
    }

    private static String kind(OutgoingLetter letter) {
        return LETTER_NOT_SENT + " (" + letter.kind() + ", no. " + letter.key() + ")";
    }

    private static String nextStep(OutgoingLetter letter) {
        return switch (letter.state()) {
            case IN_DOUBT ->
                "Ask the recipient, or look in the Sent folder; press \"send again\" in the outbox only if it did"
                        + " not arrive.";
            case HELD ->
                "Ask for the right address by another way; if this one is right after all, lift the stop in the outbox"
                        + " under \"Stopped addresses\", and the letter leaves by itself.";
            default -> "Check the address; press \"send again\" in the outbox once it is right.";
        };
    }
}
