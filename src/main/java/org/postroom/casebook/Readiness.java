package org.postroom.casebook;

import java.util.Optional;
import org.postroom.casebook.Case.Eligibility;
import org.postroom.tasks.TaskDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a case stands before its pack: worked out afresh from fee, submission and eligibility whenever one of them
 * changes, so that no order of events leads astray.
 */
@Component
public class Readiness {
    private final Casebook casebook;
    private final Tray tray;
    private final TaskDesk tasks;

    Readiness(Casebook casebook, Tray tray, TaskDesk tasks) {
        this.tray = tray;
        this.casebook = casebook;
        this.tasks = tasks;
    }

    /**
     * Moves the case to where it stands now; a complete one gets its pack made. A case whose pack is released, or that
     * has ended, is left as it is.
     */
    @Transactional
    public Stage consider(String reference, Step cause) {
        Case one = casebook.locked(reference);
        if (!one.stage().takesNewerSubmissions()) {
            return one.stage();
        }
        Stage now = stage(one, casebook.submission(one));
        if (now != one.stage() || now == Stage.COMPLETE) {
            casebook.move(reference, now, cause);
        }
        if (now == Stage.COMPLETE) {
            tasks.put("redact", reference);
        }
        return now;
    }

    private Stage stage(Case one, Optional<Submission> submission) {
        if (submission.isEmpty()) {
            return one.feePaid() ? Stage.INVITED : Stage.ENQUIRED;
        }
        if (!one.feePaid()) {
            return Stage.FEE_AWAITED;
        }
        if (!one.acceptedAsIs() && !submission.get().missing().isEmpty()) {
            return Stage.INCOMPLETE;
        }
        if (one.eligibility() == Eligibility.QUERIED || one.eligibility() == Eligibility.UNKNOWN) {
            return Stage.ELIGIBILITY_QUERIED;
        }
        boolean certain = submission.get().doubtful().isEmpty() && !tray.holds(AnswerDesk.SCANNED, one.reference());
        return certain ? Stage.COMPLETE : Stage.ANSWERS_QUERIED;
    }
}
