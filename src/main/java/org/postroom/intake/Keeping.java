package org.postroom.intake;

import java.time.Instant;
import org.postroom.accreditation.AssessmentSession;
import org.postroom.accreditation.Framework;
import org.postroom.casebook.Addresses;
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
import org.postroom.letter.LetterBook;
import org.postroom.letter.LetterShare;
import org.postroom.tasks.TaskDesk;
import org.springframework.stereotype.Component;

/** Keeps what a letter brought as the newest version of a case, judges where the case stands now, and says so. */
@Component
class Keeping {
    private final LetterBook book;
    private final Casebook casebook;
    private final Addresses addresses;
    private final Readiness readiness;
    private final ApplicantNotices notices;
    private final Tray tray;
    private final TaskDesk tasks;
    private final Merging merging;
    private final Doubts doubts;

    Keeping(
            LetterBook book,
            Casebook casebook,
            Addresses addresses,
            Readiness readiness,
            ApplicantNotices notices,
            Tray tray,
            TaskDesk tasks,
            Framework framework) {
        this.book = book;
        this.casebook = casebook;
        this.addresses = addresses;
        this.readiness = readiness;
        this.notices = notices;
        this.tray = tray;
        this.tasks = tasks;
        this.merging = new Merging(framework);
        this.doubts = new Doubts(tray);
    }

    /** Files the letter with the case, or the part of it that is the case's own, and keeps what it brought. */
    void file(Case one, Delivered delivered) {
        Delivered.Beside beside = delivered.beside();
        if (beside != null) {
            book.share(new LetterShare(
                    delivered.folio(),
                    one.reference(),
                    String.join("\n", beside.files()),
                    String.join("\n", beside.hidden())));
        }
        if (isTheApplicants(delivered)) {
            book.file(delivered.folio(), one.reference());
        }
        keep(one, delivered);
    }

    private static boolean isTheApplicants(Delivered delivered) {
        return delivered.beside() == null || delivered.isOwn();
    }

    private void keep(Case one, Delivered delivered) {
        String reference = one.reference();
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
        ScanMatter.of(newer, reference, delivered.folio()).ifPresent(tray::lay);
        Stage now = readiness.consider(
                reference, step("Considered", "A letter brought part of the application.", delivered));
        boolean known = addresses.open(reference).isEmpty();
        if (now == Stage.FEE_AWAITED && known) {
            tasks.put("invoice", reference);
        }
        notices.checklist(
                casebook.locked(reference),
                merged,
                newer.problems(),
                session,
                known && isTheApplicants(delivered) ? delivered.folio() : null);
        doubts.put(reference, merged, delivered, known);
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
}
