package org.postroom.intake.mail;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Base64 (RFC 2045 §6.8) as it really comes: other characters among it are passed over, padding may stand in its midst
 * where two encodings were put one behind the other, and a last character that makes no byte is left out.
 */
final class LooseBase64 {
    private static final byte[] VALUES = values();

    private LooseBase64() {}

    static byte[] decode(byte[] encoded) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(encoded.length / 4 * 3 + 3);
        int bits = 0;
        int count = 0;
        for (byte one : encoded) {
            int value = one < 0 ? -1 : VALUES[one];
            if (value >= 0) {
                bits = bits << 6 | value;
                count++;
            }
            if (count == 4 || one == '=' && count > 0) {
                flush(bits, count, out);
                bits = 0;
                count = 0;
            }
        }
        flush(bits, count, out);
        return out.toByteArray();
    }

    /** Whether these bytes can be base64 at all and are not text that was only labelled so. */
    static boolean isPlausible(byte[] encoded) {
        int foreign = 0;
        int looked = Math.min(encoded.length, 4_096);
        for (int i = 0; i < looked; i++) {
            byte one = encoded[i];
            boolean lineEnd = one == '\r' || one == '\n' || i + 1 < looked && encoded[i + 1] <= ' ' && one == ' ';
            foreign += one < 0 || !lineEnd && one != '=' && VALUES[one] < 0 ? 1 : 0;
        }
        return foreign * 20 <= looked;
    }

    private static void flush(int bits, int count, ByteArrayOutputStream out) {
        int whole = bits << 6 * (4 - count);
        for (int i = 0; i < count - 1; i++) {
            out.write(whole >> 16 - 8 * i);
        }
    }

    private static byte[] values() {
        byte[] values = new byte[128];
        Arrays.fill(values, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            values[alphabet.charAt(i)] = (byte) i;
        }
        return values;
    }
}
