package org.postroom.access;

import java.time.Instant;

/** What there is to show to a mail server. */
public sealed interface Access {
    /** One plain sentence. */
    String because();

    /** A token that the provider made. {@code until} is machine time. */
    record Token(String value, Instant until) implements Access {
        @Override
        public String because() {
            return "The access token is good until " + until + ".";
        }

        @Override
        public String toString() {
            return "Token[until " + until + "]";
        }
    }

    /** There is none, and why. */
    record None(String because) implements Access {}
}
