package org.postroom.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.accreditation.AssessmentSession;
import org.postroom.accreditation.Framework;
import org.postroom.accreditation.LetterDates;
import org.postroom.casebook.ApplicantPost;
import org.postroom.casebook.ApplicantPost.ToApplicant;
import org.postroom.casebook.Case;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Submission;
import org.postroom.casebook.Submission.Problem;
import org.postroom.casebook.Tray;
import org.postroom.casebook.Tray.Matter;
import org.postroom.intake.SubmissionDesk.Delivered;
import org.postroom.outbox.Draft;
import org.postroom.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Tells applicants what was found in their letter, what is missing, and what happens next. */
@Component
class ApplicantNotices {
    private static final String REFERENCE = "reference:";

    private final ApplicantPost post;
    private final Outbox outbox;
    private final Tray tray;
    private final Framework framework;

    ApplicantNotices(ApplicantPost post, Outbox outbox, Tray tray, Framework framework) {
        this.post = post;
        this.outbox = outbox;
        this.tray = tray;
        this.framework = framework;
    }

    /** What was found, after a letter that brought something. */
    void checklist(Case one, Submission submission, Stage now, AssessmentSession session, long folio) {
        Map<String, Object> values = new HashMap<>();
        List<String> points = submission.missing().stream()
                .filter(ref -> !ref.startsWith(REFERENCE))
                .toList();
        List<String> references = submission.missing().stream()
                .filter(ref -> ref.startsWith(REFERENCE))
                .map(ref -> ref.endsWith("senior") ? "from someone senior" : "from a peer")
                .toList();
        int all = framework.points().size();
        values.put("pointsFound", all - points.size());
        values.put("pointsAll", all);
        values.put("pointsMissing", String.join(", ", points));
        values.put("referencesFound", 2 - references.size());
        values.put("referencesMissing", String.join(" and ", references));
        values.put("declared", submission.declarations().allDeclared());
        values.put("problems", sentences(submission.problems()));
        values.put("complete", points.isEmpty() && references.isEmpty());
        values.put("feePaid", one.feePaid());
        values.put("stage", now.name());
        values.putAll(dates(session));
        post.write(new ToApplicant(
                one.reference(),
                "version " + one.submissionVersion(),
                "checklist",
                values,
                List.of(),
                null,
                folio,
                "The applicant is told what was found and what is missing."));
    }

    /** After the applicant wrote that what is missing is left out. */
    void leftOut(Case one, Stage now, long folio) {
        AssessmentSession session = AssessmentSession.of(java.util.Objects.requireNonNull(one.session()));
        Map<String, Object> values = new HashMap<>(dates(session));
        values.put("stage", now.name());
        values.put("feePaid", one.feePaid());
        post.write(new ToApplicant(
                one.reference(),
                "folio " + folio,
                "left-out",
                values,
                List.of(),
                null,
                folio,
                "The applicant is told that the application goes on as it is."));
    }

    /** After a letter in which nothing of an application could be found. */
    void nothingFound(Delivered delivered, Optional<Case> known) {
        List<String> problems = sentences(delivered.contents().submission().problems());
        tray.lay(Matter.ofLetter(
                        "Form not readable",
                        delivered.folio(),
                        problems.isEmpty() ? "Nothing of an application was found in it." : problems.get(0),
                        "The sender was asked to send it again; nothing has to be done unless they do not.")
                .withCase(known.map(Case::reference).orElse(null)));
        if (known.isPresent()) {
            post.write(new ToApplicant(
                    known.get().reference(),
                    "folio " + delivered.folio(),
                    "form-problem",
                    Map.of("problems", problems),
                    List.of(),
                    null,
                    delivered.folio(),
                    "The applicant is told what could not be read."));
        } else if (!delivered.sender().isEmpty() && !outbox.toldToday(delivered.sender(), "form-problem")) {
            outbox.post(new Draft(
                    "form-problem/" + delivered.folio(),
                    "form-problem",
                    delivered.sender(),
                    Map.of("problems", problems, "name", "applicant", "reference", ""),
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    delivered.folio()));
        }
    }

    private static List<String> sentences(List<Problem> problems) {
        return problems.stream().map(Problem::message).distinct().toList();
    }

    private static Map<String, Object> dates(AssessmentSession session) {
        return Map.of(
                "session", session.name(),
                "deadline", LetterDates.day(session.deadlineDay()),
                "opens", LetterDates.day(session.month().atDay(1)),
                "releaseBy", LetterDates.day(session.releaseDay()));
    }
}
