package org.postroom.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postroom.accreditation.Framework;
import org.postroom.casebook.Completeness;
import org.postroom.casebook.Submission;
import org.postroom.casebook.Submission.Answer;
import org.postroom.casebook.Submission.Applicant;
import org.postroom.casebook.Submission.Declarations;
import org.postroom.casebook.Submission.DomainAnswers;
import org.postroom.casebook.Submission.Problem;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.casebook.Submission.Referee;

/**
 * Lays a newer part of a submission over an older one: the newest version of each part counts, and an empty or absent
 * part never erases an earlier one.
 */
final class Merging {
    private final Completeness completeness;

    Merging(Framework framework) {
        this.completeness = new Completeness(framework);
    }

    Submission merge(Submission before, Submission newer) {
        List<DomainAnswers> domains = answers(before, newer);
        List<Referee> referees = referees(before.referees(), newer.referees());
        return new Submission(
                        applicant(before.applicant(), newer.applicant()),
                        declarations(before.declarations(), newer.declarations()),
                        domains,
                        referees,
                        completeness.missing(domains, referees),
                        problems(before, newer),
                        List.of())
                .hinted(Stream.concat(newer.hints().stream(), before.hints().stream())
                        .toList());
    }

    /** Macros stay marked until a newer form comes; whatever else could not be read concerns its own letter. */
    private static List<Problem> problems(Submission before, Submission newer) {
        boolean newForm = newer.applicant().fullName() != null;
        return Stream.concat(
                        before.problems().stream().filter(problem -> !newForm && problem.code() == ProblemCode.MACROS),
                        newer.problems().stream())
                .distinct()
                .toList();
    }

    /** A first version; a text for a whole domain answers its points, which the reader alone cannot say. */
    Submission alone(Submission first) {
        return new Submission(
                first.applicant(),
                first.declarations(),
                first.domains(),
                first.referees(),
                completeness.missing(first.domains(), first.referees()),
                first.problems(),
                first.hints());
    }

    private static List<DomainAnswers> answers(Submission before, Submission newer) {
        Map<Integer, Map<String, Answer>> byDomain = new TreeMap<>();
        for (Submission each : List.of(before, newer)) {
            for (DomainAnswers domain : each.domains()) {
                Map<String, Answer> answers =
                        byDomain.computeIfAbsent(domain.number(), number -> new TreeMap<>(byPosition()));
                domain.answers().stream()
                        .filter(answer -> !answer.text().isBlank())
                        .forEach(answer -> answers.merge(answer.ref(), answer, Merging::newer));
            }
        }
        return byDomain.entrySet().stream()
                .map(entry -> new DomainAnswers(
                        entry.getKey(), List.copyOf(entry.getValue().values())))
                .toList();
    }

    /** The same words come again keep what a person has settled about them. */
    private static Answer newer(Answer before, Answer newer) {
        return before.text().equals(newer.text()) && !before.doubtful() ? before : newer;
    }

    /** 4.2 before 4.10, and 4 before both. */
    private static Comparator<String> byPosition() {
        return Comparator.<String>comparingInt(ref -> ref.contains(".") ? Integer.parseInt(ref.split("\\.")[1]) : 0)
                .thenComparing(Comparator.naturalOrder());
    }

    private static List<Referee> referees(List<Referee> before, List<Referee> newer) {
        List<Referee> merged = new ArrayList<>(before);
        for (Referee referee : newer) {
            int place = placeOf(referee, merged);
            if (place < 0) {
                merged.add(referee);
            } else {
                merged.set(place, over(merged.get(place), referee));
            }
        }
        return merged;
    }

    private static int placeOf(Referee referee, List<Referee> among) {
        for (int at = 0; at < among.size(); at++) {
            if (same(among.get(at).email(), referee.email())
                    || same(among.get(at).name(), referee.name())) {
                return at;
            }
        }
        for (int at = 0; at < among.size(); at++) {
            boolean nameless = among.get(at).name() == null || referee.name() == null;
            if (nameless && same(among.get(at).relation(), referee.relation())) {
                return at;
            }
        }
        return -1;
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null
                && other != null
                && one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }

    private static Referee over(Referee before, Referee newer) {
        return new Referee(
                or(newer.name(), before.name()),
                or(newer.relation(), before.relation()),
                or(newer.role(), before.role()),
                or(newer.organisation(), before.organisation()),
                or(newer.email(), before.email()),
                or(newer.phone(), before.phone()),
                or(newer.statement(), before.statement()));
    }

    private static Declarations declarations(Declarations before, Declarations newer) {
        return new Declarations(
                or(newer.twoYearsInRole(), before.twoYearsInRole()),
                or(newer.noConstitutionBreach(), before.noConstitutionBreach()),
                or(newer.noDisciplinary(), before.noDisciplinary()));
    }

    private static Applicant applicant(Applicant before, Applicant newer) {
        return new Applicant(
                or(newer.fullName(), before.fullName()),
                or(newer.knownAs(), before.knownAs()),
                or(newer.title(), before.title()),
                or(newer.email(), before.email()),
                or(newer.phone(), before.phone()),
                or(newer.address(), before.address()),
                or(newer.postcode(), before.postcode()),
                or(newer.dateOfBirth(), before.dateOfBirth()),
                or(newer.membershipNumber(), before.membershipNumber()),
                or(newer.jobTitle(), before.jobTitle()),
                or(newer.practiceName(), before.practiceName()),
                or(newer.odsCode(), before.odsCode()),
                or(newer.pcn(), before.pcn()),
                or(newer.icb(), before.icb()),
                or(newer.town(), before.town()),
                or(newer.county(), before.county()),
                or(newer.startedInRole(), before.startedInRole()),
                or(newer.yearsInRole(), before.yearsInRole()));
    }

    private static <T> @Nullable T or(@Nullable T newer, @Nullable T before) {
        if (newer instanceof String text && text.isBlank()) {
            return before;
        }
        return newer == null ? before : newer;
    }
}
