package org.postroom.intake.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postroom.accreditation.Framework;
import org.postroom.accreditation.Framework.Point;
import org.postroom.casebook.Submission;
import org.postroom.casebook.Submission.Answer;
import org.postroom.casebook.Submission.Applicant;
import org.postroom.casebook.Submission.Declarations;
import org.postroom.casebook.Submission.DomainAnswers;
import org.postroom.casebook.Submission.Problem;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.casebook.Submission.Referee;
import org.postroom.intake.document.ProblemWords;

/** Puts together what was found in the parts of a letter: one submission for each applicant. */
final class Assembly {
    private final Framework framework;
    private final References references = new References();

    Assembly(Framework framework) {
        this.framework = framework;
    }

    Reading reading(Findings findings, boolean anyFile) {
        List<FormContent> forms = perApplicant(findings.forms);
        List<Submission> submissions = new ArrayList<>();
        for (FormContent form : forms) {
            String whose = forms.size() > 1 ? form.applicant().fullName() : null;
            submissions.add(submission(form, references.of(whose, form, findings.references), findings));
        }
        if (submissions.isEmpty()) {
            FormContent none = withoutForm(findings);
            submissions.add(submission(none, references.of(null, none, findings.references), findings));
        }
        List<Problem> problems = problems(findings, forms, anyFile);
        Submission first = withProblems(submissions.get(0), problems);
        boolean statement = submissions.stream()
                .flatMap(submission -> submission.referees().stream())
                .anyMatch(referee -> referee.statement() != null);
        return new Reading(
                first,
                List.copyOf(submissions.subList(1, submissions.size())),
                !forms.isEmpty(),
                statement,
                List.copyOf(findings.parts));
    }

    private List<Problem> problems(Findings findings, List<FormContent> forms, boolean anyFile) {
        List<Problem> problems = new ArrayList<>(findings.problems);
        if (forms.size() > 1) {
            problems.add(ProblemWords.problem(
                    ProblemCode.TWO_APPLICANTS, findings.forms.get(1).name()));
        }
        if (!forms.isEmpty() && forms.stream().allMatch(FormContent::isEmpty)) {
            problems.add(ProblemWords.problem(
                    ProblemCode.EMPTY_FORM, findings.forms.get(0).name()));
        }
        boolean nothing = forms.isEmpty() && findings.supplements.isEmpty() && findings.references.isEmpty();
        if (nothing && problems.isEmpty() && findings.scans.isEmpty()) {
            problems.add(ProblemWords.problem(
                    findings.unopened ? ProblemCode.UNREADABLE_PART : ProblemCode.NO_FORM,
                    anyFile && !findings.parts.isEmpty() ? findings.parts.get(0).name() : "the email"));
        }
        // A signature's picture is no news when the form was read.
        boolean read = forms.stream().anyMatch(form -> !form.isEmpty());
        Stream<Problem> others = problems.stream().filter(problem -> !read || problem.code() != ProblemCode.IMAGE_ONLY);
        return Stream.concat(others, findings.scans.stream()).distinct().toList();
    }

    /** One form for each applicant: of several of the same person the fullest, completed from the others. */
    private List<FormContent> perApplicant(List<Findings.Form> forms) {
        List<FormContent> applicants = new ArrayList<>();
        List<FormContent> fullestFirst = forms.stream()
                .map(Findings.Form::content)
                .filter(form -> forms.size() == 1 || !form.isEmpty())
                .toList();
        for (FormContent form : fullestFirst.isEmpty()
                ? forms.stream().map(Findings.Form::content).limit(1).toList()
                : fullestFirst) {
            Optional<FormContent> same = applicants.stream()
                    .filter(other -> isSamePerson(other.applicant(), form.applicant()))
                    .findFirst();
            if (same.isPresent()) {
                applicants.set(applicants.indexOf(same.get()), fuller(same.get(), form));
            } else {
                applicants.add(form);
            }
        }
        return applicants;
    }

    private FormContent fuller(FormContent one, FormContent other) {
        FormContent base = one.answerCount() >= other.answerCount() ? one : other;
        FormContent spare = base == one ? other : one;
        return new FormContent(
                true,
                base.applicant().fullName() != null ? base.applicant() : spare.applicant(),
                base.declarations().allDeclared()
                        ? base.declarations()
                        : either(base.declarations(), spare.declarations()),
                completed(
                        base.domains(),
                        spare.domains(),
                        "This answer stands in another of the forms that came together."),
                base.uncovered(),
                base.referees().isEmpty() ? spare.referees() : base.referees());
    }

    private static Declarations either(Declarations first, Declarations second) {
        return new Declarations(
                first.twoYearsInRole() != null ? first.twoYearsInRole() : second.twoYearsInRole(),
                first.noConstitutionBreach() != null ? first.noConstitutionBreach() : second.noConstitutionBreach(),
                first.noDisciplinary() != null ? first.noDisciplinary() : second.noDisciplinary());
    }

    private static boolean isSamePerson(Applicant one, Applicant other) {
        boolean unknown = one.fullName() == null || other.fullName() == null;
        boolean sameAddress = one.email() != null && one.email().equalsIgnoreCase(other.email());
        return unknown || sameAddress || Names.same(one.fullName(), other.fullName());
    }

    /** Answers of a letter without a form. */
    private FormContent withoutForm(Findings findings) {
        List<DomainAnswers> domains = List.of();
        for (FormContent supplement : findings.supplements) {
            domains = completed(domains, supplement.domains(), null);
        }
        return new FormContent(
                false, FormReader.nobody(), new Declarations(null, null, null), domains, Set.of(), List.of());
    }

    private Submission submission(FormContent form, List<Referee> referees, Findings findings) {
        List<DomainAnswers> domains = form.domains();
        if (form.isForm()) {
            for (FormContent supplement : findings.supplements) {
                domains = completed(
                        domains,
                        supplement.domains(),
                        "This answer stands in the text of the email and not in the form.");
            }
        }
        List<String> missing = new ArrayList<>(missingPoints(domains, form));
        missing.addAll(references.missing(referees));
        return new Submission(form.applicant(), form.declarations(), domains, referees, missing, List.of());
    }

    /** The first answers, and of the second those whose points the first leave out; doubtful when there is a reason. */
    private List<DomainAnswers> completed(
            List<DomainAnswers> first, List<DomainAnswers> second, @Nullable String because) {
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

    private List<String> missingPoints(List<DomainAnswers> domains, FormContent form) {
        List<String> missing = new ArrayList<>();
        for (Point point : framework.points()) {
            String domain = point.ref().split("\\.")[0];
            boolean answered = domains.stream()
                    .flatMap(answers -> answers.answers().stream())
                    .anyMatch(answer -> answer.ref().equals(point.ref())
                            || (answer.ref().equals(domain) && !form.uncovered().contains(point.ref())));
            if (!answered) {
                missing.add(point.ref());
            }
        }
        return missing;
    }

    private static Submission withProblems(Submission submission, List<Problem> problems) {
        return new Submission(
                submission.applicant(),
                submission.declarations(),
                submission.domains(),
                submission.referees(),
                submission.missing(),
                problems);
    }
}
