package org.postroom.intake;

import java.time.Instant;
import java.util.Optional;
import org.postroom.accreditation.AssessmentSession;
import org.postroom.accreditation.Framework;
import org.postroom.casebook.AnswerDesk;
import org.postroom.casebook.Case;
import org.postroom.casebook.Case.Eligibility;
import org.postroom.casebook.CaseDesk;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Readiness;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.casebook.Submission;
import org.postroom.casebook.Tray;
import org.postroom.casebook.Tray.Matter;
import org.postroom.intake.apart.LetterRead;
import org.postroom.intake.apart.LetterReader;
import org.postroom.intake.mail.OpenedMail;
import org.postroom.letter.Letter;
import org.postroom.letter.LetterBook;
import org.postroom.tasks.TaskDesk;
import org.springframework.stereotype.Component;

/** Takes submissions, supplements and references in: finds or opens their case, keeps a new version, tells the applicant. */
@Component("submissionDesk")
public class SubmissionDesk {
    private final LetterBook book;
    private final Casebook casebook;
    private final LetterReader reader;
    private final Readiness readiness;
    private final ApplicantNotices notices;
    private final Tray tray;
    private final TaskDesk tasks;
    private final Merging merging;
    private final CaseFinder finder;

    SubmissionDesk(
            LetterBook book,
            Casebook casebook,
            LetterReader reader,
            Readiness readiness,
            ApplicantNotices notices,
            Tray tray,
            TaskDesk tasks,
            Framework framework) {
        this.book = book;
        this.casebook = casebook;
        this.reader = reader;
        this.readiness = readiness;
        this.notices = notices;
        this.tray = tray;
        this.tasks = tasks;
        this.merging = new Merging(framework);
        this.finder = new CaseFinder(casebook);
    }

    /** What lies on the desk: a letter, opened and read. */
    record Delivered(Letter letter, OpenedMail mail, Contents contents) {
        long folio() {
            return java.util.Objects.requireNonNull(letter.folio());
        }

        String sender() {
            return mail.fromAddress() == null ? "" : mail.fromAddress();
        }
    }

    /** Takes the letter at {@code folio} in. */
    public void take(long folio) {
        Letter letter = book.at(folio);
        LetterRead read = reader.read(book.bytes(folio));
        Delivered delivered = new Delivered(letter, read.mail(), new Contents(read.reading()));
        casebook.takeTurns(delivered.sender());
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
            keep(known.orElseGet(() -> open(delivered)), delivered);
        }
    }

    private static boolean leavesOut(Delivered delivered) {
        return Door.SUPPLEMENT.name().equals(delivered.letter().door())
                && !delivered.contents().something()
                && !delivered.contents().meantAsForm();
    }

    private void leaveOut(Case one, Delivered delivered) {
        String because = "The applicant wrote that what is missing is left out.";
        casebook.acceptAsIs(
                one.reference(), new Step("applicant", "Left out by choice", because, delivered.folio(), null));
        Stage now = readiness.consider(
                one.reference(), Step.byPostroom("Considered again", because).from(delivered.folio()));
        notices.leftOut(casebook.locked(one.reference()), now, delivered.folio());
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

    private void keep(Case one, Delivered delivered) {
        String reference = one.reference();
        book.file(delivered.folio(), reference);
        Submission newer = delivered.contents().submission();
        Submission merged = casebook.submission(one)
                .map(before -> merging.merge(before, newer))
                .orElseGet(() -> merging.alone(newer));
        Instant received = delivered.letter().receivedAt();
        boolean completeBefore = one.acceptedAsIs()
                || one.submissionVersion() > 0
                        && casebook.submission(one).orElseThrow().missing().isEmpty();
        Case kept = casebook.submit(
                reference,
                merged,
                delivered.folio(),
                received,
                step("Submission read", "A letter brought it.", delivered));
        AssessmentSession session = session(kept, received, completeBefore, delivered.folio());
        judge(kept, merged, delivered);
        Stage now = readiness.consider(
                reference, step("Considered", "A letter brought part of the application.", delivered));
        if (now == Stage.FEE_AWAITED) {
            tasks.put("invoice", reference);
        }
        notices.checklist(casebook.locked(reference), merged, now, session, delivered.folio());
        putDoubts(reference, merged, delivered);
    }

    private static Step step(String action, String because, Delivered delivered) {
        return Step.byPostroom(action, because).from(delivered.folio());
    }

    /** The session whose deadline was not past when the letter came that the application needs. */
    private AssessmentSession session(Case one, Instant received, boolean completeBefore, long folio) {
        AssessmentSession inTimeFor = AssessmentSession.receiving(received);
        String current = one.session();
        if (current == null || !completeBefore && inTimeFor.compareTo(AssessmentSession.of(current)) > 0) {
            String because = current == null
                    ? "It was received in time for that session."
                    : "What it still needed was received after the deadline of the session before.";
            casebook.joinSession(
                    one.reference(),
                    inTimeFor.code(),
                    Step.byPostroom("Put into the session " + inTimeFor.name(), because)
                            .from(folio));
            return inTimeFor;
        }
        return AssessmentSession.of(current);
    }

    private void judge(Case one, Submission merged, Delivered delivered) {
        if (one.eligibility() == Eligibility.ACCEPTED) {
            return;
        }
        if (merged.declarations().allDeclared()) {
            judge(one, Eligibility.DECLARED, "All three declarations were made.", delivered);
            tray.settled(CaseDesk.ELIGIBILITY, one.reference(), Step.POSTROOM, "All three declarations were made.");
            return;
        }
        String because = "One of the three eligibility declarations was answered with no, or left open.";
        judge(one, Eligibility.QUERIED, because, delivered);
        tray.lay(Matter.ofCase(
                CaseDesk.ELIGIBILITY,
                one.reference(),
                because,
                "Look at the declarations; ask the applicant, or accept the eligibility on the case's page."));
    }

    private void judge(Case one, Eligibility verdict, String because, Delivered delivered) {
        if (one.eligibility() != verdict) {
            casebook.judge(one.reference(), verdict, step("Eligibility: " + words(verdict), because, delivered));
        }
    }

    private static String words(Eligibility verdict) {
        return verdict == Eligibility.DECLARED ? "declared" : "queried";
    }

    private void putDoubts(String reference, Submission merged, Delivered delivered) {
        int doubtful = merged.doubtful().size();
        if (doubtful > 0) {
            tray.lay(Matter.ofCase(
                            AnswerDesk.DOUBTS,
                            reference,
                            "Of " + doubtful
                                    + (doubtful == 1 ? " answer it is" : " answers it is")
                                    + " uncertain that they were read right or stand under the right point.",
                            "Compare them with what the applicant sent, on the page of the case's submission; until"
                                    + " then the case does not go on.")
                    .withLetter(delivered.folio()));
        }
        String formAddress = merged.applicant().email();
        if (formAddress != null
                && !formAddress.equalsIgnoreCase(delivered.sender())
                && delivered.contents().form()) {
            tray.lay(Matter.ofCase(
                            "Sent from another address",
                            reference,
                            "The form names another email address than the one it was sent from.",
                            "Answers go to the sender; write to the applicant at the form's address by hand if that is"
                                    + " wrong.")
                    .withLetter(delivered.folio()));
        }
    }
}
