package org.postroom.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.postroom.accreditation.AssessmentSession;
import org.postroom.accreditation.LetterDates;
import org.postroom.accreditation.Scheme;
import org.postroom.casebook.ApplicantPost;
import org.postroom.casebook.ApplicantPost.ToApplicant;
import org.postroom.casebook.Case;
import org.postroom.casebook.CaseDesk;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.casebook.Tray;
import org.postroom.casebook.Tray.Matter;
import org.postroom.time.ServiceClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that are not complete when their deadline comes near: put to staff some days before, and moved to the next
 * session when it is past and nobody said otherwise.
 */
@Component("incompleteCases")
public class IncompleteCases {
    private static final List<Stage> NOT_COMPLETE =
            List.of(Stage.FEE_AWAITED, Stage.INCOMPLETE, Stage.ELIGIBILITY_QUERIED);

    private final Casebook casebook;
    private final ApplicantPost post;
    private final Tray tray;
    private final Scheme scheme;
    private final Clock clock;

    IncompleteCases(Casebook casebook, ApplicantPost post, Tray tray, Scheme scheme, Clock clock) {
        this.casebook = casebook;
        this.post = post;
        this.tray = tray;
        this.scheme = scheme;
        this.clock = clock;
    }

    /** Does what the Clock says is due; nothing twice. */
    @Transactional
    public void putToStaff() {
        Instant now = clock.instant();
        cases().forEach(one -> {
            AssessmentSession session = AssessmentSession.of(java.util.Objects.requireNonNull(one.session()));
            if (now.isAfter(session.deadline())) {
                moveOn(one, session);
            } else if (now.isAfter(noticeOf(session)) && !wasPutToStaff(one, session)) {
                tray.lay(new Matter(
                        CaseDesk.INCOMPLETE,
                        one.reference(),
                        session.code(),
                        null,
                        "It is \"" + one.stage().words().toLowerCase(java.util.Locale.UK) + "\" and the deadline is "
                                + LetterDates.day(session.deadlineDay()) + ".",
                        "Accept it as it is on the case's page, or leave it: it then moves to the next session."));
            }
        });
    }

    private Stream<Case> cases() {
        return NOT_COMPLETE.stream().map(casebook::at).flatMap(List::stream).filter(one -> one.session() != null);
    }

    private Instant noticeOf(AssessmentSession session) {
        return session.deadlineDay()
                .minus(Period.ofDays(scheme.incompleteNoticeDays()))
                .atTime(9, 0)
                .atZone(ServiceClock.LONDON)
                .toInstant();
    }

    private boolean wasPutToStaff(Case one, AssessmentSession session) {
        return tray.ofCase(one.reference()).stream()
                .anyMatch(item -> item.kind().equals(CaseDesk.INCOMPLETE)
                        && session.code().equals(item.session()));
    }

    private void moveOn(Case one, AssessmentSession missed) {
        AssessmentSession next = AssessmentSession.receiving(clock.instant());
        String because = "It was not complete when the deadline of " + missed.name() + " passed.";
        casebook.joinSession(
                one.reference(), next.code(), Step.byPostroom("Moved to the session " + next.name(), because));
        tray.settled(CaseDesk.INCOMPLETE, one.reference(), Step.POSTROOM, because);
        post.write(new ToApplicant(
                one.reference(),
                "session " + next.code(),
                "next-session",
                Map.of(
                        "missed", missed.name(),
                        "session", next.name(),
                        "deadline", LetterDates.day(next.deadlineDay()),
                        "feePaid", one.feePaid()),
                List.of(),
                null,
                null,
                because));
    }
}
