package org.postroom.letter;

/**
 * One sign of who wrote a letter, kept with it so that a person can see on what it was taken or held.
 *
 * @param kind what was looked at
 * @param says whether it speaks for the correspondent whose letter it seems to be, against them, or neither
 * @param because one plain sentence
 */
public record SenderSign(Kind kind, Says says, String because) {
    /** What is looked at. */
    public enum Kind {
        /** Our token in the address that it was sent to. */
        TOKEN,
        /** The letter of ours that it answers (RFC 5322 §3.6.4). */
        THREAD,
        /** Whether it says one sender, and only one. */
        ONE_SENDER,
        /** The address that it says it comes from. */
        ADDRESS,
        /** Whether its Message-ID is its own (RFC 5322 §3.6.4). */
        MESSAGE_ID,
        /** What the receiving server found (RFC 8601). */
        AUTHENTICATION
    }

    /** For whom a sign speaks. */
    public enum Says {
        FOR,
        AGAINST,
        NOTHING
    }
}
