package org.postroom.embedded;

import org.postroom.access.Access;
import org.postroom.access.AccessTokens;
import org.postroom.letter.MailAccount;
import org.postroom.letter.NoToken;

/** The kept access tokens, as they are shown to mail servers. */
public record ShownTokens(AccessTokens tokens) implements MailAccount.Source {
    @Override
    public String token() throws NoToken {
        return shown(tokens.current());
    }

    @Override
    public String insteadOf(String refused) throws NoToken {
        return shown(tokens.insteadOf(refused));
    }

    private static String shown(Access access) throws NoToken {
        if (access instanceof Access.Token token) {
            return token.value();
        }
        throw new NoToken(access.because());
    }
}
