package org.postroom.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

/** One hostile letter; its bytes are made anew whenever they are asked for, so that none of them lies in memory. */
public final class HostileLetter {
    /** What every letter's sender answers, as far as the letter can be read. */
    public static final String ANSWER =
            "We brought the wait for a routine appointment down from three weeks to four days.";

    private final HostileKind kind;
    private final int number;
    private final long seed;

    HostileLetter(HostileKind kind, int number, long seed) {
        this.kind = kind;
        this.number = number;
        this.seed = seed;
    }

    /** What it is, with its number among its kind. */
    public String name() {
        return kind.name() + " #" + number;
    }

    /** The kind it is of. */
    HostileKind kind() {
        return kind;
    }

    /** The address it comes from, which no other hostile letter comes from. */
    public String sender() {
        return "s" + Integer.toHexString((kind.name() + number).hashCode()) + "@trouble.example";
    }

    /** The letter as it comes over the wire (RFC 5322). */
    public byte[] bytes() {
        byte[] made = kind.making().apply(new Random(seed));
        String head = "From: Mallory Example <" + sender() + ">\r\nTo: info@postroom.example\r\nMessage-ID: <"
                + sender() + ">\r\nSubject: My answer (" + kind.name().replaceAll("[^ -~]", "?") + ")\r\n";
        return kind.file().isEmpty() ? Wire.join(Wire.bytes(head), made) : Wire.join(Wire.bytes(head), around(made));
    }

    private byte[] around(byte[] file) {
        String before = "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"=outermost\"\r\n\r\n"
                + "--=outermost\r\nContent-Type: text/plain\r\n\r\n" + answer() + "\r\n"
                + "--=outermost\r\nContent-Type: application/octet-stream; name=\"" + kind.file()
                + "\"\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n";
        byte[] coded = Base64.getMimeEncoder().encode(file);
        return Wire.join(Wire.bytes(before), coded, "\r\n--=outermost--\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** An answer to one point, as somebody types it into a letter. */
    static String answer() {
        return "4.2\r\n" + ANSWER + "\r\n";
    }

    @Override
    public String toString() {
        return name();
    }
}
