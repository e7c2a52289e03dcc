package org.postroom.intake.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Submission.Problem;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.intake.document.ProblemWords;
import org.postroom.intake.document.WebPage;

/** Walks the parts of one letter and gathers its text, its files and the letters in it. */
final class MailGathering {
    private static final int SIGNATURE_IMAGE_BYTES = 60 * 1024;

    /** Honest ones have up to 70 (RFC 2046 §5.1.1); each line of a letter is compared with them. */
    private static final int LONGEST_BOUNDARY_CHARS = 1_000;

    private final MailReader reader;
    private final Budget budget;
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<Enclosure> enclosures = new ArrayList<>();
    private final List<String> reports = new ArrayList<>();
    private final List<OpenedMail> letters = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    MailGathering(MailReader reader, Budget budget) {
        this.reader = reader;
        this.budget = budget;
    }

    /** Takes in a part and all that lies in it; a part that cannot be read costs itself only. */
    void part(Part part) {
        if (!budget.spendPart()) {
            tooMany();
            return;
        }
        if (!mayRead("part", PartText.name(part, "a part of the email"))) {
            return;
        }
        try {
            String type = PartText.mediaType(part);
            if (type.startsWith("multipart/")) {
                multipart(part, type);
            } else {
                leaf(part, type);
            }
        } catch (MessagingException | IOException | RuntimeException broken) {
            problem(ProblemWords.problem(ProblemCode.UNREADABLE_PART, PartText.name(part, "a part of the email")));
        }
    }

    private void multipart(Part part, String type) throws MessagingException, IOException {
        if (type.equals("multipart/encrypted")) {
            problem(ProblemWords.problem(ProblemCode.ENCRYPTED_MAIL, "the email"));
            return;
        }
        if (!budget.enter()) {
            problem(ProblemWords.problem(ProblemCode.TOO_LARGE, "the email"));
            return;
        }
        try {
            if (PartText.parameter(part, "boundary").length() > LONGEST_BOUNDARY_CHARS) {
                text(part, "text/plain");
            } else if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart inner = parts.getBodyPart(i);
                    part(inner);
                }
            } else {
                text(part, "text/plain");
            }
        } catch (MessagingException | IOException | RuntimeException unparted) {
            text(part, "text/plain");
        } finally {
            budget.leave();
        }
    }

    private void leaf(Part part, String type) throws MessagingException, IOException {
        boolean file = Part.ATTACHMENT.equalsIgnoreCase(disposition(part))
                || !PartText.name(part, "").isEmpty();
        if (type.equals("message/rfc822") || type.equals("message/global")) {
            Enclosure letter = new Enclosure(PartText.name(part, "enclosed email"), type, bytes(part));
            if (!budget.spendBytes(letter.bytes().length)) {
                problem(ProblemWords.problem(ProblemCode.TOO_LARGE, letter.name()));
            } else if (mayOpen(letter)) {
                letter(letter.bytes(), letter.name());
            }
        } else if (type.equals("message/delivery-status")
                || type.equals("message/disposition-notification")
                || type.equals("text/rfc822-headers")) {
            reports.add(PartText.decode(bytes(part), null));
        } else if (type.contains("pkcs7-mime")
                && !PartText.parameter(part, "smime-type").contains("signed")) {
            problem(ProblemWords.problem(ProblemCode.ENCRYPTED_MAIL, "the email"));
        } else if (!file && (type.equals("text/plain") || type.equals("text/html"))) {
            text(part, type);
        } else {
            file(part, type);
        }
    }

    private void text(Part part, String type) throws MessagingException, IOException {
        String text = PartText.text(part, bytes(part));
        if (type.equals("text/html")) {
            html.append(text).append('\n');
        } else {
            plain.append(text).append('\n');
        }
    }

    private void file(Part part, String type) throws MessagingException, IOException {
        byte[] bytes = bytes(part);
        boolean seen = part instanceof MimeBodyPart body && body.getContentID() != null
                || Part.INLINE.equalsIgnoreCase(disposition(part));
        boolean signatureImage = type.startsWith("image/") && seen && bytes.length < SIGNATURE_IMAGE_BYTES;
        boolean signature = type.equals("application/pkcs7-signature")
                || type.equals("application/x-pkcs7-signature")
                || type.equals("application/pgp-signature");
        if (!signatureImage && !signature) {
            enclose(new Enclosure(PartText.name(part, "unnamed"), type, bytes));
        }
    }

    /** Keeps a file, or what lies in it when it is an archive, a letter or winmail.dat. */
    void enclose(Enclosure enclosure) {
        new Unpacking(this, budget).take(enclosure);
    }

    void keep(Enclosure enclosure) {
        enclosures.add(enclosure);
    }

    /** Says once that more parts came than are looked at. */
    void tooMany() {
        if (budget.isNewlyOverspent()) {
            problem(ProblemWords.problem(ProblemCode.TOO_LARGE, "the email"));
        }
    }

    /** Opens a letter that lies in this one. */
    void letter(byte[] raw, String where) {
        if (!mayRead("letter", where)) {
            return;
        }
        if (!budget.enter()) {
            problem(ProblemWords.problem(ProblemCode.TOO_LARGE, where));
            return;
        }
        try {
            OpenedMail letter = reader.read(raw, budget);
            letters.add(letter);
            enclosures.addAll(letter.enclosures());
            problems.addAll(letter.problems());
        } finally {
            budget.leave();
        }
    }

    /** Whether the next part of that kind may be read; when not, that is told. */
    boolean mayRead(String kind, String where) {
        Optional<ProblemCode> spoilt = budget.steps().enter(kind);
        spoilt.ifPresent(code -> problem(ProblemWords.problem(code, where)));
        return spoilt.isEmpty();
    }

    /** Whether the malware scanner lets a file pass; when not, that is told. */
    boolean mayOpen(Enclosure file) {
        Optional<ProblemCode> held = budget.scan(file);
        held.ifPresent(code -> problem(ProblemWords.problem(code, file.name())));
        return held.isEmpty();
    }

    void problem(Problem problem) {
        problems.add(problem);
    }

    void body(String text, @Nullable String markup) {
        if (plain.toString().isBlank()) {
            plain.append(text);
        }
        if (markup != null && html.isEmpty()) {
            html.append(markup);
        }
    }

    OpenedMail letter(Headers headers) {
        String page = html.isEmpty() ? null : html.toString();
        String text = plain.toString();
        if (text.isBlank() && page != null && mayRead("page", "the email")) {
            text = WebPage.text(page, budget.limits());
        }
        text = text.substring(0, Math.min(text.length(), budget.limits().maxTextChars()));
        String auto = headers.raw("auto-submitted");
        List<String> from = headers.addresses("from");
        List<String> to = new ArrayList<>(headers.addresses("to"));
        to.addAll(headers.addresses("cc"));
        List<String> ids = headers.messageIds("message-id");
        return new OpenedMail(
                from.isEmpty() ? null : from.get(0),
                headers.fromName(),
                to,
                headers.decoded("subject"),
                ids.isEmpty() ? headers.raw("message-id") : ids.get(0),
                headers.messageIds("in-reply-to"),
                headers.messageIds("references"),
                headers.date(),
                auto == null ? null : auto.strip().toLowerCase(Locale.ROOT),
                headers.all(),
                text,
                page,
                List.copyOf(enclosures),
                List.copyOf(reports),
                List.copyOf(letters),
                List.copyOf(problems),
                List.copyOf(budget.infections()));
    }

    private static @Nullable String disposition(Part part) {
        try {
            return part.getDisposition();
        } catch (MessagingException malformed) {
            return null;
        }
    }

    private byte[] bytes(Part part) throws MessagingException, IOException {
        int most = budget.limits().maxDocumentBytes() + 1;
        if (part instanceof MimePart mime && "quoted-printable".equalsIgnoreCase(mime.getEncoding())) {
            return QuotedPrintable.decode(rawBytes(part, most));
        }
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(most);
        } catch (IOException | MessagingException undecodable) {
            return rawBytes(part, most);
        }
    }

    private static byte[] rawBytes(Part part, int most) throws MessagingException, IOException {
        try (InputStream raw = part instanceof MimeBodyPart body
                ? body.getRawInputStream()
                : part instanceof MimeMessage message ? message.getRawInputStream() : InputStream.nullInputStream()) {
            return raw.readNBytes(most);
        }
    }
}
