package org.postroom.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.postroom.casebook.Submission.Problem;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.intake.document.Format;
import org.postroom.intake.document.PdfEnclosures;
import org.postroom.intake.document.ProblemWords;
import org.postroom.intake.document.ReadingLimits;
import org.postroom.intake.document.ReadingSteps;
import org.postroom.intake.document.ZipArchive;
import org.postroom.intake.malware.MalwareScanner;
import org.postroom.intake.malware.ScannerSilent;

/**
 * Opens letters (RFC 5322 with MIME, RFC 2045 to 2049), and those that Outlook saved. Malformed ones are read as far
 * as they go: this never throws, whatever the bytes, unless a scanner is set and says nothing of a file: then {@link
 * java.io.UncheckedIOException} with {@link ScannerSilent}, and the letter is to be read again later.
 */
public final class MailReader {
    private static final Session SESSION = tolerantSession();

    private static final int BOUNDARIES_PER_PART = 10;
    /** What stands in place of a letter where somebody put a file into the mailbox. */
    private static final Set<Format> FILES = EnumSet.of(
            Format.DOC, Format.ZIP, Format.TNEF, Format.PDF, Format.RTF, Format.IMAGE, Format.SEALED, Format.OTHER);

    private static final int MOST_HEADER_BYTES = 64 * 1024;

    private final ReadingLimits limits;
    private final MalwareScanner scanner;

    /** A reader that keeps to the usual limits. */
    public MailReader() {
        this(ReadingLimits.usual());
    }

    /** A reader that keeps to these limits. */
    public MailReader(ReadingLimits limits) {
        this(limits, MalwareScanner.none());
    }

    /** A reader that keeps to these limits and opens no file before the scanner lets it pass. */
    public MailReader(ReadingLimits limits, MalwareScanner scanner) {
        this.limits = limits;
        this.scanner = scanner;
    }

    /** The letter in these bytes. */
    public OpenedMail read(byte[] raw) {
        return read(raw, ReadingSteps.unwatched());
    }

    /** The letter in these bytes, read step by step. */
    public OpenedMail read(byte[] raw, ReadingSteps steps) {
        Budget budget = new Budget(limits, steps, scanner);
        return scanned(read(raw, budget), budget);
    }

    /** A letter of which no more than the headers is looked at, as the rest could not be read. */
    public OpenedMail headersOnly(byte[] raw, Problem why) {
        MailGathering gathering = new MailGathering(this, new Budget(limits, ReadingSteps.unwatched(), scanner));
        gathering.problem(why);
        int most = Math.min(raw.length, MOST_HEADER_BYTES);
        try (InputStream head = new ByteArrayInputStream(raw, 0, most)) {
            return gathering.letter(new Headers(Collections.list(new InternetHeaders(head).getAllHeaders()), limits));
        } catch (MessagingException | IOException | RuntimeException broken) {
            return gathering.letter(new Headers(List.of(), limits));
        }
    }

    /** A letter that says nothing and encloses this one file, for files that come without a letter. */
    public OpenedMail enclosing(String fileName, byte[] bytes, ReadingSteps steps) {
        Budget budget = new Budget(limits, steps, scanner);
        MailGathering gathering = new MailGathering(this, budget);
        gathering.enclose(new Enclosure(fileName, "application/octet-stream", bytes));
        return scanned(gathering.letter(new Headers(List.of(), limits)), budget);
    }

    /** Whether there are files in a PDF that came without a letter. */
    public boolean holdsFiles(byte[] pdf) {
        try {
            return !PdfEnclosures.in(pdf, limits).isEmpty();
        } catch (ZipArchive.TooLarge tooLarge) {
            return true;
        }
    }

    private static OpenedMail scanned(OpenedMail mail, Budget budget) {
        String silence = budget.silence();
        if (silence != null) {
            throw new UncheckedIOException(new ScannerSilent(silence));
        }
        return mail;
    }

    /** A letter that lies in another one and shares its budget. */
    OpenedMail read(byte[] raw, Budget budget) {
        Format format = Format.ofBytes(raw);
        MailGathering gathering = new MailGathering(this, budget);
        if (format == Format.DOC && OutlookLetter.isOutlookLetter(raw)) {
            return new OutlookLetter(this, budget).read(raw);
        }
        if (FILES.contains(format) && !HeaderBlocks.startsWithHeader(raw)) {
            gathering.enclose(new Enclosure("unnamed", "application/octet-stream", raw));
            return gathering.letter(new Headers(List.of(), budget.limits()));
        }
        try {
            byte[] mended = HeaderBlocks.mended(raw);
            MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(mended));
            if (boundaryLines(raw) > BOUNDARIES_PER_PART * limits.maxMailParts()) {
                gathering.problem(ProblemWords.problem(ProblemCode.TOO_LARGE, "the email"));
            } else {
                gathering.part(message);
            }
            budget.steps().enter("headers");
            return gathering.letter(new Headers(message, limits));
        } catch (MessagingException | RuntimeException | StackOverflowError broken) {
            gathering.problem(ProblemWords.problem(ProblemCode.CORRUPT, "the email"));
            return gathering.letter(new Headers(List.of(), limits));
        }
    }

    /** Lines that may part a letter; the library parses every part at once, so they are counted first. */
    private static int boundaryLines(byte[] raw) {
        int lines = 0;
        for (int i = 2; i < raw.length; i++) {
            if (raw[i] == '-' && raw[i - 1] == '-' && raw[i - 2] == '\n') {
                lines++;
            }
        }
        return lines;
    }

    /** Leniency towards malformed letters: Jakarta Mail reads these switches from the system, so they are set there. */
    private static Session tolerantSession() {
        for (String name : List.of(
                "mail.mime.multipart.allowempty",
                "mail.mime.base64.ignoreerrors",
                "mail.mime.uudecode.ignoreerrors",
                "mail.mime.uudecode.ignoremissingbeginend",
                "mail.mime.ignoreunknownencoding",
                "mail.mime.decodefilename")) {
            System.setProperty(name, System.getProperty(name, "true"));
        }
        for (String name :
                List.of("mail.mime.parameters.strict", "mail.mime.decodetext.strict", "mail.mime.address.strict")) {
            System.setProperty(name, System.getProperty(name, "false"));
        }
        return Session.getInstance(new Properties());
    }
}
