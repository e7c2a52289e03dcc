package org.postroom.letter;

import java.time.Instant;

/**
 * A mail's bytes and its name on the server.
 *
 * @param mailbox {@code user@host/folder}
 * @param uidValidity with {@code uid} its name on the server (RFC 3501 §2.3.1.1)
 * @param receivedAt INTERNALDATE, or the Clock's time on the embedded server
 * @param internalDate INTERNALDATE (RFC 3501 §2.3.3)
 * @param raw one {@code BODY.PEEK[]}, unchanged
 */
public record FetchedMail(
        String mailbox, long uidValidity, long uid, Instant receivedAt, Instant internalDate, byte[] raw) {
    /** A mail that was received at its INTERNALDATE. */
    public FetchedMail(String mailbox, long uidValidity, long uid, Instant receivedAt, byte[] raw) {
        this(mailbox, uidValidity, uid, receivedAt, receivedAt, raw);
    }

    @Override
    public String toString() {
        return "UID " + uid + " of " + uidValidity + ", " + raw.length + " bytes";
    }
}
