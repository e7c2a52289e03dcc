package org.postroom.intake.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postroom.accreditation.Framework;
import org.postroom.accreditation.Framework.Point;
import org.postroom.casebook.Submission;
import org.postroom.casebook.Submission.Declarations;
import org.postroom.casebook.Submission.DomainAnswers;
import org.postroom.casebook.Submission.Problem;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.casebook.Submission.Referee;
import org.postroom.intake.document.ProblemWords;

/** Puts together what was found in the parts of a letter: one submission for each applicant. */
final class Assembly {
    /** Letters that two statements share by chance at most. */
    private static final int MOST_CHANCE = 120;

    private final Framework framework;
    private final References references = new References();
    private final Versions versions;

    Assembly(Framework framework) {
        this.framework = framework;
        this.versions = new Versions(framework);
    }

    /** What one applicant sent: the form, and the parts of the letter that hold it. */
    private record Own(FormContent form, List<String> parts) {}

    Reading reading(Findings findings, boolean anyFile) {
        List<Own> owns = perApplicant(findings.forms);
        List<FormContent> forms = owns.stream().map(Own::form).toList();
        List<ReferenceLetter> letters = once(findings.references);
        List<Submission> submissions = new ArrayList<>();
        for (FormContent form : forms) {
            String whose = forms.size() > 1 ? nameOf(form) : null;
            // With two applicants nobody knows whose the answers in the text of the letter are.
            List<FormContent> beside = forms.size() > 1 ? List.of() : findings.supplements;
            // Of several applicants each has the hints of their own form only.
            Collection<String> parts =
                    forms.size() > 1 ? owns.get(forms.indexOf(form)).parts() : findings.hints.keySet();
            submissions.add(submission(form, references.of(whose, form, letters), beside)
                    .hinted(findings.hintsOf(parts)));
        }
        if (submissions.isEmpty()) {
            FormContent none = withoutForm(findings);
            submissions.add(submission(none, references.of(null, none, letters), List.of())
                    .hinted(findings.hintsOf(findings.hints.keySet())));
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
                List.copyOf(findings.parts),
                owns.stream().map(Own::parts).toList());
    }

    /** Empty when it is not known: then no reference is taken for theirs. */
    private static String nameOf(FormContent form) {
        String name = form.applicant().fullName();
        return name == null ? "" : name;
    }

    /** The same reference enclosed twice, perhaps under two names or in two formats, counts once: the longer one. */
    private static List<ReferenceLetter> once(List<ReferenceLetter> letters) {
        Map<String, ReferenceLetter> byWords = new LinkedHashMap<>();
        for (ReferenceLetter letter : letters) {
            String statement = letter.referee().statement();
            String words = statement == null ? "" : SamePerson.plain(statement);
            Optional<String> same = byWords.keySet().stream()
                    .filter(known -> known.equals(words)
                            || words.length() > MOST_CHANCE && known.contains(words)
                            || known.length() > MOST_CHANCE && words.contains(known))
                    .findFirst();
            if (same.isEmpty()) {
                byWords.put(words.isEmpty() ? String.valueOf(byWords.size()) : words, letter);
            } else if (words.length() > same.get().length()) {
                byWords.remove(same.get());
                byWords.put(words, letter);
            }
        }
        return List.copyOf(byWords.values());
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
        problems.addAll(NotSent.of(findings, forms));
        boolean nothing = forms.isEmpty() && findings.supplements.isEmpty() && findings.references.isEmpty();
        if (nothing && problems.isEmpty() && findings.scans.isEmpty()) {
            problems.add(ProblemWords.problem(
                    findings.unknown ? ProblemCode.UNREADABLE_PART : ProblemCode.NO_FORM,
                    anyFile && !findings.parts.isEmpty() ? findings.parts.get(0).name() : "the email"));
        }
        // A signature's picture is no news when the form was read.
        boolean read = forms.stream().anyMatch(form -> !form.isEmpty());
        Stream<Problem> others = problems.stream().filter(problem -> !read || problem.code() != ProblemCode.IMAGE_ONLY);
        return Stream.concat(others, findings.scans.stream()).distinct().toList();
    }

    /** One form for each applicant: of several of the same person the fullest, completed from the others. */
    private List<Own> perApplicant(List<Findings.Form> forms) {
        List<Findings.Form> filled =
                forms.stream().filter(form -> !form.content().isEmpty()).toList();
        List<Own> applicants = new ArrayList<>();
        for (Findings.Form form : filled.isEmpty() ? forms.stream().limit(1).toList() : filled) {
            Optional<Own> same = applicants.stream()
                    .filter(other -> SamePerson.wrote(other.form(), form.content()))
                    .findFirst();
            if (same.isPresent()) {
                applicants.set(applicants.indexOf(same.get()), joined(same.get(), form));
            } else {
                applicants.add(new Own(form.content(), List.of(form.name())));
            }
        }
        return applicants;
    }

    private Own joined(Own own, Findings.Form later) {
        return new Own(
                versions.fuller(own.form(), later.content()),
                Stream.concat(own.parts().stream(), Stream.of(later.name()))
                        .distinct()
                        .toList());
    }

    /** Answers of a letter without a form. */
    private FormContent withoutForm(Findings findings) {
        List<DomainAnswers> domains = List.of();
        for (FormContent supplement : findings.supplements) {
            domains = versions.completed(domains, supplement.domains(), null);
        }
        return new FormContent(
                false, FormReader.nobody(), new Declarations(null, null, null), domains, Set.of(), List.of());
    }

    private Submission submission(FormContent form, List<Referee> referees, List<FormContent> beside) {
        List<DomainAnswers> domains = form.domains();
        if (form.isForm()) {
            for (FormContent supplement : beside) {
                domains = versions.completed(
                        domains,
                        supplement.domains(),
                        "This answer stands in the text of the email and not in the form.");
            }
        }
        List<String> missing = new ArrayList<>(missingPoints(domains, form));
        missing.addAll(references.missing(referees));
        return new Submission(form.applicant(), form.declarations(), domains, referees, missing, List.of());
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
                problems,
                submission.hints());
    }
}
