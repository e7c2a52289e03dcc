package org.postroom.intake.form.made;

/** What applicants do to a form. */
public enum Spoiling {
    /** References stay, prompts go; the answer stands below. */
    DELETED_PROMPTS,
    /** References stay, prompts go; the answer stands behind. */
    INLINE_REFERENCES,
    /** Prompts stay, references go. */
    DELETED_REFERENCES,
    /** Points are lettered a), b), c) in each domain. */
    LETTERED,
    /** Points are numbered 1 to 38 through the form. */
    NUMBERED_THROUGH,
    /** References and prompts in the applicant's own words. */
    REWORDED_PROMPTS,
    /** Prompts without references, in the applicant's own words. */
    REWORDED_WITHOUT_REFERENCES,
    /** The domains stand in another order. */
    REORDERED,
    /** Domains 3 and 7 are answered in one text each. */
    MERGED,
    /** Headings in capitals. */
    CAPITALS,
    /** Headings as number and title. */
    SHORT_HEADINGS,
    /** Headings with the number in words. */
    WORDED_HEADINGS,
    /** No headings of domains. */
    NO_HEADINGS,
    /** The answer stands in the cell of its prompt. */
    ANSWER_IN_CELL,
    /** Some points are left out. */
    LEFT_OUT,
    /** Bullets are typed. */
    TYPED_BULLETS,
    /** Some answers refer to others. */
    SEE_ABOVE,
    /** Insertions and deletions are tracked. */
    TRACKED,
    /** A friend commented. */
    COMMENTS,
    /** The practice's letterhead and a footer with name and page. */
    LETTERHEAD,
    /** Curly quotes and non-breaking spaces. */
    SMART,
    /** Words broken at line ends. */
    HYPHENATED,
    /** Other label words in the tables. */
    OTHER_LABELS,
    /** Surname and forename apart. */
    SPLIT_NAME,
    /** Referees side by side in one table. */
    REFEREES_BESIDE,
    /** Statements stand in the form. */
    STATEMENTS_INSIDE,
    /** Declarations are answered by Yes. */
    YES_WORDS,
    /** An instruction and a word count stand around answers. */
    GUIDANCE
}
