package org.postroom.sample;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** An application as somebody's mail program wrote it, kept under {@code sample/}. */
final class SampleLetter {
    private final byte[] raw;

    private SampleLetter(byte[] raw) {
        this.raw = raw;
    }

    /** The file of that name. */
    static SampleLetter named(String name) {
        return new SampleLetter(bytes(name + ".eml"));
    }

    /** A text of the sample. */
    static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String file) {
        try (InputStream in = SampleLetter.class.getResourceAsStream("/sample/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The sample lacks its file " + file + ".");
            }
            return in.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException("The sample's file " + file + " cannot be read.", fault);
        }
    }

    /** The letter byte for byte, but written at {@code moment} (RFC 5322 §3.6.1). */
    byte[] writtenAt(Instant moment) {
        String letter = new String(raw, StandardCharsets.ISO_8859_1);
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
        return letter.replaceFirst("(?m)^Date: .*$", "Date: " + date).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The letter opened, for taking its files out. */
    Received opened() {
        try {
            return MailReading.open(0, Instant.EPOCH, raw);
        } catch (MessagingException | IOException fault) {
            throw new IllegalStateException("A letter of the sample cannot be opened: " + fault, fault);
        }
    }
}
