package org.postroom.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** A part's content without its transfer encoding (RFC 2045 §6), as far as it can be made out. */
final class PartBytes {
    private PartBytes() {}

    /** At most so many bytes of a part; as they came where they are not encoded as the part says. */
    static byte[] of(Part part, int most) throws MessagingException, IOException {
        String encoding =
                PartName.raw(part, "Content-Transfer-Encoding").strip().toLowerCase(Locale.ROOT);
        if (encoding.startsWith("base64") || encoding.equals("b")) {
            byte[] encoded = raw(part, (int) Math.min(Integer.MAX_VALUE - 8L, most * 3L / 2));
            byte[] decoded = LooseBase64.isPlausible(encoded) ? LooseBase64.decode(encoded) : encoded;
            return decoded.length > most ? java.util.Arrays.copyOf(decoded, most) : decoded;
        }
        if (encoding.equals("quoted-printable")) {
            return QuotedPrintable.decode(raw(part, most));
        }
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(most);
        } catch (IOException | MessagingException | RuntimeException undecodable) {
            return raw(part, most);
        }
    }

    /** A part's content as it came. */
    static byte[] raw(Part part, int most) throws MessagingException, IOException {
        try (InputStream raw = part instanceof MimeBodyPart body
                ? body.getRawInputStream()
                : part instanceof MimeMessage message ? message.getRawInputStream() : InputStream.nullInputStream()) {
            return raw.readNBytes(most);
        }
    }
}
