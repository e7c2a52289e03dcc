package org.postroom.letter;

import java.time.Instant;

/**
 * The mailbox that Postroom collects from.
 *
 * @param account where it is and who we are there
 * @param folder the folder that mail arrives in
 * @param since mails received before are left alone
 */
public record Mailbox(MailAccount account, String folder, Instant since) {
    /** Its name in the letter book. */
    public String name() {
        return account.username() + "@" + account.host() + "/" + folder;
    }
}
