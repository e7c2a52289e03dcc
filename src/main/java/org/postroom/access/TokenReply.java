package org.postroom.access;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the token endpoint said. */
sealed interface TokenReply {
    /**
     * Tokens (RFC 6749 §5.1).
     *
     * @param life how long the access token is good
     * @param refreshToken the one to use from now on; null when the old one stays
     */
    record Granted(String accessToken, Duration life, @Nullable String refreshToken) implements TokenReply {
        @Override
        public String toString() {
            return "Granted[" + life + "]";
        }
    }

    /** No, until a person does something (RFC 6749 §5.2). */
    record Refused(String because) implements TokenReply {}

    /** Nothing that can be used; it may be better next time. */
    record Silent(String because) implements TokenReply {}
}
