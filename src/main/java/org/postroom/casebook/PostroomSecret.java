package org.postroom.casebook;

import java.nio.charset.StandardCharsets;

/**
 * The secret from which tokens are made. It comes from the setting {@code postroom.secret}; on embedded defaults it is
 * made at the first start and kept in the home.
 */
public record PostroomSecret(String value) {
    /** Shorter secrets are refused. */
    public static final int LEAST_CHARACTERS = 16;

    /** Checks the length. */
    public PostroomSecret {
        if (value.length() < LEAST_CHARACTERS) {
            throw new IllegalArgumentException("The setting postroom.secret is too short: give it at least "
                    + LEAST_CHARACTERS + " characters, chosen at random.");
        }
    }

    byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "PostroomSecret[hidden]";
    }
}
