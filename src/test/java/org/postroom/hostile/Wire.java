package org.postroom.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.Deflater;

/** Bytes of which hostile files are made. */
final class Wire {
    private static final int UNIT_BYTES = 1024 * 1024;

    private Wire() {}

    /** A text, one byte for each character. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    static byte[] repeated(byte[] unit, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(unit.length * times);
        for (int i = 0; i < times; i++) {
            out.writeBytes(unit);
        }
        return out.toByteArray();
    }

    static byte[] random(Random random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Some bytes of a file changed, some of it doubled or cut: what is sound in it is told by nobody. */
    static byte[] spoilt(byte[] sound, Random random) {
        byte[] spoilt = sound.clone();
        int wounds = 1 + random.nextInt(40);
        for (int i = 0; i < wounds; i++) {
            spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
        }
        return spoilt;
    }

    /** Deflated bytes (RFC 1951) that inflate to so many megabytes of one repeated text. */
    static byte[] bomb(String filling, int megabytes) {
        byte[] unit = bytes(filling.repeat(UNIT_BYTES / filling.length()));
        return join(repeated(deflated(unit, Deflater.SYNC_FLUSH), megabytes), new byte[] {3, 0});
    }

    /** Deflated with the framing of RFC 1950, as PDF has it, and without the check sum at its end. */
    static byte[] framed(byte[] deflated) {
        return join(new byte[] {0x78, (byte) 0x9C}, deflated);
    }

    /** Deflated by itself, without framing. */
    static byte[] deflated(byte[] plain) {
        return join(deflated(plain, Deflater.SYNC_FLUSH), new byte[] {3, 0});
    }

    private static byte[] deflated(byte[] plain, int flush) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(plain);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[65_536];
        int count = buffer.length;
        while (count == buffer.length) {
            count = deflater.deflate(buffer, 0, buffer.length, flush);
            out.write(buffer, 0, count);
        }
        deflater.end();
        return out.toByteArray();
    }
}
