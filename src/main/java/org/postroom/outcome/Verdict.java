package org.postroom.outcome;

/** What became of a person's request about a session's moderation. */
public sealed interface Verdict {
    /** One plain sentence. */
    String because();

    /** It was done. */
    record Done(String because) implements Verdict {}

    /** It was not done. */
    record Refused(String because) implements Verdict {}
}
