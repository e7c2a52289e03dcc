package org.postroom.casebook;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.ApplicantPost.ToApplicant;
import org.postroom.casebook.Case.Eligibility;
import org.postroom.tasks.TaskDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person decides about a case; each leaves its reason in the history. */
@Component
public class CaseDesk {
    /** The kind under which a queried eligibility lies on the tray. */
    public static final String ELIGIBILITY = "Eligibility queried";
    /** The kind under which an incomplete case lies on the tray before its deadline. */
    public static final String INCOMPLETE = "Incomplete before the deadline";

    private final Casebook casebook;
    private final Readiness readiness;
    private final ApplicantPost post;
    private final Correspondents correspondents;
    private final Tray tray;
    private final TaskDesk tasks;

    CaseDesk(
            Casebook casebook,
            Readiness readiness,
            ApplicantPost post,
            Correspondents correspondents,
            Tray tray,
            TaskDesk tasks) {
        this.casebook = casebook;
        this.readiness = readiness;
        this.post = post;
        this.correspondents = correspondents;
        this.tray = tray;
        this.tasks = tasks;
    }

    /** A person has looked at the declarations and accepts the applicant. */
    @Transactional
    public Stage acceptEligibility(String reference, String person, String because) {
        casebook.judge(reference, Eligibility.ACCEPTED, Step.by(person, "Eligibility accepted", because));
        tray.settled(ELIGIBILITY, reference, person, because);
        return readiness.consider(reference, Step.by(person, "Considered again", because));
    }

    /** A person lets the application go on although something is missing. */
    @Transactional
    public Stage acceptAsIs(String reference, String person, String because) {
        casebook.acceptAsIs(reference, Step.by(person, "Accepted as it is", because));
        tray.settled(INCOMPLETE, reference, person, because);
        return readiness.consider(reference, Step.by(person, "Considered again", because));
    }

    /** A person puts a case into another session. */
    @Transactional
    public void moveSession(String reference, String session, String person, String because) {
        casebook.joinSession(reference, session, Step.by(person, "Moved to session " + session, because));
        tray.settled(INCOMPLETE, reference, person, because);
    }

    /** A person writes a note. */
    @Transactional
    public void note(String reference, String person, String words) {
        casebook.note(reference, Step.by(person, "Note", words));
    }

    /**
     * Ends a case at the applicant's wish, and tells the applicant so.
     *
     * @param folio the letter in which they wished it, or null
     * @throws IllegalStateException when the case has ended already
     */
    @Transactional
    public void withdraw(String reference, String person, String because, @Nullable Long folio) {
        if (casebook.locked(reference).stage().isEnd()) {
            throw new IllegalStateException("The case " + reference + " has ended; it cannot be withdrawn.");
        }
        casebook.move(
                reference,
                Stage.WITHDRAWN,
                Step.by(person, "Withdrawn", because).from(folio));
        post.write(new ToApplicant(
                reference, "once", "withdrawn", Map.of(), List.of(), null, folio, "The case was withdrawn."));
        correspondents.close(reference);
        tasks.put("withdrawn", reference);
    }
}
