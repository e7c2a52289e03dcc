package org.postroom.letter;

import jakarta.mail.AuthenticationFailedException;

/** There is no access token to show to a server. Its message is one plain sentence for people. */
public final class NoToken extends AuthenticationFailedException {
    private static final long serialVersionUID = 1;

    /** For that reason. */
    public NoToken(String because) {
        super(because);
    }
}
