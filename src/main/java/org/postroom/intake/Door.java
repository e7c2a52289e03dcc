package org.postroom.intake;

/** The doors that sorting sends letters to. The route {@code 20-sort} says who stands behind each. */
public enum Door {
    /** Someone asks to apply. */
    ENQUIRY,
    /** Eligibility, group funding, or anything else that only a person can answer. */
    QUESTION,
    /** A form, or what was meant to be one. */
    SUBMISSION,
    /** Something more for a case that has a form. */
    SUPPLEMENT,
    /** A letter of reference. */
    REFERENCE,
    /** An assessor's scores, or anything else that an assessor writes. */
    SCORE_SHEET,
    /** An assessor declines. */
    DECLINE,
    /** An assessor declares an interest. */
    INTEREST,
    /** The moderator's answer. */
    MODERATION,
    /** An applicant asks for the next attempt. */
    RESUBMISSION,
    /** An applicant withdraws. */
    WITHDRAWAL,
    /** A server says what became of a letter of ours (RFC 3464). */
    DELIVERY_REPORT,
    /** An automatic reply or list mail: kept, never answered (RFC 3834). */
    AUTOMATIC,
    /** Nothing of this: a person looks. */
    UNRECOGNISED
}
