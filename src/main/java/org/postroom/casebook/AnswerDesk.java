package org.postroom.casebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.postroom.accreditation.Framework;
import org.postroom.casebook.Submission.Answer;
import org.postroom.casebook.Submission.DomainAnswers;
import org.postroom.casebook.Tray.Matter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person decides about answers that the reading was not certain of: they stand where they are, or belong under
 * another point. Each decision is a version of its own, so that any of them can be gone back to; the letter that brought
 * the answers stays as it came.
 */
@Component
public class AnswerDesk {
    /** The kind under which doubtful answers lie on the tray. */
    public static final String DOUBTS = "Answers in doubt";
    /** The kind under which a case lies on the tray of which something was read off a scan, or left unread there. */
    public static final String SCANNED = "Sent as a scan";

    /** The kind under which a case lies on the tray in which moving an answer left a point empty. */
    public static final String NOW_MISSING = "A point is empty since an answer was moved";

    private final Casebook casebook;
    private final Readiness readiness;
    private final Tray tray;
    private final Framework framework;
    private final Completeness completeness;

    AnswerDesk(Casebook casebook, Readiness readiness, Tray tray, Framework framework) {
        this.casebook = casebook;
        this.readiness = readiness;
        this.tray = tray;
        this.framework = framework;
        this.completeness = new Completeness(framework);
    }

    /** The answer under {@code ref} is right as it stands. */
    @Transactional
    public Stage confirm(String reference, String ref, String person) {
        return change(
                reference,
                answers -> answers.replaceAll(answer -> answer.ref().equals(ref) ? certain(answer, ref) : answer),
                Step.by(person, "Answer " + ref + " confirmed", "It was compared with what the applicant sent."));
    }

    /** Every answer is right as it stands. */
    @Transactional
    public Stage confirmAll(String reference, String person) {
        return change(
                reference,
                answers -> answers.replaceAll(answer -> certain(answer, answer.ref())),
                Step.by(person, "All answers confirmed", "They were compared with what the applicant sent."));
    }

    /**
     * The answer under {@code ref} belongs under {@code target}, a point or a whole domain; where something stands there
     * already, it comes below it.
     */
    @Transactional
    public Stage move(String reference, String ref, String target, String person) {
        return change(
                reference,
                answers -> moved(answers, ref, target),
                Step.by(
                        person,
                        "Answer moved from " + ref + " to " + target,
                        "It was compared with what the applicant sent."));
    }

    private static void moved(List<Answer> answers, String ref, String target) {
        Optional<Answer> moving = with(answers, ref);
        if (moving.isEmpty() || ref.equals(target)) {
            return;
        }
        Optional<Answer> there = with(answers, target);
        answers.remove(moving.get());
        there.ifPresent(answers::remove);
        String text = there.map(before -> before.text() + "\n\n" + moving.get().text())
                .orElse(moving.get().text());
        answers.add(new Answer(target, text, false, null));
    }

    private static Optional<Answer> with(List<Answer> answers, String ref) {
        return answers.stream().filter(answer -> answer.ref().equals(ref)).findFirst();
    }

    private static Answer certain(Answer answer, String ref) {
        return new Answer(ref, answer.text(), false, null);
    }

    /** The scan was compared with what was read off it, and its matter is off the tray: the case may go on. */
    @Transactional
    public Stage scanCompared(String reference, String person, String because) {
        return readiness.consider(reference, Step.by(person, "Considered again", because));
    }

    private interface Change {
        void of(List<Answer> answers);
    }

    private Stage change(String reference, Change change, Step step) {
        Case one = casebook.locked(reference);
        if (!one.stage().takesNewerSubmissions()) {
            throw new IllegalStateException("The pack is released, so the answers stay as assessors have them.");
        }
        Submission before = casebook.submission(one)
                .orElseThrow(() -> new IllegalStateException("No form has come for this case yet."));
        List<Answer> answers = new ArrayList<>(before.domains().stream()
                .flatMap(domain -> domain.answers().stream())
                .toList());
        change.of(answers);
        Submission after = with(before, byDomain(answers));
        casebook.amend(reference, after, step);
        if (after.doubtful().isEmpty()) {
            tray.settled(DOUBTS, reference, step.actor(), step.action() + ".");
        }
        List<String> emptied = new ArrayList<>(after.missing());
        emptied.removeAll(before.missing());
        if (!emptied.isEmpty()) {
            tray.lay(Matter.ofCase(
                    NOW_MISSING,
                    reference,
                    "An answer was moved, and now nothing stands under " + String.join(", ", emptied) + ".",
                    "Tell the applicant, who has been told that the points were there; or accept the case as it is."));
        }
        return readiness.consider(reference, Step.by(step.actor(), "Considered again", step.because()));
    }

    private Submission with(Submission before, List<DomainAnswers> domains) {
        return new Submission(
                before.applicant(),
                before.declarations(),
                domains,
                before.referees(),
                completeness.missing(domains, before.referees()),
                before.problems(),
                before.hints());
    }

    private List<DomainAnswers> byDomain(List<Answer> answers) {
        return framework.domains().stream()
                .map(domain -> new DomainAnswers(
                        domain.number(),
                        answers.stream()
                                .filter(answer -> domainOf(answer) == domain.number())
                                .sorted(Comparator.comparingInt(AnswerDesk::positionOf))
                                .toList()))
                .filter(domain -> !domain.answers().isEmpty())
                .toList();
    }

    private static int domainOf(Answer answer) {
        return Integer.parseInt(answer.ref().split("\\.")[0]);
    }

    /** A text for the whole domain comes before its points. */
    private static int positionOf(Answer answer) {
        String[] parts = answer.ref().split("\\.");
        return parts.length == 1 ? 0 : Integer.parseInt(parts[1]);
    }
}
