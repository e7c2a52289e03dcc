package org.postroom.health;

import jakarta.mail.AuthenticationFailedException;
import org.postroom.letter.MailAccount;
import org.postroom.letter.MailAccount.SignIn;

/** What to say when a server does not let us in. */
final class Refusal {
    private Refusal() {}

    static String inWords(String who, MailAccount account, AuthenticationFailedException refused) {
        if (account.signIn() instanceof SignIn.Password) {
            return who + " does not accept our user name and password: check its settings.";
        }
        boolean ours = refused.getNextException() == null
                && refused.getMessage() != null
                && refused.getMessage().startsWith("The ");
        return ours
                ? refused.getMessage()
                : who + " does not accept our access token: see that the consent covers it, and that the user name is"
                        + " the mailbox's address.";
    }
}
