package org.postroom.casebook;

import org.jspecify.annotations.Nullable;

/**
 * What is written into a case's history: who did what, and why.
 *
 * @param actor a person's sign-in name, or {@link #POSTROOM}
 * @param action what was done, a few words
 * @param because why, one plain sentence
 * @param folio the letter it came from, or null
 * @param outgoing the letter that went out with it, or null
 */
public record Step(String actor, String action, String because, @Nullable Long folio, @Nullable Long outgoing) {
    /** The machine, as an actor. */
    public static final String POSTROOM = "Postroom";

    /** A step that the machine took by itself. */
    public static Step byPostroom(String action, String because) {
        return new Step(POSTROOM, action, because, null, null);
    }

    /** A step that a person took in the console or through the API. */
    public static Step by(String person, String action, String because) {
        return new Step(person, action, because, null, null);
    }

    /** Whether a person or a letter stands in it. */
    boolean namesLetterOrPerson() {
        return folio != null || outgoing != null || !actor.equals(POSTROOM);
    }

    /** The same step, taken because of a letter that came in. */
    public Step from(@Nullable Long letterFolio) {
        return new Step(actor, action, because, letterFolio, outgoing);
    }

    /** The same step, with the letter that went out. */
    public Step sending(long outgoingLetter) {
        return new Step(actor, action, because, folio, outgoingLetter);
    }
}
