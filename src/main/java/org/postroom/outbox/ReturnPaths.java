package org.postroom.outbox;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes the envelope address of each letter, so that a delivery report tells by the address it comes to which letter it is
 * about, however little else it says. It is {@code info+v<token>@…} (RFC 5233), the token an HMAC of the Message-ID.
 */
public final class ReturnPaths {
    /** The letter that a subaddress of ours begins with when it belongs to one letter and not to one correspondent. */
    public static final char MARK = 'v';

    /** 16 characters of base32 are 80 bits: not to be guessed through a mailbox. */
    private static final int TOKEN_LENGTH = 16;

    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567"; // RFC 4648 §6, in lower case

    private final LetterHead head;
    private final byte @Nullable [] key;

    /** @param key 32 bytes that only we know; null where the server knows no plus addresses */
    public ReturnPaths(LetterHead head, byte @Nullable [] key) {
        this.head = head;
        this.key = key == null ? null : key.clone();
    }

    /** The address for the letter of that Message-ID; empty where reports come to our plain address. */
    Optional<String> of(String messageId) {
        return key == null ? Optional.empty() : Optional.of(head.answering(MARK + token(messageId, key)));
    }

    /** Whether a subaddress has the form of one letter's. */
    public static boolean isOne(String detail) {
        return detail.length() == TOKEN_LENGTH + 1 && Character.toLowerCase(detail.charAt(0)) == MARK;
    }

    private static String token(String messageId, byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256"); // RFC 2104
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return base32(mac.doFinal(messageId.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("Every Java has HmacSHA256", impossible);
        }
    }

    private static String base32(byte[] mac) {
        BigInteger number = new BigInteger(1, mac);
        StringBuilder token = new StringBuilder();
        for (int at = 0; at < TOKEN_LENGTH; at++) {
            token.append(BASE32.charAt(
                    number.shiftRight(5 * at).and(BigInteger.valueOf(31)).intValue()));
        }
        return token.toString();
    }
}
