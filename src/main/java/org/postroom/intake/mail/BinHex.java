package org.postroom.intake.mail;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files as old Macintosh programs wrap them: BinHex 4.0 (RFC 1741), AppleSingle and AppleDouble (RFC 1740). */
final class BinHex {
    private static final String ALPHABET = "!\"#$%&'()*+,-012345689@ABCDEFGHIJKLMNPQRSTUVXYZ[`abcdefhijklmpqr";
    private static final int REPEAT = 0x90;
    private static final int APPLE_SINGLE = 0x00051600;
    private static final int APPLE_DOUBLE = 0x00051607;
    private static final int DATA_FORK = 1;
    private static final int ENTRIES_AT = 24;
    private static final int ENTRY_BYTES = 12;

    private BinHex() {}

    /** The file between the two colons, its data fork only; empty when it is damaged. */
    static Optional<Enclosure> file(String encoded) {
        ByteBuffer bytes = ByteBuffer.wrap(unrepeated(sixes(encoded)));
        try {
            byte[] name = new byte[bytes.get() & 0x3F];
            bytes.get(name);
            bytes.position(bytes.position() + 1 + 4 + 4 + 2);
            int length = bytes.getInt();
            bytes.position(bytes.position() + 4 + 2);
            byte[] data = new byte[Math.min(Math.max(0, length), bytes.remaining())];
            bytes.get(data);
            String label = new String(name, StandardCharsets.ISO_8859_1);
            return data.length == 0
                    ? Optional.empty()
                    : Optional.of(new Enclosure(PartText.bareName(label), "application/octet-stream", data));
        } catch (java.nio.BufferUnderflowException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** What an {@code application/applefile} holds for others than Macintoshes; null when nothing. */
    static byte @Nullable [] dataFork(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        if (bytes.length < ENTRIES_AT + 2 || file.getInt(0) != APPLE_SINGLE) {
            return bytes.length >= 4 && file.getInt(0) == APPLE_DOUBLE ? null : bytes;
        }
        int entries = file.getShort(ENTRIES_AT) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int at = ENTRIES_AT + 2 + i * ENTRY_BYTES;
            if (at + ENTRY_BYTES <= bytes.length && file.getInt(at) == DATA_FORK) {
                int from = Math.max(0, Math.min(file.getInt(at + 4), bytes.length));
                int length = Math.max(0, Math.min(file.getInt(at + 8), bytes.length - from));
                return java.util.Arrays.copyOfRange(bytes, from, from + length);
            }
        }
        return null;
    }

    private static byte[] sixes(String encoded) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(encoded.length());
        int bits = 0;
        int count = 0;
        for (int i = 0; i < encoded.length(); i++) {
            int value = ALPHABET.indexOf(encoded.charAt(i));
            if (value >= 0) {
                bits = bits << 6 | value;
                count += 6;
                if (count >= 8) {
                    count -= 8;
                    out.write(bits >> count);
                }
            }
        }
        return out.toByteArray();
    }

    /** A byte, the mark and a count stand for that byte so many times; the mark and nought for the mark itself. */
    private static byte[] unrepeated(byte[] packed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length);
        int last = 0;
        for (int i = 0; i < packed.length; i++) {
            int value = packed[i] & 0xFF;
            if (value != REPEAT || i + 1 == packed.length) {
                out.write(last = value);
                continue;
            }
            int times = packed[++i] & 0xFF;
            if (times == 0) {
                out.write(last = REPEAT);
            }
            for (int k = 1; k < times; k++) {
                out.write(last);
            }
        }
        return out.toByteArray();
    }
}
