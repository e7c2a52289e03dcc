package org.postroom.intake;

import java.util.EnumSet;
import java.util.Set;
import org.postroom.casebook.Submission;
import org.postroom.casebook.Submission.Applicant;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.intake.form.Reading;
import org.postroom.intake.form.Reading.Role;

/** What a letter brings, in the terms in which the desks ask. */
record Contents(Reading reading) {
    private static final Set<ProblemCode> SPOILT_FORM = EnumSet.of(
            ProblemCode.PASSWORD_PROTECTED,
            ProblemCode.ENCRYPTED_MAIL,
            ProblemCode.CORRUPT,
            ProblemCode.EMPTY_FORM,
            ProblemCode.IMAGE_ONLY,
            ProblemCode.TOO_LARGE,
            ProblemCode.TWO_APPLICANTS,
            ProblemCode.TIMED_OUT);

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

    /** Whether it brings the forms of two people. */
    boolean twoApplicants() {
        return !reading.others().isEmpty();
    }
}
