package org.postroom.outbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4), in hexadecimal. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** Of all that a draft says once rendered: whose subject, text and files are the same says the same. */
    static String ofWords(Draft draft, String subject, String text) {
        MessageDigest digest = sha256();
        add(digest, draft.to().toLowerCase(java.util.Locale.ROOT));
        add(digest, subject);
        add(digest, text);
        for (Draft.Enclosed file : draft.enclosures()) {
            add(digest, file.name());
            digest.update(sha256().digest(file.bytes()));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String piece) {
        digest.update(sha256().digest(piece.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java has SHA-256", impossible);
        }
    }
}
