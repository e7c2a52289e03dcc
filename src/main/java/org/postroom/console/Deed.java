package org.postroom.console;

/** What became of something a person asked for: one plain sentence for the page, and for the API. */
public sealed interface Deed {
    /** The sentence. */
    String sentence();

    /** It is done. */
    record Done(String sentence) implements Deed {}

    /** It is not done, for the reason given. */
    record Refused(String sentence) implements Deed {}

    /** There is no such thing. */
    record Unknown(String sentence) implements Deed {}

    /** It is done. */
    static Deed done(String sentence) {
        return new Done(sentence);
    }

    /** It is not done. */
    static Deed refused(String sentence) {
        return new Refused(sentence);
    }

    /** There is no such thing. */
    static Deed unknown(String sentence) {
        return new Unknown(sentence);
    }
}
