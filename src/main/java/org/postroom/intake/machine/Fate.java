package org.postroom.intake.machine;

/** What became of a letter, as far as it matters to us. */
public enum Fate {
    /** There is no such mailbox or host: no letter will ever arrive there. */
    HARD("The address does not exist"),
    /** Not delivered, for a cause that may pass. */
    SOFT("It could not be delivered"),
    /** Not delivered, as the mailbox is full. */
    MAILBOX_FULL("The mailbox is full"),
    /** Refused for what the letter is, or for who sends it: spam, size, authentication. */
    POLICY("The other side refuses the letter"),
    /** Not delivered yet; the server goes on trying. */
    DELAYED("It is late, and still being tried"),
    /** Delivered, or handed to a server that does not report (RFC 3464 §2.3.3). */
    ARRIVED("It was delivered or passed on");

    private final String words;

    Fate(String words) {
        this.words = words;
    }

    /** The fate in a few words, beginning a sentence. */
    public String words() {
        return words;
    }
}
