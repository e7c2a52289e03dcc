package org.postroom.casebook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The secret from which tokens are made and under which the keys of cases are sealed. It comes from the setting
 * {@code postroom.secret}; on embedded defaults it is made at the first start and kept in the home.
 *
 * @param value the secret
 * @param replaced the secret before it, from {@code postroom.previous-secret}; null when there was none
 */
public record PostroomSecret(String value, @Nullable String replaced) {
    /** Shorter secrets are refused. */
    public static final int LEAST_CHARACTERS = 16;

    /** Checks the length. */
    public PostroomSecret {
        check(value, "postroom.secret");
        if (replaced != null) {
            check(replaced, "postroom.previous-secret");
        }
    }

    private static void check(String secret, String setting) {
        if (secret.length() < LEAST_CHARACTERS) {
            throw new IllegalArgumentException("The setting " + setting + " is too short: give it at least "
                    + LEAST_CHARACTERS + " characters, chosen at random.");
        }
    }

    /** A secret that replaced none. */
    public PostroomSecret(String value) {
        this(value, null);
    }

    byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    /** The secret before this one, with which only what was sealed earlier is opened. */
    public Optional<PostroomSecret> previous() {
        return Optional.ofNullable(replaced).map(PostroomSecret::new);
    }

    /** A key of 32 bytes for one purpose alone: HKDF with SHA-256 (RFC 5869 §2), without salt. */
    public byte[] derived(String purpose) {
        byte[] extracted = hmac(new byte[32], bytes());
        byte[] about = purpose.getBytes(StandardCharsets.UTF_8);
        byte[] first = Arrays.copyOf(about, about.length + 1);
        first[about.length] = 1;
        return hmac(extracted, first);
    }

    private static byte[] hmac(byte[] key, byte[] of) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(of);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("Every Java has HmacSHA256", impossible);
        }
    }

    @Override
    public String toString() {
        return "PostroomSecret[hidden]";
    }
}
