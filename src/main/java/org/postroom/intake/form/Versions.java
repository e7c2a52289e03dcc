package org.postroom.intake.form;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postroom.accreditation.Framework;
import org.postroom.casebook.Submission.Answer;
import org.postroom.casebook.Submission.Declarations;
import org.postroom.casebook.Submission.DomainAnswers;

/** Brings together what one person sent twice in one letter: versions of a form, and answers beside it. */
final class Versions {
    private final Framework framework;

    Versions(Framework framework) {
        this.framework = framework;
    }

    /**
     * The form with more answers, the later of two with as many, completed from the other. What only the other answers,
     * and what both answer in different words, is doubtful.
     */
    FormContent fuller(FormContent earlier, FormContent later) {
        FormContent base = earlier.answerCount() > later.answerCount() ? earlier : later;
        FormContent spare = base == earlier ? later : earlier;
        return new FormContent(
                true,
                base.applicant().fullName() != null ? base.applicant() : spare.applicant(),
                base.declarations().allDeclared()
                        ? base.declarations()
                        : either(base.declarations(), spare.declarations()),
                completed(
                        differing(base.domains(), spare.domains()),
                        spare.domains(),
                        "This answer stands in another of the forms that came together."),
                base.uncovered(),
                base.referees().isEmpty() ? spare.referees() : base.referees());
    }

    private static List<DomainAnswers> differing(List<DomainAnswers> base, List<DomainAnswers> spare) {
        Map<String, String> others = new HashMap<>();
        spare.forEach(domain -> domain.answers().forEach(answer -> others.put(answer.ref(), SamePerson.plain(answer))));
        return base.stream()
                .map(domain -> new DomainAnswers(
                        domain.number(),
                        domain.answers().stream()
                                .map(answer -> marked(answer, others.get(answer.ref())))
                                .toList()))
                .toList();
    }

    private static Answer marked(Answer answer, @Nullable String other) {
        return other == null || answer.doubtful() || other.equals(SamePerson.plain(answer))
                ? answer
                : new Answer(
                        answer.ref(),
                        answer.text(),
                        true,
                        "Another version of the form in the same email answers this point in other words.");
    }

    private static Declarations either(Declarations first, Declarations second) {
        return new Declarations(
                first.twoYearsInRole() != null ? first.twoYearsInRole() : second.twoYearsInRole(),
                first.noConstitutionBreach() != null ? first.noConstitutionBreach() : second.noConstitutionBreach(),
                first.noDisciplinary() != null ? first.noDisciplinary() : second.noDisciplinary());
    }

    /** The first answers, and of the second those whose points the first leave out; doubtful when there is a reason. */
    List<DomainAnswers> completed(List<DomainAnswers> first, List<DomainAnswers> second, @Nullable String because) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        first.forEach(domain -> domain.answers().forEach(answer -> answers.put(answer.ref(), answer)));
        for (DomainAnswers domain : second) {
            for (Answer answer : domain.answers()) {
                Answer marked = because == null ? answer : new Answer(answer.ref(), answer.text(), true, because);
                boolean whole = answers.containsKey(String.valueOf(domain.number()));
                answers.computeIfAbsent(answer.ref(), ref -> whole ? null : marked);
            }
        }
        return framework.domains().stream()
                .map(domain -> new DomainAnswers(
                        domain.number(),
                        answers.values().stream()
                                .filter(answer -> answer.ref().split("\\.")[0].equals(String.valueOf(domain.number())))
                                .sorted(Comparator.comparing(Answer::ref))
                                .toList()))
                .filter(domain -> !domain.answers().isEmpty())
                .toList();
    }
}
