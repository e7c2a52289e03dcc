package org.postroom.outbox;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes what stands behind the plus of an address of ours: an HMAC (RFC 2104) of what it stands for. */
public final class AddressToken {
    /** 16 characters of base32 are 80 bits: not to be guessed through a mailbox. */
    public static final int LENGTH = 16;

    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567"; // RFC 4648 §6, in lower case

    private AddressToken() {}

    /**
     * The token for {@code meaning}, always the same under the same key.
     *
     * @param key bytes that only we know
     */
    public static String of(String meaning, byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return base32(mac.doFinal(meaning.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("Every Java has HmacSHA256", impossible);
        }
    }

    private static String base32(byte[] mac) {
        BigInteger number = new BigInteger(1, mac);
        StringBuilder token = new StringBuilder();
        for (int at = 0; at < LENGTH; at++) {
            token.append(BASE32.charAt(
                    number.shiftRight(5 * at).and(BigInteger.valueOf(31)).intValue()));
        }
        return token.toString();
    }
}
