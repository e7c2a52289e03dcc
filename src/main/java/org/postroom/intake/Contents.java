package org.postroom.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.postroom.casebook.Submission;
import org.postroom.casebook.Submission.Applicant;
import org.postroom.casebook.Submission.Problem;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.intake.form.Reading;
import org.postroom.intake.form.Reading.PartRead;
import org.postroom.intake.form.Reading.Role;
import org.postroom.intake.mail.Enclosure;
import org.postroom.intake.mail.OpenedMail;

/** What a letter brings, in the terms in which the desks ask. */
record Contents(Reading reading) {
    private static final Set<ProblemCode> SPOILT_FORM = EnumSet.of(
            ProblemCode.PASSWORD_PROTECTED,
            ProblemCode.ENCRYPTED_MAIL,
            ProblemCode.CORRUPT,
            ProblemCode.EMPTY_FORM,
            ProblemCode.IMAGE_ONLY,
            ProblemCode.TOO_LARGE,
            ProblemCode.INFECTED,
            ProblemCode.TWO_APPLICANTS,
            ProblemCode.TIMED_OUT);

    /** A photograph of a page is larger; logos and signatures are smaller. */
    private static final int LEAST_PHOTOGRAPH_BYTES = 60_000;

    Submission submission() {
        return reading.submission();
    }

    /** Whether the application form is there, filled or blank. */
    boolean form() {
        return reading.formFound();
    }

    /** Whether a reference is there. */
    boolean reference() {
        return reading.referenceFound();
    }

    /** Whether a case gains by it: answers, a reference, or a form with a name on it. */
    boolean something() {
        Applicant applicant = submission().applicant();
        return reading.answersFound()
                || reading.referenceFound()
                || reading.formFound() && applicant.fullName() != null;
    }

    /** Whether it holds what was meant to be a form: a file that cannot be read, or another document in its place. */
    boolean meantAsForm() {
        return submission().problems().stream().anyMatch(problem -> SPOILT_FORM.contains(problem.code()))
                || reading.parts().stream()
                        .anyMatch(part -> part.role() == Role.OTHER || part.role() == Role.UNREADABLE);
    }

    /** Whether it holds a document, not just any file or little picture, of which nothing could be read. */
    boolean spoiltDocument(OpenedMail mail) {
        return !infected()
                && submission().problems().stream()
                        .filter(problem -> SPOILT_FORM.contains(problem.code()))
                        .anyMatch(problem -> mail.enclosures().stream()
                                .anyMatch(file -> file.name().equals(problem.where()) && !isLittlePicture(file)));
    }

    private static boolean isLittlePicture(Enclosure file) {
        return file.mediaType().startsWith("image/") && file.sizeBytes() < LEAST_PHOTOGRAPH_BYTES;
    }

    /** How many people's forms it brings. */
    int applicants() {
        return 1 + reading.others().size();
    }

    /** What it brings of one applicant alone: their form, and what was said of its parts. */
    Contents of(int number) {
        Submission whole = number == 0 ? submission() : reading.others().get(number - 1);
        List<String> own = forms(number);
        Submission alone = new Submission(
                whole.applicant(),
                whole.declarations(),
                whole.domains(),
                whole.referees(),
                whole.missing(),
                submission().problems().stream()
                        .filter(problem -> own.stream().anyMatch(file -> isAbout(problem, file)))
                        .filter(problem -> problem.code() != ProblemCode.TWO_APPLICANTS)
                        .toList(),
                whole.hints());
        boolean reference = whole.referees().stream().anyMatch(referee -> referee.statement() != null);
        return new Contents(new Reading(alone, List.of(), true, reference, reading.parts(), List.of(own)));
    }

    /** Problems of a file's pages bear the file's name with the pages behind it. */
    private static boolean isAbout(Problem problem, String file) {
        return problem.where().equals(file) || problem.where().startsWith(file + " (page");
    }

    /**
     * Names of the parts that no applicant's share of the letter holds: what could not be read, and letters of reference
     * while a reference is missing, or when more of them came than were placed.
     */
    List<String> ofNobody() {
        Stream<String> spoilt = submission().problems().stream()
                .filter(problem -> problem.code() != ProblemCode.TWO_APPLICANTS)
                .filter(problem ->
                        reading.formsOfEach().stream().flatMap(List::stream).noneMatch(file -> isAbout(problem, file)))
                .map(Problem::where);
        List<String> references = reading.parts().stream()
                .filter(part -> part.role() == Role.REFERENCE)
                .map(PartRead::name)
                .toList();
        Stream<String> unplaced = everyReferencePlaced(references.size()) ? Stream.of() : references.stream();
        return Stream.concat(spoilt, unplaced).distinct().toList();
    }

    private boolean everyReferencePlaced(int came) {
        List<Submission> all = Stream.concat(Stream.of(submission()), reading.others().stream())
                .toList();
        long placed = all.stream()
                .flatMap(one -> one.referees().stream())
                .filter(referee -> referee.statement() != null)
                .count();
        boolean missing =
                all.stream().flatMap(one -> one.missing().stream()).anyMatch(ref -> ref.startsWith("reference:"));
        return !missing && came <= placed;
    }

    /** Names of the parts that hold the form of one applicant. */
    List<String> forms(int number) {
        return number < reading.formsOfEach().size() ? reading.formsOfEach().get(number) : List.of();
    }

    /** Whether the text of the letter answers points, beside a form or without one. */
    boolean answersInText() {
        return reading.parts().stream().anyMatch(part -> part.role() == Role.ANSWERS);
    }

    /** Whether the malware scanner held something of it back. */
    boolean infected() {
        return submission().problems().stream().anyMatch(problem -> problem.code() == ProblemCode.INFECTED);
    }

    /** Whether it brings the forms of two people. */
    boolean twoApplicants() {
        return !reading.others().isEmpty();
    }
}
