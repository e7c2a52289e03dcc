package org.postroom.redaction.known;

/**
 * Something around an application that may say whose it is: a display name, a line of a signature, a document's author.
 * A hint is no knowledge yet: {@link KnownIdentity.Builder#hint} weighs it against the others.
 *
 * @param source where it stood
 * @param text as it stood, white space folded; of a longer one the first {@value #MOST_CHARACTERS} characters
 */
public record Hint(Source source, String text) {
    /** Longest hint that is looked at, in characters. */
    public static final int MOST_CHARACTERS = 200;

    /** Where a hint stood. */
    public enum Source {
        /** The display name of From, Sender or Reply-To. */
        SENDER_NAME,
        /** An address of From, Sender or Reply-To. */
        SENDER_ADDRESS,
        /** The display name of somebody who got a copy. */
        COPIED_NAME,
        /** The address of somebody who got a copy. */
        COPIED_ADDRESS,
        /** The first line under "Kind regards". */
        SIGNED,
        /** Any other line of a letter's signature. */
        SIGNATURE,
        /** The subject of a letter. */
        SUBJECT,
        /** The name of a file. */
        FILE_NAME,
        /** Who wrote, changed or remarked on a document, by its own account. */
        AUTHOR,
        /** The company or manager that a document names as its own. */
        COMPANY,
        /** The title or subject that a document gives itself. */
        TITLE,
        /** A line of a document's head, foot, page header or page footer. */
        LETTERHEAD
    }

    public Hint {
        String folded = text.substring(0, Math.min(text.length(), 4 * MOST_CHARACTERS))
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        text = folded.substring(0, Math.min(folded.length(), MOST_CHARACTERS));
    }

    @Override
    public String toString() {
        return "Hint[" + source + "]";
    }
}
