package org.postroom.intake.form.made;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Puts text and files into a letter as a mail client would send it. */
public final class Mails {
    private Mails() {}

    /** The letter's bytes; file names are its enclosures. */
    public static byte[] of(MadeApplication from, String text, Map<String, byte[]> files) {
        StringBuilder mail =
                new StringBuilder("From: <" + from.detail("email") + ">\r\nTo: <info@institute.example>\r\n"
                        + "Subject: accreditation\r\nDate: Tue, 03 Feb 2026 09:12:00 +0000\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/mixed; boundary=\"sep\"\r\n\r\n--sep\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + encoded(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
        files.forEach((name, bytes) -> mail.append("\r\n--sep\r\nContent-Type: application/octet-stream; name=\"" + name
                + "\"\r\nContent-Disposition: attachment; filename=\"" + name
                + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + encoded(bytes)));
        return mail.append("\r\n--sep--\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes);
    }
}
