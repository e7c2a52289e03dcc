package org.postroom.casebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.postroom.accreditation.Framework;
import org.postroom.casebook.Submission.DomainAnswers;
import org.postroom.casebook.Submission.Referee;

/** What an application still lacks, by the framework: points without an answer, references without a statement. */
public final class Completeness {
    private static final List<String> RELATIONS = List.of("senior", "peer");

    private final Framework framework;

    /** Completeness by this framework. */
    public Completeness(Framework framework) {
        this.framework = framework;
    }

    /** What is lacking: refs of points, then {@code reference:senior} and {@code reference:peer}. */
    public List<String> missing(List<DomainAnswers> domains, List<Referee> referees) {
        List<String> missing = new ArrayList<>(unanswered(domains));
        for (String relation : RELATIONS) {
            if (referees.stream().noneMatch(one -> relation.equals(one.relation()) && one.statement() != null)) {
                missing.add("reference:" + relation);
            }
        }
        return missing;
    }

    /** A text for a whole domain answers every point of it. */
    private List<String> unanswered(List<DomainAnswers> domains) {
        Set<String> answered = new HashSet<>();
        domains.forEach(domain -> domain.answers().forEach(answer -> answered.add(answer.ref())));
        return framework.domains().stream()
                .filter(domain -> !answered.contains(String.valueOf(domain.number())))
                .flatMap(domain -> domain.points().stream())
                .map(Framework.Point::ref)
                .filter(ref -> !answered.contains(ref))
                .toList();
    }
}
