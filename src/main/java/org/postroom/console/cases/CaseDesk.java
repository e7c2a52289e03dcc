package org.postroom.console.cases;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postroom.accreditation.AssessmentSession;
import org.postroom.casebook.ApplicantPost;
import org.postroom.casebook.ApplicantPost.ToApplicant;
import org.postroom.casebook.Case;
import org.postroom.casebook.Case.Eligibility;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Correspondents;
import org.postroom.casebook.Readiness;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.casebook.Tray;
import org.postroom.casebook.TrayItem;
import org.postroom.console.Deed;
import org.postroom.console.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person does to a case. */
@Component
class CaseDesk {
    private static final int MONTHS_BETWEEN_SESSIONS = 4;

    private final Casebook casebook;
    private final Readiness readiness;
    private final ApplicantPost post;
    private final Correspondents correspondents;
    private final Tray tray;

    CaseDesk(Casebook casebook, Readiness readiness, ApplicantPost post, Correspondents correspondents, Tray tray) {
        this.casebook = casebook;
        this.readiness = readiness;
        this.post = post;
        this.correspondents = correspondents;
        this.tray = tray;
    }

    /** Writes a note into the history. */
    @Transactional
    Deed note(String reference, @Nullable String text, String person) {
        return with(reference, text, "a note", one -> {
            casebook.note(
                    reference, Step.by(person, "Note", String.valueOf(text).strip()));
            return Deed.done("The note is written into the history.");
        });
    }

    /** Accepts the applicant as eligible, whatever was declared or left open. */
    @Transactional
    Deed acceptEligibility(String reference, @Nullable String because, String person) {
        return with(reference, because, "why the applicant is eligible", one -> {
            if (!one.stage().isBeforePanel() || one.submissionVersion() == 0) {
                return Deed.refused("There is nothing to accept at the stage \""
                        + one.stage().words() + "\".");
            }
            Step step = Step.by(
                    person, "Accepted as eligible", String.valueOf(because).strip());
            casebook.judge(reference, Eligibility.ACCEPTED, step);
            return stands(reference, "The eligibility is accepted.", person, "Eligibility was accepted.");
        });
    }

    /** Accepts the application without what is missing. */
    @Transactional
    Deed acceptAsIs(String reference, @Nullable String because, String person) {
        return with(reference, because, "why it may go on without what is missing", one -> {
            if (!one.stage().isBeforePanel() || one.submissionVersion() == 0) {
                return Deed.refused("There is nothing to accept at the stage \""
                        + one.stage().words() + "\".");
            }
            Step step =
                    Step.by(person, "Accepted as it is", String.valueOf(because).strip());
            casebook.acceptAsIs(reference, step);
            return stands(reference, "The application is accepted as it is.", person, "It was accepted as it is.");
        });
    }

    private Deed stands(String reference, String done, String person, String because) {
        Stage now = readiness.consider(reference, Step.by(person, "Looked at where the case stands", because));
        return Deed.done(done + " The case now stands at \"" + now.words() + "\".");
    }

    /** Puts a case that no panel has seen into another session. */
    @Transactional
    Deed moveToSession(String reference, String session, @Nullable String because, String person) {
        return with(reference, because, "why it goes to another session", one -> {
            Optional<AssessmentSession> named = session(session);
            if (named.isEmpty()) {
                return Deed.refused("There is no such session; write it as a year and month, for example 2027-05.");
            }
            if (!one.stage().isBeforePanel()) {
                return Deed.refused("A panel has the case already, so it stays in its session.");
            }
            String name = named.get().name();
            casebook.joinSession(
                    reference,
                    named.get().code(),
                    Step.by(
                            person,
                            "Moved to the session of " + name,
                            String.valueOf(because).strip()));
            return Deed.done("The case is now in the session of " + name + ".");
        });
    }

    private static Optional<AssessmentSession> session(String code) {
        try {
            YearMonth month = YearMonth.parse(code.strip());
            boolean held = month.getMonthValue() % MONTHS_BETWEEN_SESSIONS == 1;
            return held ? Optional.of(new AssessmentSession(month)) : Optional.empty();
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** Closes a case that was withdrawn, and tells the applicant so. */
    @Transactional
    Deed withdraw(String reference, @Nullable String because, String person) {
        return with(reference, because, "why the case is withdrawn", one -> {
            if (one.stage().isEnd()) {
                return Deed.refused("The case has ended already.");
            }
            casebook.move(
                    reference,
                    Stage.WITHDRAWN,
                    Step.by(person, "Withdrawn", String.valueOf(because).strip()));
            post.write(new ToApplicant(
                    reference, "withdrawn", "withdrawn", Map.of(), List.of(), null, null, "The case was withdrawn."));
            correspondents.close(reference);
            tray.ofCase(reference).stream()
                    .filter(item -> item.closedAt() == null)
                    .map(TrayItem::id)
                    .forEach(id -> tray.close(java.util.Objects.requireNonNull(id), person, "The case was withdrawn."));
            return Deed.done("The case is withdrawn, and a letter to the applicant says so.");
        });
    }

    private Deed with(String reference, @Nullable String words, String what, Function<Case, Deed> deed) {
        Optional<Case> one = casebook.find(reference);
        if (one.isEmpty()) {
            return Deed.unknown("There is no case of that reference.");
        }
        return Wording.fault(words, what).map(Deed::refused).orElseGet(() -> deed.apply(one.get()));
    }
}
