package org.postroom.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Submission.Problem;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.intake.document.Format;
import org.postroom.intake.document.ProblemWords;

/** Walks the parts of one letter and gathers its text, its files and the letters in it. */
final class MailGathering {

    /** Honest ones have up to 70 (RFC 2046 §5.1.1); each line of a letter is compared with them. */
    private static final int LONGEST_BOUNDARY_CHARS = 1_000;

    private final MailReader reader;
    private final Budget budget;
    private final BodyText body;
    private final List<Enclosure> enclosures = new ArrayList<>();
    private final List<String> reports = new ArrayList<>();
    private final List<OpenedMail> letters = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    MailGathering(MailReader reader, Budget budget) {
        this.reader = reader;
        this.budget = budget;
        this.body = new BodyText(budget.limits(), () -> mayRead("page", "the email"));
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
            unreadable(part, "a part of the email");
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
            boolean endless = PartText.parameter(part, "boundary").length() > LONGEST_BOUNDARY_CHARS;
            List<Part> parts = endless
                    ? List.of()
                    : InnerParts.of(part, most(), budget.limits().maxMailParts());
            if (parts.isEmpty()) {
                text(part, "text/plain");
            } else if (type.equals("multipart/alternative")) {
                body.alternatives(() -> parts.forEach(this::part));
            } else if (type.equals("multipart/digest")) {
                parts.forEach(this::digested);
            } else {
                parts.forEach(this::part);
            }
        } finally {
            budget.leave();
        }
    }

    /** RFC 2046 §5.1.5: what has no type in a digest is a letter. */
    private void digested(Part part) {
        if (!PartName.raw(part, "Content-Type").isBlank()) {
            part(part);
            return;
        }
        try {
            enclosedLetter(part, "enclosed email", "message/rfc822");
        } catch (MessagingException | IOException | RuntimeException broken) {
            unreadable(part, "enclosed email");
        }
    }

    private void enclosedLetter(Part part, String name, String type) throws MessagingException, IOException {
        Enclosure letter = new Enclosure(name, type, PartBytes.of(part, most()));
        if (!budget.spendBytes(letter.sizeBytes())) {
            problem(ProblemWords.problem(ProblemCode.TOO_LARGE, name));
        } else if (mayOpen(letter)) {
            letter(letter.bytes(), letter.name());
        }
    }

    private void leaf(Part part, String type) throws MessagingException, IOException {
        boolean file = PartText.disposition(part).equals(Part.ATTACHMENT)
                || !PartText.name(part, "").isEmpty();
        if (PartKinds.LETTERS.contains(type)) {
            enclosedLetter(part, PartText.name(part, "enclosed email"), type);
        } else if (PartKinds.REPORTS.contains(type)) {
            reports.add(PartText.decode(PartBytes.of(part, most()), null));
        } else if (PartKinds.ELSEWHERE.contains(type)) {
            unreadable(part, "a part of the email");
        } else if (type.equals("application/pkcs7-mime") || type.equals("application/x-pkcs7-mime")) {
            signed(PartBytes.of(part, most()), "the email");
        } else if (!file && PartKinds.TEXTS.contains(type)) {
            text(part, type);
        } else {
            file(part, type);
        }
    }

    /** S/MIME: what was only signed is read as if it were not; anything else of it is encrypted. */
    void signed(byte[] bytes, String where) {
        SignedContent found = SignedContent.in(bytes, budget.bytesLeft());
        if (found instanceof SignedContent.Open open && budget.enter()) {
            try {
                unsigned(open.content());
            } catch (MessagingException unreadable) {
                problem(ProblemWords.problem(ProblemCode.CORRUPT, where));
            } finally {
                budget.leave();
            }
        } else if (!(found instanceof SignedContent.SignatureOnly)) {
            problem(ProblemWords.problem(ProblemCode.ENCRYPTED_MAIL, where));
        }
    }

    /** What was signed: a MIME entity by the standard, a bare text or file by some programs. */
    private void unsigned(byte[] content) throws MessagingException {
        if (HeaderBlocks.startsWithHeader(content)) {
            part(new MimeBodyPart(new ByteArrayInputStream(HeaderBlocks.mended(content))));
        } else if (Format.ofBytes(content) == Format.TEXT) {
            part(new MimeBodyPart(new InternetHeaders(), content));
        } else {
            enclose(new Enclosure("unnamed", "application/octet-stream", content));
        }
    }

    private void text(Part part, String type) throws MessagingException, IOException {
        if (type.equals("text/html")) {
            body.html(PartText.text(part, PartBytes.of(part, most())));
            return;
        }
        InlineFiles split = InlineFiles.in(PartBytes.of(part, most()));
        String text = PartText.text(part, split.text());
        if (PgpText.isSealed(text)) {
            problem(ProblemWords.problem(ProblemCode.ENCRYPTED_MAIL, "the email"));
        }
        body.plain(type.equals("text/plain") ? PgpText.unsigned(text) : text.replaceAll("<[^<>]{0,80}>", ""));
        split.files().forEach(this::enclose);
    }

    private void file(Part part, String type) throws MessagingException, IOException {
        byte[] bytes = PartBytes.of(part, most());
        byte[] data = type.equals("application/applefile") ? BinHex.dataFork(bytes) : bytes;
        boolean seen = part instanceof MimeBodyPart inner && inner.getContentID() != null
                || PartText.disposition(part).equals(Part.INLINE);
        boolean ornament = type.startsWith("image/") && seen && Ornament.is(bytes);
        if (data != null && !ornament && !PartKinds.SIGNATURES.contains(type)) {
            enclose(new Enclosure(PartText.name(part, PartName.described(part, "unnamed")), type, data));
        }
    }

    private int most() {
        return budget.limits().maxDocumentBytes() + 1;
    }

    private void unreadable(Part part, String otherwise) {
        problem(ProblemWords.problem(ProblemCode.UNREADABLE_PART, PartText.name(part, otherwise)));
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
            letter(reader.read(raw, budget));
        } finally {
            budget.leave();
        }
    }

    /** Takes in a letter that lies in this one and was opened already. */
    void letter(OpenedMail letter) {
        letters.add(letter);
        enclosures.addAll(letter.enclosures());
        problems.addAll(letter.problems());
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
        body.otherwise(text, markup);
    }

    OpenedMail letter(Headers headers) {
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
                withoutNuls(body.text()),
                body.html(),
                List.copyOf(enclosures),
                reports.stream().map(MailGathering::withoutNuls).toList(),
                List.copyOf(letters),
                List.copyOf(problems),
                List.copyOf(budget.infections()));
    }

    /** No text in the database can hold one. */
    private static String withoutNuls(String text) {
        return text.replace("\0", "");
    }
}
