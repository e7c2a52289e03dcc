package org.postroom.casebook;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postroom.redaction.known.Hint;

/**
 * What an applicant sent, as it was read: details, declarations, answers, referees, and what was missing or went
 * wrong. Values are as the applicant wrote them, white space folded; what was not found is null.
 *
 * @param domains every domain of which something was found, in order
 * @param missing refs of points without an answer, and {@code reference:senior} or {@code reference:peer}
 * @param problems what could not be read, each with a sentence for the applicant
 * @param hints what stood around the application and may say whose it is, for redaction alone
 */
public record Submission(
        Applicant applicant,
        Declarations declarations,
        List<DomainAnswers> domains,
        List<Referee> referees,
        List<String> missing,
        List<Problem> problems,
        List<Hint> hints) {
    /** Most hints that are kept with a submission. */
    public static final int MOST_HINTS = 300;

    public Submission {
        hints = hints == null ? List.of() : List.copyOf(hints); // versions kept before there were hints have none
    }

    /** A submission without hints. */
    public Submission(
            Applicant applicant,
            Declarations declarations,
            List<DomainAnswers> domains,
            List<Referee> referees,
            List<String> missing,
            List<Problem> problems) {
        this(applicant, declarations, domains, referees, missing, problems, List.of());
    }

    /** The same submission with these hints, each once, as many as are kept. */
    public Submission hinted(List<Hint> others) {
        List<Hint> kept = others.stream().distinct().limit(MOST_HINTS).toList();
        return new Submission(applicant, declarations, domains, referees, missing, problems, kept);
    }

    /** The applicant's own section of the form. */
    public record Applicant(
            @Nullable String fullName,
            @Nullable String knownAs,
            @Nullable String title,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String dateOfBirth,
            @Nullable String membershipNumber,
            @Nullable String jobTitle,
            @Nullable String practiceName,
            @Nullable String odsCode,
            @Nullable String pcn,
            @Nullable String icb,
            @Nullable String town,
            @Nullable String county,
            @Nullable String startedInRole,
            @Nullable String yearsInRole) {}

    /** The three eligibility declarations; null where nothing was ticked or said. */
    public record Declarations(
            @Nullable Boolean twoYearsInRole,
            @Nullable Boolean noConstitutionBreach,
            @Nullable Boolean noDisciplinary) {
        /** Whether all three were declared. */
        public boolean allDeclared() {
            return Boolean.TRUE.equals(twoYearsInRole)
                    && Boolean.TRUE.equals(noConstitutionBreach)
                    && Boolean.TRUE.equals(noDisciplinary);
        }
    }

    /** The answers found for one domain. */
    public record DomainAnswers(int number, List<Answer> answers) {}

    /**
     * What was written for one point.
     *
     * @param ref the point's reference, or the domain's number where one text answers the whole domain
     * @param doubtful whether it is uncertain that the text belongs here
     * @param because why it is doubtful, one sentence; null when it is not
     */
    public record Answer(String ref, String text, boolean doubtful, @Nullable String because) {}

    /** One referee; {@code relation} is {@code senior} or {@code peer}. */
    public record Referee(
            @Nullable String name,
            @Nullable String relation,
            @Nullable String role,
            @Nullable String organisation,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String statement) {}

    /**
     * Something that could not be read.
     *
     * @param where the enclosure or part, as the sender named it
     * @param message one plain sentence: what is wrong and what to do
     */
    public record Problem(ProblemCode code, String where, String message) {}

    /** The kinds of problem that others rely on by name. */
    public enum ProblemCode {
        PASSWORD_PROTECTED,
        ENCRYPTED_MAIL,
        CORRUPT,
        EMPTY_FORM,
        NO_FORM,
        IMAGE_ONLY,
        INFECTED,
        TOO_LARGE,
        TWO_APPLICANTS,
        MACROS,
        UNREADABLE_PART,
        TIMED_OUT
    }

    /** The answers of which it is uncertain that they were read right or belong where they stand. */
    public List<Answer> doubtful() {
        return domains.stream()
                .flatMap(domain -> domain.answers().stream())
                .filter(Answer::doubtful)
                .toList();
    }

    /** The answer under {@code ref}, if there is one. */
    public Optional<Answer> answer(String ref) {
        return domains.stream()
                .flatMap(domain -> domain.answers().stream())
                .filter(answer -> answer.ref().equals(ref))
                .findFirst();
    }
}
