package org.postroom.outbox;

import org.postroom.letter.MailAccount;

/**
 * The server that our letters leave by.
 *
 * @param perMinute letters that the provider takes within a minute; 0 for no limit
 * @param perDay letters that the provider takes within 24 hours; 0 for no limit
 * @param sentFolder the folder of the mailbox in which the provider keeps what we sent; empty when it keeps none
 */
public record OutboundServer(MailAccount account, int perMinute, int perDay, String sentFolder) {
    /** A server without limits, which keeps nothing of what we sent. */
    public OutboundServer(MailAccount account) {
        this(account, 0, 0, "");
    }

    /** Its name in the notes of attempts. */
    String name() {
        return account.host() + ":" + account.port();
    }
}
