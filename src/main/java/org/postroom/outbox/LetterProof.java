package org.postroom.outbox;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/**
 * Reads a finished letter back as it would leave: every header of every part, decoded (RFC 2047, RFC 2231), and all
 * words that are no file, enclosed letters and theirs among them, so that a gate may search them. Only the recipient's
 * own address is left out.
 */
public final class LetterProof {
    /** One thing the letter says: {@code where} in words, for example {@code header Subject}. */
    public record Said(String where, String text) {}

    /** How deep parts and letters may lie in each other: what is deeper nobody has looked into, so it is not sent. */
    private static final int MOST_LEVELS = 10;

    private LetterProof() {}

    /**
     * All that a letter says outside its files.
     *
     * @throws IllegalArgumentException in one sentence, when it cannot be read back; hold it then, do not send it
     */
    public static List<Said> of(Composed composed) {
        List<Said> said = new ArrayList<>();
        try {
            Session session = Session.getInstance(new Properties());
            read(new MimeMessage(session, new ByteArrayInputStream(composed.raw())), "", 0, said);
        } catch (MessagingException | IOException | RuntimeException fault) {
            throw new IllegalArgumentException(
                    "The letter cannot be read back, so nobody can say what it holds.", fault);
        }
        return List.copyOf(said);
    }

    private static void read(Part part, String of, int level, List<Said> said) throws MessagingException, IOException {
        if (level > MOST_LEVELS) {
            throw new MessagingException("Its parts lie too deep in each other.");
        }
        boolean outermost = level == 0;
        for (Header header : Collections.list(part.getAllHeaders())) {
            if (!outermost || !header.getName().equalsIgnoreCase("To")) {
                said.add(new Said(
                        of + "header " + header.getName(), header.getName() + ": " + decoded(header.getValue())));
            }
        }
        if (part.getFileName() != null) {
            said.add(new Said(of + "file name", decoded(part.getFileName())));
        }
        Object content = part.getContent();
        if (content instanceof Multipart parts) {
            if (parts instanceof MimeMultipart mime && mime.getPreamble() != null) {
                said.add(new Said(of + "preamble", mime.getPreamble()));
            }
            for (int at = 0; at < parts.getCount(); at++) {
                read(parts.getBodyPart(at), of + "part " + (at + 1) + ", ", level + 1, said);
            }
        } else if (content instanceof Part letter) { // message/rfc822, RFC 2046 §5.2.1
            read(letter, of + "enclosed letter, ", level + 1, said);
        } else if (part.isMimeType("text/*")) {
            said.add(new Said(of + "text", new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    private static String decoded(String value) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (UnsupportedEncodingException unknown) {
            return value;
        }
    }
}
