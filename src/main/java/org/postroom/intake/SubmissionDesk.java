package org.postroom.intake;

import java.util.Optional;
import org.postroom.casebook.AddressQuestion.Reason;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Readiness;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.casebook.Tray;
import org.postroom.casebook.Tray.Matter;
import org.postroom.intake.apart.LetterRead;
import org.postroom.intake.apart.LetterReader;
import org.postroom.letter.Letter;
import org.postroom.letter.LetterBook;
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
    private final Readiness readiness;
    private final ApplicantNotices notices;
    private final Tray tray;
    private final TaskDesk tasks;
    private final Keeping keeping;
    private final SentForOthers others;
    private final AddressDesk addresses;
    private final CaseFinder finder;

    SubmissionDesk(
            LetterBook book,
            Casebook casebook,
            LetterReader reader,
            Readiness readiness,
            ApplicantNotices notices,
            Tray tray,
            TaskDesk tasks,
            Keeping keeping,
            SentForOthers others,
            AddressDesk addresses) {
        this.book = book;
        this.casebook = casebook;
        this.reader = reader;
        this.readiness = readiness;
        this.notices = notices;
        this.tray = tray;
        this.tasks = tasks;
        this.keeping = keeping;
        this.others = others;
        this.addresses = addresses;
        this.finder = new CaseFinder(casebook);
    }

    /** Takes the letter at {@code folio} in. */
    public void take(long folio) {
        Letter letter = book.at(folio);
        LetterRead read = reader.read(book.bytes(folio));
        Delivered delivered = new Delivered(letter, read.mail(), new Contents(read.reading()), null);
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
                && SortingRules.confirms(delivered.ownWords())
                && !delivered.contents().something();
    }

    /** A reply from an address that was asked whether it is the applicant's. */
    private void confirm(Delivered delivered) {
        finder.filed(delivered.letter())
                .filter(one -> addresses.isOpen(one.reference()))
                .ifPresentOrElse(
                        one -> addresses.heardFrom(one, delivered),
                        () -> tasks.put("to-a-person", String.valueOf(delivered.folio())));
    }

    /** The forms of several people: the sender's own as always, everybody else's under a question, never mixed. */
    private void apart(Delivered delivered) {
        for (Delivered one : delivered.ofEach()) {
            if (one.isOwn()) {
                takeOne(one);
            } else {
                others.take(one, Reason.BESIDE_ANOTHER);
            }
        }
        if (delivered.contents().answersInText()) {
            tray.lay(Matter.ofLetter(
                    "Answers beside two forms",
                    delivered.folio(),
                    "The text of the email answers points too, and nobody can say for which of the applicants.",
                    "Read it, and ask the sender whose answers these are; they were given to nobody."));
        }
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
            leaveOut(known.get(), delivered);
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
                    .ifPresent(one -> addresses.heardFrom(one, delivered));
            keeping.file(known.orElseGet(() -> open(delivered)), delivered);
        }
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

    /** Points may be left out by choice; the references are owed all the same, so that an officer lets it go on. */
    private void leaveOut(Case one, Delivered delivered) {
        String because = "The applicant wrote that what is missing is left out.";
        boolean referenceMissing = casebook.submission(one).stream()
                .flatMap(submission -> submission.missing().stream())
                .anyMatch(ref -> ref.startsWith("reference:"));
        if (referenceMissing) {
            tray.lay(Matter.ofCase(
                            "Left out, and a reference is missing",
                            one.reference(),
                            "The applicant leaves points out on purpose, and not both references are here.",
                            "When the references are here, accept the application as it is on the case's page.")
                    .withLetter(delivered.folio()));
        } else {
            casebook.acceptAsIs(
                    one.reference(), new Step("applicant", "Left out by choice", because, delivered.folio(), null));
        }
        Stage now = readiness.consider(
                one.reference(), Step.byPostroom("Considered again", because).from(delivered.folio()));
        notices.leftOut(casebook.locked(one.reference()), now, referenceMissing, delivered.folio());
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
