package org.postroom.outbox;

import java.time.Duration;
import org.postroom.letter.MailAccount;

/**
 * How long the sending server is waited for, by the machine's clock.
 *
 * @param silence for the connection, and between two bytes
 * @param reply for a whole reply
 * @param conversation for all of it, the letter's bytes among them
 */
record Patience(Duration silence, Duration reply, Duration conversation) {
    /** A hang ends within a minute, even one before the greeting; a large letter on a slow line has time to leave. */
    static final Patience USUAL =
            new Patience(MailAccount.SOCKET_LIMIT, Duration.ofSeconds(45), Duration.ofMinutes(10));
}
