package org.postroom.redaction.text;

/**
 * A string that identifies somebody, and how it is to be looked for.
 *
 * @param kind what sort of thing it is
 * @param text as known, or made from what is known (a surname, an acronym)
 * @param likeness how a text must resemble it to count
 * @param what what it is, in words fit for a log: {@code surname of the applicant}
 */
public record Surface(Kind kind, String text, Likeness likeness, String what) {

    /** How a text must resemble the surface. */
    public enum Likeness {
        /** The same words in this order, in any case and with any accents, blanks, hyphens and apostrophes. */
        WORDS,
        /** The same words, the last with a capital inside a sentence: "the Dock". */
        PROPER_WORDS,
        /** One word that means nothing else: in any case, also slightly misspelt. */
        RARE_WORD,
        /** One word that is an ordinary word too: only with a capital inside a sentence or beside another sign. */
        ORDINARY_WORD,
        /** The same letters in capitals. */
        ACRONYM,
        /** Two capitals with stops between them, or without beside another sign that somebody is meant. */
        INITIALS,
        /** The same letters and digits, whatever stands between. */
        CODE,
        /** The same day, however it is written. */
        DAY
    }

    @Override
    public String toString() {
        return "Surface[kind=%s, likeness=%s, what=%s]".formatted(kind, likeness, what);
    }
}
