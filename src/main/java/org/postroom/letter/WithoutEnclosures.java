package org.postroom.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A letter made anew without what was enclosed: every header of the original that does not describe its parts, and its
 * own words as plain text.
 */
final class WithoutEnclosures {
    private static final byte[] END_OF_LINE = {'\r', '\n'};

    private WithoutEnclosures() {}

    static byte[] of(byte[] raw) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            boolean keeps = true;
            for (String line : new String(raw, StandardCharsets.ISO_8859_1).split("\r?\n", -1)) {
                if (line.isEmpty()) {
                    break;
                }
                boolean continues = line.charAt(0) == ' ' || line.charAt(0) == '\t';
                keeps = continues ? keeps : !describesParts(line);
                if (keeps) {
                    out.write(line.getBytes(StandardCharsets.ISO_8859_1));
                    out.write(END_OF_LINE);
                }
            }
            byte[] words = LetterText.of(raw).body().getBytes(StandardCharsets.UTF_8);
            out.write(("MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
                            + "Content-Transfer-Encoding: base64\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(Base64.getMimeEncoder().encode(words));
            out.write(END_OF_LINE);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new AssertionError("Memory takes what is written to it", impossible);
        }
    }

    private static boolean describesParts(String header) {
        String name = header.toLowerCase(java.util.Locale.ROOT);
        return name.startsWith("content-") || name.startsWith("mime-version:");
    }
}
