package org.postroom.intake.machine;

import java.util.function.Predicate;
import org.postroom.intake.mail.OpenedMail;

/**
 * One thing that machines' mail shows: adding a sign adds one of these to the list in {@link Signs}.
 *
 * @param family weak signs of one family count once
 * @param says what it shows: ends the sentence "… that a machine wrote it"
 */
record Sign(Family family, String says, Predicate<OpenedMail> shows) {
    /** Where a sign stands. */
    enum Family {
        /** Alone enough. */
        STRONG,
        /** A header that some machines set, and some people's mail too. */
        HEADER,
        /** The subject's form. */
        SUBJECT,
        /** What the text opens with. */
        WORDS,
        /** The sender's name or address. */
        SENDER
    }

    /** A sign that is enough by itself. */
    static Sign strong(String says, Predicate<OpenedMail> shows) {
        return new Sign(Family.STRONG, says, shows);
    }

    /** A sign that needs one of another family beside it. */
    static Sign weak(Family family, String says, Predicate<OpenedMail> shows) {
        return new Sign(family, says, shows);
    }
}
