package org.postroom.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals bytes so that only who has the key can read them, and nobody can alter them or pass them off as another case's:
 * AES-256 in Galois/Counter Mode (NIST SP 800-38D). What is sealed is one byte of version, 12 bytes of nonce, and the
 * ciphertext with its tag of 16 bytes.
 */
public final class Seal {
    /** Length of a key, in bytes. */
    public static final int KEY_BYTES = 32;

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12; // SP 800-38D §8.2.2: a random nonce of 96 bits
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Seal() {}

    /** A new key. */
    public static byte[] newKey() {
        return random(KEY_BYTES);
    }

    /**
     * Seals bytes.
     *
     * @param about what they belong to; it is not kept, and must be said again to open them
     */
    public static byte[] seal(byte[] key, String about, byte[] clear) {
        byte[] nonce = random(NONCE_BYTES);
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, key, nonce, about).doFinal(clear);
            return ByteBuffer.allocate(1 + NONCE_BYTES + hidden.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(hidden)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("Every Java has AES in Galois/Counter Mode", impossible);
        }
    }

    /** The bytes that were sealed; empty when the key is another, they were altered, or belong to something else. */
    public static Optional<byte[]> open(byte[] key, String about, byte[] sealed) {
        if (sealed.length < 1 + NONCE_BYTES + TAG_BITS / 8 || sealed[0] != VERSION) {
            return Optional.empty();
        }
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, 1, nonce, 0, NONCE_BYTES);
        int from = 1 + NONCE_BYTES;
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, key, nonce, about).doFinal(sealed, from, sealed.length - from));
        } catch (AEADBadTagException notItsKey) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("Every Java has AES in Galois/Counter Mode", impossible);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String about) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
