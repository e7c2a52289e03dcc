package org.postroom.console.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postroom.accreditation.Framework;
import org.postroom.casebook.Case;
import org.postroom.casebook.Submission;
import org.postroom.casebook.Submission.Answer;

/** A submission laid out as the framework asks for it: every domain and every point, answered or not. */
record SubmissionView(
        String reference,
        int version,
        int doubtful,
        @Nullable String firstDoubt,
        boolean open,
        Map<String, String> details,
        Map<String, String> declarations,
        List<DomainView> domains,
        List<Submission.Referee> referees,
        List<String> missing,
        List<Submission.Problem> problems) {

    /**
     * One domain.
     *
     * @param whole what was written for the domain as a whole
     */
    record DomainView(int number, String title, @Nullable Answer whole, List<PointView> points) {}

    /** One point. */
    record PointView(String ref, String prompt, @Nullable Answer answer) {}

    static SubmissionView of(Case one, Submission content, Framework framework) {
        List<DomainView> domains = new ArrayList<>();
        for (Framework.Domain domain : framework.domains()) {
            List<PointView> points = domain.points().stream()
                    .map(point -> new PointView(
                            point.ref(),
                            point.prompt(),
                            content.answer(point.ref()).orElse(null)))
                    .toList();
            String number = String.valueOf(domain.number());
            domains.add(new DomainView(
                    domain.number(), domain.title(), content.answer(number).orElse(null), points));
        }
        return new SubmissionView(
                one.reference(),
                one.submissionVersion(),
                content.doubtful().size(),
                content.doubtful().stream().map(Answer::ref).findFirst().orElse(null),
                one.stage().takesNewerSubmissions(),
                details(content.applicant()),
                declarations(content.declarations()),
                domains,
                content.referees(),
                content.missing(),
                content.problems());
    }

    private static Map<String, String> details(Submission.Applicant person) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Full name", person.fullName());
        all.put("Known as", person.knownAs());
        all.put("Title", person.title());
        all.put("Email", person.email());
        all.put("Phone", person.phone());
        all.put("Address", person.address());
        all.put("Postcode", person.postcode());
        all.put("Date of birth", person.dateOfBirth());
        all.put("Membership number", person.membershipNumber());
        all.put("Job title", person.jobTitle());
        all.put("Practice", person.practiceName());
        all.put("ODS code", person.odsCode());
        all.put("Network, cluster or federation", person.pcn());
        all.put("Board", person.icb());
        all.put("Town", person.town());
        all.put("County", person.county());
        all.put("Started in the role", person.startedInRole());
        all.put("Years in the role", person.yearsInRole());
        all.values().removeIf(Objects::isNull);
        return all;
    }

    private static Map<String, String> declarations(Submission.Declarations said) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("A managerial role for at least two years", inWords(said.twoYearsInRole()));
        all.put("Not in breach of the constitution", inWords(said.noConstitutionBreach()));
        all.put("No pending or active disciplinary action", inWords(said.noDisciplinary()));
        return all;
    }

    private static String inWords(@Nullable Boolean declared) {
        if (declared == null) {
            return "not said";
        }
        return declared ? "yes" : "no";
    }
}
