package org.postroom.outbox;

/**
 * A letter that is rendered and not yet in the outbox, so that a gate may look at all of it.
 *
 * @param text the plain text
 * @param messageId with angle brackets
 * @param raw the whole message, as it would leave
 */
public record Composed(Draft draft, String subject, String text, String messageId, byte[] raw) {
    /** Of all that it says, to tell the same words said again. */
    String wordsHash() {
        return Fingerprint.ofWords(draft, subject, text);
    }
}
