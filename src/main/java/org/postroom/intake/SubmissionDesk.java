package org.postroom.intake;

import java.util.List;
import java.util.Optional;
import org.postroom.casebook.AddressQuestion.Reason;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.casebook.Tray;
import org.postroom.casebook.Tray.Matter;
import org.postroom.intake.apart.LetterRead;
import org.postroom.intake.apart.LetterReader;
import org.postroom.letter.Letter;
import org.postroom.letter.LetterBook;
import org.postroom.outbox.Outbox;
import org.postroom.tasks.TaskDesk;
import org.springframework.stereotype.Component;

/** Takes submissions, supplements and references in: finds or opens their case, has it kept, or says what is wrong. */
@Component("submissionDesk")
public class SubmissionDesk {
    /** The tray's matter of a letter whose enclosure is no form; the enclosure is deleted with the matter. */
    public static final String NOT_AN_APPLICATION = "Not an application";

    /** A letter of which the virus scanner held something back; nothing of it is taken in before a person says so. */
    static final String INFECTED = "Held by the virus scanner";

    private final LetterBook book;
    private final Casebook casebook;
    private final LetterReader reader;
    private final ApplicantNotices notices;
    private final Tray tray;
    private final TaskDesk tasks;
    private final Keeping keeping;
    private final SentForOthers others;
    private final AddressDesk addresses;
    private final LeavingOut leavingOut;
    private final Outbox outbox;
    private final CaseFinder finder;

    SubmissionDesk(
            LetterBook book,
            Casebook casebook,
            LetterReader reader,
            ApplicantNotices notices,
            Tray tray,
            TaskDesk tasks,
            Keeping keeping,
            SentForOthers others,
            AddressDesk addresses,
            LeavingOut leavingOut,
            Outbox outbox) {
        this.outbox = outbox;
        this.book = book;
        this.casebook = casebook;
        this.reader = reader;
        this.notices = notices;
        this.tray = tray;
        this.tasks = tasks;
        this.keeping = keeping;
        this.others = others;
        this.addresses = addresses;
        this.leavingOut = leavingOut;
        this.finder = new CaseFinder(casebook);
    }

    /** Takes the letter at {@code folio} in. */
    public void take(long folio) {
        Letter letter = book.at(folio);
        LetterRead read = reader.read(book.bytes(folio));
        List<String> wrote = letter.correspondent() == null ? List.of() : outbox.wrote(letter.correspondent());
        Delivered delivered = new Delivered(letter, read.mail(), new Contents(read.reading()), null, wrote);
        casebook.takeTurns(delivered.sender());
        if (delivered.contents().infected() && !tray.wasSettled(INFECTED, folio)) {
            hold(delivered);
        } else if (confirms(delivered)) {
            confirm(delivered);
        } else if (delivered.contents().twoApplicants()) {
            apart(delivered);
        } else if (delivered.passedOn() && !isOwnCase(delivered)) {
            others.take(delivered, Reason.FORWARDED);
        } else {
            takeOne(delivered);
        }
    }

    private void hold(Delivered delivered) {
        tray.lay(Matter.ofLetter(
                INFECTED,
                delivered.folio(),
                "The malware scanner held back " + heldBack(delivered) + "; nothing of the letter was taken in.",
                "If the rest is sound, send the letter on as an application: what was held back stays closed."));
        notices.askAgain(delivered, delivered.contents().submission().problems(), finder.filed(delivered.letter()));
    }

    /** The files and what the scanner calls its finds; for staff only. */
    private static String heldBack(Delivered delivered) {
        return delivered.mail().infections().stream()
                .map(infection -> "\"" + infection.name() + "\" (" + infection.finding() + ")")
                .reduce((one, other) -> one + ", " + other)
                .orElse("a file of it");
    }

    private static boolean confirms(Delivered delivered) {
        return delivered.letter().correspondent() != null
                && SortingRules.confirms(delivered.ownWords(), delivered.mail().fromName())
                && !delivered.contents().something();
    }

    /** A reply from an address that was asked whether it is the applicant's. */
    private void confirm(Delivered delivered) {
        finder.filed(delivered.letter())
                .filter(one -> addresses.heardFrom(one, delivered))
                .ifPresentOrElse(settled -> {}, () -> tasks.put("to-a-person", String.valueOf(delivered.folio())));
    }

    /** The forms of several people, never mixed: first the one whose case a person chose, then what is in no case yet. */
    private void apart(Delivered delivered) {
        Optional<Case> chosen =
                delivered.letter().correspondent() == null ? finder.filed(delivered.letter()) : Optional.empty();
        if (chosen.isPresent()) {
            apartFor(chosen.get(), delivered);
        } else {
            delivered.ofEach().forEach(this::takePart);
            Leftovers.of(delivered).forEach(tray::lay);
        }
    }

    private void apartFor(Case chosen, Delivered delivered) {
        List<Delivered> parts = delivered.ofEach();
        List<Delivered> theirs = parts.stream()
                .filter(part -> finder.isOf(chosen, part.applicant()))
                .toList();
        if (theirs.size() == 1) {
            casebook.takeTurns(casebook.applicant(chosen).email());
            others.keepSenders(chosen, theirs.get(0));
            take(theirs.get(0), Optional.of(chosen));
            parts.stream()
                    .filter(part -> part != theirs.get(0) && !isInACase(part))
                    .forEach(this::takePart);
        } else {
            tray.lay(Matter.ofLetter(
                            "None of several forms is the case's",
                            delivered.folio(),
                            "It brings the forms of several people, and name, number or address show of none, or of"
                                    + " more than one, that it is this case's applicant's.",
                            "Ask the applicant of the case to send their own form, alone, from their own address.")
                    .withCase(chosen.reference()));
        }
    }

    /** The sender's own form is taken as always, everybody else's under a question. */
    private void takePart(Delivered part) {
        if (part.isOwn()) {
            takeOne(part);
        } else {
            others.take(part, Reason.BESIDE_ANOTHER);
        }
    }

    private boolean isInACase(Delivered part) {
        return part.beside() != null
                && book.shares(part.folio()).stream()
                        .anyMatch(share -> share.files().equals(part.beside().files()));
    }

    /** Whether the case is told by a person or the token, or the sender's own open case bears the form's name. */
    private boolean isOwnCase(Delivered delivered) {
        return finder.filed(delivered.letter()).isPresent()
                || finder.find(delivered) instanceof Whose.Of of
                        && casebook.applicant(of.one()).fullName() != null;
    }

    private void takeOne(Delivered delivered) {
        Whose whose = finder.find(delivered);
        if (whose instanceof Whose.Unclear unclear && !leavesOut(delivered)) {
            tray.lay(unclear.matter());
        } else {
            take(delivered, whose instanceof Whose.Of of ? Optional.of(of.one()) : Optional.empty());
        }
    }

    private void take(Delivered delivered, Optional<Case> known) {
        if (leavesOut(delivered) && known.isPresent()) {
            leavingOut.leaveOut(known.get(), delivered);
        } else if (!delivered.contents().something()) {
            notices.nothingFound(delivered, known);
        } else if (known.isPresent() && known.get().stage() == Stage.NOT_YET_MET) {
            tasks.put("resubmit", String.valueOf(delivered.folio()));
        } else if (known.isPresent() && !known.get().stage().takesNewerSubmissions()) {
            tray.lay(Matter.ofLetter(
                            "Newer submission after the pack was released",
                            delivered.folio(),
                            "It brings part of an application whose pack is released, or whose case has ended.",
                            "Decide whether it counts; a pack that was released can only be recalled by a director.")
                    .withCase(known.get().reference()));
        } else {
            known.filter(one -> addresses.isOpen(one.reference()))
                    .filter(one -> isFromTheApplicant(one, delivered))
                    .filter(one -> !addresses.heardFrom(one, delivered))
                    .ifPresent(one -> layUnasked(one, delivered));
            keeping.file(known.orElseGet(() -> open(delivered)), delivered);
        }
    }

    private void layUnasked(Case one, Delivered delivered) {
        tray.lay(Matter.ofCase(
                        "Letter from an address that was not asked",
                        one.reference(),
                        "It brings part of an application, and it is open where its applicant may be written to.",
                        "Read it; if it is the applicant's, have its address asked on the case's page.")
                .withLetter(delivered.folio()));
    }

    private boolean isFromTheApplicant(Case one, Delivered delivered) {
        return delivered.letter().correspondent() != null
                || delivered.sender().equalsIgnoreCase(casebook.applicant(one).email());
    }

    private static boolean leavesOut(Delivered delivered) {
        return Door.SUPPLEMENT.name().equals(delivered.letter().door())
                && SortingRules.leavesOut(delivered.ownWords())
                && !delivered.contents().something()
                && !delivered.contents().meantAsForm();
    }

    /** Whether the letter at {@code folio} brings part of an application for a case that is still open. */
    public boolean bringsPartOfAnOpenCase(long folio) {
        return finder.filed(book.at(folio)).isPresent()
                && new Contents(reader.read(book.bytes(folio)).reading()).something();
    }

    private Case open(Delivered delivered) {
        return casebook.open(
                delivered.sender(),
                Stage.FEE_AWAITED,
                Step.byPostroom("Case opened", "A form came from somebody who had no case.")
                        .from(delivered.folio()));
    }
}
