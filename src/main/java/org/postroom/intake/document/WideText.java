package org.postroom.intake.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Recognises UTF-16 without a byte order mark, as some programs save "Unicode text". */
final class WideText {
    private static final int LOOKED_AT_BYTES = 4096;
    private static final int FEWEST_BYTES = 8;

    private WideText() {}

    /** The byte order, when nearly every second byte is empty, no other is, and the rest is print; else empty. */
    static Optional<Charset> charset(byte[] bytes) {
        int looked = Math.min(bytes.length, LOOKED_AT_BYTES) & ~1;
        if (bytes.length % 2 != 0 || looked < FEWEST_BYTES) {
            return Optional.empty();
        }
        if (isLatin(bytes, looked, 0)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return isLatin(bytes, looked, 1) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean isLatin(byte[] bytes, int looked, int low) {
        int wide = 0;
        for (int i = 0; i < looked; i += 2) {
            int letter = bytes[i + low] & 0xFF;
            int page = bytes[i + 1 - low] & 0xFF;
            boolean control = page == 0 && letter < 32 && letter != '\n' && letter != '\r' && letter != '\t';
            // Quotation marks and dashes lie in page 0x20, rarer letters in the first ones.
            if (control || page > 0x26) {
                return false;
            }
            wide += page == 0 ? 0 : 1;
        }
        return wide * 5 <= looked / 2;
    }
}
