package org.postroom.panel;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Submission;

/**
 * What of a case an assessor may have an interest in, as the applicant wrote it. Never leaves this side of the
 * redaction: it is only compared.
 *
 * @param people the applicant's names and the referees'
 * @param practices the practice, and every organisation of a referee
 * @param odsCode the practice's code in the Organisation Data Service
 * @param networks primary care network, cluster or federation, and the organisations of referees
 * @param boards integrated care board or health board, and the organisations of referees
 * @param emails addresses of applicant and referees
 */
public record CaseFacts(
        List<String> people,
        List<String> practices,
        @Nullable String odsCode,
        List<String> networks,
        List<String> boards,
        List<String> emails) {

    /** The facts of a submission. */
    public static CaseFacts of(Submission submission) {
        Submission.Applicant applicant = submission.applicant();
        List<String> organisations = submission.referees().stream()
                .map(Submission.Referee::organisation)
                .filter(Objects::nonNull)
                .toList();
        return new CaseFacts(
                people(submission),
                with(organisations, applicant.practiceName()),
                applicant.odsCode(),
                with(organisations, applicant.pcn(), applicant.practiceName()),
                with(organisations, applicant.icb(), applicant.practiceName()),
                with(
                        submission.referees().stream()
                                .map(Submission.Referee::email)
                                .toList(),
                        applicant.email()));
    }

    private static List<String> people(Submission submission) {
        Submission.Applicant applicant = submission.applicant();
        Stream<@Nullable String> referees = submission.referees().stream().map(Submission.Referee::name);
        return with(referees.toList(), applicant.fullName(), knownAs(applicant));
    }

    /** The name in use with the family name behind it, as "known as" mostly holds a given name alone. */
    private static @Nullable String knownAs(Submission.Applicant applicant) {
        String full = applicant.fullName();
        String known = applicant.knownAs();
        if (full == null || known == null || known.isBlank() || known.strip().contains(" ")) {
            return known;
        }
        return known.strip() + " " + full.strip().substring(full.strip().lastIndexOf(' ') + 1);
    }

    private static List<String> with(List<? extends @Nullable String> others, @Nullable String... own) {
        return Stream.concat(Stream.of(own), others.stream())
                .filter(value -> value != null && !value.isBlank())
                .map(String::strip)
                .distinct()
                .toList();
    }
}
