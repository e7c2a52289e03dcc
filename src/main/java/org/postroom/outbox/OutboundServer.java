package org.postroom.outbox;

import org.postroom.letter.MailAccount;

/** The server that our letters leave by. */
public record OutboundServer(MailAccount account) {}
