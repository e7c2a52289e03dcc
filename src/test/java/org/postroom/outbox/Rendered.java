package org.postroom.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.postroom.outbox.OutgoingLetter.State;

/** Letters as they lie in the outbox, rendered by hand. */
final class Rendered {
    private Rendered() {}

    /** A letter that waits, to that address; it holds a line that begins with a dot (RFC 5321 §4.5.2). */
    static OutgoingLetter letter(String to) {
        return letter(to, 0);
    }

    /** A letter of which nobody knows whether it arrived. */
    static OutgoingLetter inDoubt(String to) {
        return letter(to, 0, State.IN_DOUBT, "The connection broke.");
    }

    /** The same, with so many characters more. */
    static OutgoingLetter letter(String to, int more) {
        return letter(to, more, State.WAITING, "It waits for its turn.");
    }

    private static OutgoingLetter letter(String to, int more, State state, String because) {
        String id = UUID.randomUUID().toString();
        byte[] raw = ("From: Office <info@postroom.example>\r\nTo: " + to + "\r\nSubject: Your case\r\n"
                        + "Message-ID: <" + id + "@postroom.example>\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: text/plain; charset=us-ascii\r\n\r\n"
                        + "Hello,\r\n.a line with a dot\r\n\r\nGoodbye\r\n"
                        + "Once more, and again, and again.\r\n".repeat(more / 34))
                .getBytes(StandardCharsets.US_ASCII);
        Instant now = Instant.now();
        return new OutgoingLetter(
                null,
                "owed/" + id,
                "question-received",
                to,
                "Your case",
                "<" + id + "@postroom.example>",
                null,
                null,
                null,
                null,
                raw,
                state,
                because,
                0,
                now,
                now.minusSeconds(3600),
                null,
                null,
                "info+v" + id.substring(0, 8) + "@postroom.example",
                Fingerprint.of(raw),
                "0123456789ab",
                Grade.OWED,
                null,
                null,
                null,
                null);
    }
}
