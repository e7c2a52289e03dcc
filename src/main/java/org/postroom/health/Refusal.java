package org.postroom.health;

import jakarta.mail.AuthenticationFailedException;
import java.util.Map;
import java.util.Optional;
import org.postroom.letter.MailAccount;
import org.postroom.letter.MailAccount.SignIn;
import org.postroom.letter.NoToken;
import org.postroom.letter.Unprotected;

/** What to say when a server does not let us in, or is not one to speak to. */
final class Refusal {
    private Refusal() {}

    static String inWords(String who, MailAccount account, AuthenticationFailedException refused) {
        if (account.signIn() instanceof SignIn.Password) {
            return who + " does not accept our user name and password: check its settings.";
        }
        return refused instanceof NoToken none
                ? String.valueOf(none.getMessage())
                : who + " does not accept our access token: see that the consent covers it, and that the user name is"
                        + " the mailbox's address.";
    }

    /** What a look found that did not get as far as the door: what is wrong with the protection, or else {@code usual}. */
    static Finding notReached(MailAccount account, Exception failure, String usual) {
        Optional<Unprotected> found = Unprotected.by(failure, account);
        if (found.isEmpty()) {
            return new Finding.Failed(usual, Map.of());
        }
        return found.get().lasting()
                ? new Finding.Broken(found.get().because(), Map.of())
                : new Finding.Failed(found.get().because(), Map.of());
    }
}
