package org.postroom.redaction;

/**
 * What is measured on the marked texts, each with the worst value that it may have on either part. The values hold as
 * they are today, with three tenths to spare: a change that makes one worse fails, and one that makes it better should
 * tighten it here. Details of a person are learned from the texts tuned on: of these only the texts held back tell how
 * well they are found.
 */
enum Figure {
    PERSON_HIDDEN("people hidden, %", Sense.AT_LEAST, 99.1, 99.1),
    PRACTICE_HIDDEN("practices hidden, %", Sense.AT_LEAST, 99.3, 99.0),
    CONTACT_HIDDEN("contacts hidden, %", Sense.AT_LEAST, 99.7, 99.7),
    ID_HIDDEN("numbers and codes hidden, %", Sense.AT_LEAST, 99.7, 99.7),
    ORG_HIDDEN("organisations hidden, %", Sense.AT_LEAST, 95.9, 94.9),
    PLACE_HIDDEN("places hidden, %", Sense.AT_LEAST, 97.6, 95.7),
    DATE_HIDDEN("dates hidden, %", Sense.AT_LEAST, 99.7, 99.0),
    DEMOG_HIDDEN("details of a person hidden, %", Sense.AT_LEAST, 97.9, 77.9),
    DIRECT_HIDDEN("people, practices, contacts, codes hidden, %", Sense.AT_LEAST, 99.2, 99.1),
    TERMS_KEPT("professional terms kept, %", Sense.AT_LEAST, 98.7, 97.4),
    NEUTRAL_HIDDEN("neutral words hidden, %", Sense.AT_MOST, 0.6, 1.0),
    SURFACES_LEFT("identifiers left standing", Sense.AT_MOST, 12, 7),
    APPLICANTS_LEFT("applicants' own left standing", Sense.AT_MOST, 0, 0),
    SAME_NAME_SAME_LABEL("same name, same label, %", Sense.AT_LEAST, 99.2, 96.6),
    TWO_NAMES_TWO_LABELS("two full names, two labels, %", Sense.AT_LEAST, 99.6, 99.6),
    DOUBTFUL_MOST("doubtful spans, most in a text", Sense.AT_MOST, 7, 13),
    CAPITALS_HIDDEN("… in CAPITALS hidden, %", Sense.AT_LEAST, 97.1, 96.4),
    CAPITALS_KEPT("… in CAPITALS, terms kept, %", Sense.AT_LEAST, 98.5, 97.4),
    LOWER_CASE_HIDDEN("… in lower case hidden, %", Sense.AT_LEAST, 97.2, 96.4),
    LOWER_CASE_KEPT("… in lower case, terms kept, %", Sense.AT_LEAST, 98.5, 97.4),
    NO_BREAK_SPACES_HIDDEN("… with no-break spaces hidden, %", Sense.AT_LEAST, 99.2, 99.1),
    NO_BREAK_SPACES_KEPT("… with no-break spaces, terms kept, %", Sense.AT_LEAST, 98.7, 97.4),
    HYPHENATED_LINE_ENDS_HIDDEN("… at hyphenated line ends hidden, %", Sense.AT_LEAST, 99.2, 99.1),
    HYPHENATED_LINE_ENDS_KEPT("… at hyphenated line ends, terms kept, %", Sense.AT_LEAST, 98.7, 97.4),
    CURLY_QUOTES_HIDDEN("… with curly quotes hidden, %", Sense.AT_LEAST, 99.2, 99.1),
    CURLY_QUOTES_KEPT("… with curly quotes, terms kept, %", Sense.AT_LEAST, 98.7, 97.4),
    OTHER_NAMES_HIDDEN("people of other origins hidden, %", Sense.AT_LEAST, 99.4, 99.4),
    WORST_ORIGIN_HIDDEN("people of the worst origin hidden, %", Sense.AT_LEAST, 99.1, 99.2),
    ORIGINS_APART("gap between the origins' losses, points", Sense.AT_MOST, 0.6, 0.7),
    NAMES_AS_WORDS_HIDDEN("people whose names are words hidden, %", Sense.AT_LEAST, 97.5, 96.2);

    private enum Sense {
        AT_LEAST,
        AT_MOST
    }

    private final String says;
    private final Sense sense;
    private final double tuning;
    private final double heldBack;

    Figure(String says, Sense sense, double tuning, double heldBack) {
        this.says = says;
        this.sense = sense;
        this.tuning = tuning;
        this.heldBack = heldBack;
    }

    String says() {
        return says;
    }

    /** The worst value that a part may show. */
    double limit(Part part) {
        return part == Part.TUNING ? tuning : heldBack;
    }

    boolean holds(double value, Part part) {
        return sense == Sense.AT_LEAST ? value >= limit(part) : value <= limit(part);
    }

    /** The two parts of the marked texts. */
    enum Part {
        /** Read while the rules are made. */
        TUNING("tuning"),
        /** Never read while the rules are made. */
        HELD_BACK("held-back");

        private final String folder;

        Part(String folder) {
            this.folder = folder;
        }

        String folder() {
            return folder;
        }
    }
}
