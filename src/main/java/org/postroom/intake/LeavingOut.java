package org.postroom.intake;

import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Readiness;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.casebook.Tray;
import org.postroom.casebook.Tray.Matter;
import org.springframework.stereotype.Component;

/** Lets an application go on without what its applicant leaves out on purpose. */
@Component
class LeavingOut {
    private final Casebook casebook;
    private final Readiness readiness;
    private final ApplicantNotices notices;
    private final Tray tray;

    LeavingOut(Casebook casebook, Readiness readiness, ApplicantNotices notices, Tray tray) {
        this.casebook = casebook;
        this.readiness = readiness;
        this.notices = notices;
        this.tray = tray;
    }

    /** Points may be left out by choice; the references are owed all the same, so that an officer lets it go on. */
    void leaveOut(Case one, Delivered delivered) {
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
}
