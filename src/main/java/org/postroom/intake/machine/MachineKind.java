package org.postroom.intake.machine;

/** What a program wrote by itself. */
public enum MachineKind {
    /** Its writer is away. */
    OUT_OF_OFFICE("an out-of-office notice"),
    /** What we wrote was received, or got a ticket. */
    ACKNOWLEDGEMENT("an acknowledgement"),
    /** What a mailing list sent round. */
    LIST("mail of a list"),
    /** An invitation to a meeting, or the answer to one. */
    CALENDAR("a calendar's notice"),
    /** RFC 8098: a letter was shown to its reader, or deleted unread. */
    READ_RECEIPT("a read receipt"),
    /** A filter that wants to be answered before it lets a letter pass; it never is. */
    CHALLENGE("a filter's demand to be answered"),
    /** A filter holds a letter, or found something in it. */
    FILTER_NOTICE("a filter's notice"),
    /** RFC 5965: a reader's provider passes on that a letter was marked as spam. */
    COMPLAINT("a report of a letter marked as spam"),
    /** Anything else that no person wrote. */
    OTHER("automatic mail");

    private final String words;

    MachineKind(String words) {
        this.words = words;
    }

    /** The kind in a few words, with its article. */
    public String words() {
        return words;
    }
}
