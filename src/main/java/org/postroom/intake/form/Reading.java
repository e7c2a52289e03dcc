package org.postroom.intake.form;

import java.util.List;
import org.postroom.casebook.Submission;

/**
 * What a letter was read as, with what sorting needs to decide about it.
 *
 * @param submission what was found of an application; the first applicant's when there are several
 * @param others the submissions of further applicants in the same letter, each with its own form only
 * @param formFound whether the application form was there, filled or blank
 * @param referenceFound whether a reference was there, as a letter or in the form
 * @param parts what each enclosure, and the text of the letter, was taken for
 * @param formsOfEach names of the parts that hold each applicant's form: the first's, then those of {@code others}
 */
public record Reading(
        Submission submission,
        List<Submission> others,
        boolean formFound,
        boolean referenceFound,
        List<PartRead> parts,
        List<List<String>> formsOfEach) {

    /** What a part of a letter was taken for, and why. */
    public record PartRead(String name, Role role, String because) {}

    /** What a part of a letter can be. */
    public enum Role {
        /** The application form, filled or blank. */
        FORM,
        /** A letter or form of reference. */
        REFERENCE,
        /** Answers to some points without the form around them. */
        ANSWERS,
        /** Text of the letter that is neither. */
        COVER_TEXT,
        /** A picture or a scan. */
        PICTURE,
        /** A document that is no part of an application. */
        OTHER,
        /** What could not be opened. */
        UNREADABLE
    }

    /** Whether the letter brought answers, in the form or without it. */
    public boolean answersFound() {
        return !submission.domains().isEmpty();
    }
}
