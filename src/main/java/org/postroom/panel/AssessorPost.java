package org.postroom.panel;

import java.util.ArrayList;
import java.util.List;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Tray;
import org.postroom.casebook.Tray.Matter;
import org.postroom.outbox.Composed;
import org.postroom.outbox.Draft;
import org.postroom.outbox.LetterHead;
import org.postroom.outbox.LetterProof;
import org.postroom.outbox.Outbox;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.redaction.gate.Exposed;
import org.postroom.redaction.gate.Leak;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The last gate. Every letter about a case that goes to an assessor or the moderator passes here: headers, subject, text,
 * file names, documents and their metadata are searched for all that is known of the applicant, and a letter that holds
 * any of it is held. What it says of its recipient and of the house is passed over ({@link OwnWords}).
 */
@Component
public class AssessorPost {
    /** The kind, with the letter's number after it, under which a held letter lies on the tray. */
    public static final String HELD = "Letter held at the last gate";

    private static final String OF_A_CASE =
            "Hide what is named in the pack and have it released again: the letter is then written anew.";
    private static final String OF_A_SESSION =
            "See to it that nothing is named any more, then name the moderator again: the letter is then written anew.";

    private final Outbox outbox;
    private final Casebook casebook;
    private final Tray tray;
    private final LetterHead house;

    AssessorPost(Outbox outbox, Casebook casebook, Tray tray, LetterHead house) {
        this.outbox = outbox;
        this.casebook = casebook;
        this.tray = tray;
        this.house = house;
    }

    /** Composes a letter about a case, searches all of it, and posts it, or holds it and lays the case on the tray: look at {@code heldBack} of what comes back. */
    @Transactional
    public OutgoingLetter write(Draft draft, String caseReference) {
        return write(draft, List.of(caseReference));
    }

    /** The same for a letter about several cases. */
    @Transactional
    public OutgoingLetter write(Draft draft, List<String> caseReferences) {
        Composed composed = outbox.compose(draft);
        List<Exposed> pieces = exposed(composed);
        for (String caseReference : caseReferences) {
            List<Leak> leaks = leaks(pieces, composed.draft(), caseReference);
            if (!leaks.isEmpty()) {
                return hold(composed, caseReference, leaks.get(0));
            }
        }
        return outbox.post(composed);
    }

    /** Stops the letters that bear a pack and have not left: it was recalled. */
    @Transactional
    public void stopPacks(List<Seat> seats, String because) {
        seats.forEach(seat -> stop(seat, "pack/", because));
    }

    /** Stops all that would still ask these assessors for something: nothing is awaited of them any more. */
    @Transactional
    public void stop(List<Seat> seats, String because) {
        for (Seat seat : seats) {
            List.of("pack/", "reminder/", "look-again/").forEach(what -> stop(seat, what, because));
        }
    }

    private void stop(Seat seat, String what, String because) {
        outbox.holdWaiting("seat/" + seat.key() + "/" + what, because);
    }

    private List<Leak> leaks(List<Exposed> pieces, Draft draft, String caseReference) {
        List<Leak> leaks = new ArrayList<>();
        pieces.stream()
                .filter(piece -> piece.text().contains(caseReference))
                .map(piece -> new Leak(
                        piece.where(),
                        org.postroom.redaction.text.Kind.ID,
                        "The case's reference stands in it.",
                        caseReference))
                .forEach(leaks::add);
        Case one = casebook.find(caseReference).orElseThrow();
        leaks.addAll(OwnWords.leaks(Identities.ofCase(casebook, one), pieces, draft, house));
        return leaks;
    }

    private OutgoingLetter hold(Composed composed, String caseReference, Leak leak) {
        String because = "It was held at the last gate: " + leak.where() + ". " + leak.because();
        OutgoingLetter held = outbox.hold(composed, because);
        if (held.heldBack()) {
            String nextStep = composed.draft().caseReference() == null ? OF_A_SESSION : OF_A_CASE;
            tray.lay(Matter.ofCase(HELD + " (no. " + held.key() + ")", caseReference, because, nextStep));
        }
        return held;
    }

    private static List<Exposed> exposed(Composed composed) {
        List<Exposed> pieces = new ArrayList<>();
        pieces.add(new Exposed("subject", composed.subject()));
        pieces.add(new Exposed("text", composed.text()));
        // The recipient's own address is the assessor's and is left out there.
        LetterProof.of(composed).forEach(said -> pieces.add(new Exposed(said.where(), said.text())));
        for (Draft.Enclosed file : composed.draft().enclosures()) {
            pieces.addAll(PackDocuments.exposed(file.name(), file.mediaType(), file.bytes()));
        }
        return pieces;
    }
}
