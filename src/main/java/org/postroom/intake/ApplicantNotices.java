package org.postroom.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postroom.accreditation.AssessmentSession;
import org.postroom.accreditation.Framework;
import org.postroom.accreditation.LetterDates;
import org.postroom.casebook.ApplicantPost;
import org.postroom.casebook.ApplicantPost.ToApplicant;
import org.postroom.casebook.Case;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Submission;
import org.postroom.casebook.Submission.Problem;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.casebook.Tray;
import org.postroom.casebook.Tray.Matter;
import org.postroom.intake.document.UnreadWords;
import org.postroom.outbox.Draft;
import org.postroom.outbox.Grade;
import org.postroom.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Tells applicants what was found in their letter, what is missing, and what happens next. */
@Component
class ApplicantNotices {
    private static final String FORM_PROBLEM = "form-problem";

    private final ApplicantPost post;
    private final Outbox outbox;
    private final Tray tray;
    private final Checklists checklists;

    ApplicantNotices(ApplicantPost post, Outbox outbox, Tray tray, Framework framework) {
        this.post = post;
        this.outbox = outbox;
        this.tray = tray;
        this.checklists = new Checklists(framework);
    }

    /**
     * What was found, after a letter that brought something.
     *
     * @param news what could not be read of that letter
     * @param folio the letter that this answers; null when it goes to somebody else than its sender
     */
    void checklist(
            Case one, Submission submission, List<Problem> news, AssessmentSession session, @Nullable Long folio) {
        Map<String, Object> values = new HashMap<>(checklists.values(one, submission));
        values.put("problems", Remedies.besideAChecklist(news));
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
    void leftOut(Case one, Stage now, boolean referenceMissing, long folio) {
        AssessmentSession session = AssessmentSession.of(java.util.Objects.requireNonNull(one.session()));
        Map<String, Object> values = new HashMap<>(dates(session));
        values.put("stage", now.name());
        values.put("referenceMissing", referenceMissing);
        values.put("feePaid", one.feePaid());
        post.write(new ToApplicant(
                one.reference(),
                "folio " + folio,
                "left-out",
                values,
                List.of(),
                null,
                folio,
                "The applicant is told what leaving it out means."));
    }

    /** After a letter in which nothing of an application could be found. */
    void nothingFound(Delivered delivered, Optional<Case> known) {
        List<Problem> problems = delivered.contents().submission().problems();
        tray.lay(unreadable(delivered, problems)
                .withCase(known.map(Case::reference).orElse(null)));
        askAgain(delivered, problems, known);
    }

    /** A document that is no form may be a third person's; it need not be kept longer than a look takes. */
    private static Matter unreadable(Delivered delivered, List<Problem> problems) {
        // A link or a shortcut in place of the form is no third person's document.
        boolean another = !problems.isEmpty()
                && problems.stream()
                        .allMatch(problem -> problem.code() == ProblemCode.NO_FORM
                                && UnreadWords.particulars(problem).isEmpty());
        if (another) {
            return Matter.ofLetter(
                    SubmissionDesk.NOT_AN_APPLICATION,
                    delivered.folio(),
                    "Its enclosure has none of the form's sections and points.",
                    "The sender was asked for the right file. Look at the enclosure once; marking this as done deletes"
                            + " it.");
        }
        String because = problems.isEmpty()
                ? "Nothing of an application was found in it."
                : problems.get(0).message();
        return Matter.ofLetter(
                "Form not readable",
                delivered.folio(),
                because,
                "The sender was asked to send it again; nothing has to be done unless they do not.");
    }

    /** Asks the sender for something that can be read: at most once a day an address of which no case is known. */
    void askAgain(Delivered delivered, List<Problem> problems, Optional<Case> known) {
        Map<String, Object> values = new HashMap<>(
                dates(AssessmentSession.receiving(delivered.letter().receivedAt())));
        values.put("problems", Remedies.of(problems));
        values.put("code", Remedies.headline(problems));
        if (known.isPresent()) {
            post.write(new ToApplicant(
                            known.get().reference(),
                            "folio " + delivered.folio(),
                            FORM_PROBLEM,
                            values,
                            List.of(),
                            null,
                            delivered.folio(),
                            "The applicant is told what could not be read.")
                    .graded(Grade.ANSWER));
        } else {
            values.put("name", "applicant");
            toSender(delivered, FORM_PROBLEM, values);
        }
    }

    /** To whoever sent something for somebody else: that it arrived, and nothing about the other person. */
    void forwardedReceived(Delivered delivered) {
        String name = delivered.mail().fromName();
        toSender(delivered, "forwarded-received", Map.of("name", name == null ? "there" : name));
    }

    private void toSender(Delivered delivered, String template, Map<String, Object> values) {
        if (delivered.sender().isEmpty()) {
            return;
        }
        Map<String, Object> all = new HashMap<>(values);
        all.put("reference", "");
        outbox.post(new Draft(
                        template + "/" + delivered.folio(),
                        template,
                        delivered.sender(),
                        all,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        delivered.folio())
                .graded(Grade.COURTESY));
    }

    private static Map<String, Object> dates(AssessmentSession session) {
        return Map.of(
                "session", session.name(),
                "deadline", LetterDates.day(session.deadlineDay()),
                "opens", LetterDates.day(session.month().atDay(1)),
                "releaseBy", LetterDates.day(session.releaseDay()));
    }
}
