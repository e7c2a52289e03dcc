package org.postroom.redaction;

/**
 * A text from which everything found to identify somebody has been taken. Only this room can make one, so that whoever
 * holds it knows that the text has been through redaction.
 */
public final class RedactedText {
    private final String value;

    RedactedText(String value) {
        this.value = value;
    }

    /** The text with its replacements. */
    public String value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RedactedText text && text.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
