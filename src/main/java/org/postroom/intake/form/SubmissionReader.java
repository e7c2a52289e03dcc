package org.postroom.intake.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postroom.accreditation.Framework;
import org.postroom.accreditation.FrameworkFile;
import org.postroom.casebook.Submission.Problem;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.intake.document.DocumentOpener;
import org.postroom.intake.document.FileHints;
import org.postroom.intake.document.Format;
import org.postroom.intake.document.OpenedDocument;
import org.postroom.intake.document.OpenedDocument.Scan;
import org.postroom.intake.document.PictureReader;
import org.postroom.intake.document.ProblemWords;
import org.postroom.intake.document.ReadingLimits;
import org.postroom.intake.document.ReadingSteps;
import org.postroom.intake.document.UnreadWords;
import org.postroom.intake.form.Reading.PartRead;
import org.postroom.intake.form.Reading.Role;
import org.postroom.intake.mail.Enclosure;
import org.postroom.intake.mail.LetterHints;
import org.postroom.intake.mail.MailReader;
import org.postroom.intake.mail.OpenedMail;

/**
 * Finds an application in a letter or in a single file: which part is the form and which a reference is told by what
 * they say, never by their names. Answers every input and never throws.
 */
public final class SubmissionReader {
    /** The name under which the text of the letter itself appears among the parts. */
    public static final String MAIL_TEXT = "the text of the email";

    private static final String NOT_READ = "Reading it was broken off.";

    private final DocumentOpener opener;
    private final PictureReader pictures;
    private final ReadingLimits limits;
    private final Scans scans;
    private final MailReader mails;
    private final FormReader forms;
    private final BodyReader bodies;
    private final ReferenceReader references = new ReferenceReader();
    private final Assembly assembly;

    /** A reader for the embedded framework with the usual limits. */
    public SubmissionReader() {
        this(FrameworkFile.embedded(), ReadingLimits.usual());
    }

    /** A reader for this framework and these limits, which reads no pictures. */
    public SubmissionReader(Framework framework, ReadingLimits limits) {
        this(framework, limits, PictureReader.none());
    }

    /** A reader for this framework and these limits, with what reads scans and photographs. */
    public SubmissionReader(Framework framework, ReadingLimits limits, PictureReader pictures) {
        this.pictures = pictures;
        this.limits = limits;
        this.opener = new DocumentOpener(limits);
        this.mails = new MailReader(limits);
        this.forms = new FormReader(framework);
        this.bodies = new BodyReader(framework, forms, limits);
        this.assembly = new Assembly(framework);
        this.scans = new Scans(framework, opener, pictures, forms);
    }

    /** What a letter holds of an application. */
    public Reading read(OpenedMail mail) {
        return read(mail, ReadingSteps.unwatched());
    }

    /** What a letter holds of an application, read step by step. */
    public Reading read(OpenedMail mail, ReadingSteps steps) {
        Findings findings = new Findings(steps);
        findings.problems.addAll(mail.problems());
        mail.enclosures().forEach(enclosure -> documentIn(enclosure, findings));
        guarded("text", MAIL_TEXT, findings, () -> {
            findings.body = bodies.ownText(mail);
            NotSent.linkIn(mail, findings);
            findings.hint(MAIL_TEXT, LetterHints.of(mail));
            bodyIn(findings.body, findings);
        });
        mail.enclosedLetters()
                .forEach(letter -> guarded("text", MAIL_TEXT, findings, () -> {
                    bodyIn(bodies.ownText(letter), findings);
                    NotSent.linkIn(letter, findings);
                }));
        picturesIn(findings);
        lettersIn(findings);
        guarded("text", MAIL_TEXT, findings, () -> referenceInBody(findings.body, findings));
        steps.enter("assembly");
        return assembly.reading(findings, !mail.enclosures().isEmpty());
    }

    /** What a single file holds: a form, a reference, a letter, or an archive of them. */
    public Reading read(String fileName, byte[] bytes) {
        return read(fileName, bytes, ReadingSteps.unwatched());
    }

    /** What a letter or file holds of which nothing could be read. */
    public Reading unread(Problem why) {
        Findings findings = new Findings(ReadingSteps.unwatched());
        findings.problems.add(why);
        findings.parts.add(new PartRead(why.where(), Role.UNREADABLE, NOT_READ));
        return assembly.reading(findings, true);
    }

    /** What a single file holds, read step by step. */
    public Reading read(String fileName, byte[] bytes, ReadingSteps steps) {
        Optional<ProblemCode> spoilt = steps.enter("opening");
        if (spoilt.isPresent()) {
            return unread(ProblemWords.problem(spoilt.get(), fileName));
        }
        Format format = Format.ofBytes(bytes);
        OpenedDocument document = format == Format.MAIL ? null : opener.open(bytes);
        boolean container = document == null
                || document.format() == Format.OUTLOOK_LETTER
                || document.format() == Format.TNEF
                || document.format() == Format.ZIP && document.problems().isEmpty()
                || format == Format.PDF && mails.holdsFiles(bytes);
        if (container) {
            return read(
                    format == Format.MAIL || document == null || document.format() == Format.OUTLOOK_LETTER
                            ? mails.read(bytes, steps)
                            : mails.enclosing(fileName, bytes, steps),
                    steps);
        }
        Findings findings = new Findings(steps);
        Enclosure file = new Enclosure(fileName, "application/octet-stream", bytes);
        guarded("enclosure", fileName, findings, () -> documentIn(file, document, findings));
        picturesIn(findings);
        lettersIn(findings);
        return assembly.reading(findings, true);
    }

    private void documentIn(Enclosure enclosure, Findings findings) {
        guarded(
                "enclosure",
                enclosure.name(),
                findings,
                () -> documentIn(enclosure, opener.open(enclosure.bytes()), findings));
    }

    /** A part whose text breaks the search for answers costs itself only; searching may overflow the stack. */
    private static void guarded(String step, String name, Findings findings, Runnable search) {
        Optional<ProblemCode> spoilt = findings.steps.enter(step);
        if (spoilt.isPresent()) {
            findings.problems.add(ProblemWords.problem(spoilt.get(), name));
            findings.parts.add(new PartRead(name, Role.UNREADABLE, NOT_READ));
            return;
        }
        try {
            search.run();
        } catch (RuntimeException | StackOverflowError broken) {
            findings.problems.add(ProblemWords.problem(ProblemCode.UNREADABLE_PART, name));
            findings.parts.add(new PartRead(name, Role.UNREADABLE, "Its text could not be searched."));
        }
    }

    private void documentIn(Enclosure enclosure, OpenedDocument document, Findings findings) {
        findings.hint(enclosure.name(), FileHints.of(enclosure.name(), enclosure.bytes(), limits));
        if (document.scan() != null && pictures.isThere()) {
            findings.pictures.add(enclosure);
        } else {
            textIn(enclosure.name(), document, findings);
        }
    }

    /** Pictures are read last and only if the application does not seem whole without them: a page takes seconds. */
    private void picturesIn(Findings findings) {
        for (Enclosure enclosure : findings.pictures) {
            guarded("pictures", enclosure.name(), findings, () -> {
                OpenedDocument typed = opener.open(enclosure.bytes());
                boolean needed = typed.hasText() || !findings.seemWhole();
                OpenedDocument document = needed ? scans.opened(enclosure, findings) : typed;
                if (!scans.search(enclosure.name(), document, findings)) {
                    textIn(enclosure.name(), document, findings);
                }
            });
        }
    }

    private void textIn(String name, OpenedDocument document, Findings findings) {
        Optional<Problem> unread = UnreadWords.of(document.format(), name);
        for (ProblemCode code : document.problems()) {
            Problem usual = ProblemWords.problem(code, name);
            findings.problems.add(unread.filter(words -> words.code() == code).orElse(usual));
        }
        Scan scan = document.scan();
        if (scan != null && !scan.pages().isEmpty()) {
            findings.scans.add(ProblemWords.scannedPages(name, scan.pages()));
        }
        if (!document.hasText()) {
            findings.parts.add(withoutText(name, document));
            findings.unknown |= document.format() == Format.OTHER;
            if (document.problems().isEmpty()) {
                unread.ifPresent(findings.unopened::add);
            }
            return;
        }
        List<Fragment> fragments = Fragment.of(document);
        FormContent form = StruckWords.doubted(forms.read(fragments), document.struck());
        if (form.isForm()) {
            findings.forms.add(new Findings.Form(name, form));
            findings.parts.add(new PartRead(name, Role.FORM, "It has the form's sections, domains or points."));
        } else {
            findings.hint(name, FileHints.edges(document));
            findings.undecided.add(new Findings.Undecided(name, fragments));
        }
    }

    private static PartRead withoutText(String name, OpenedDocument document) {
        if (document.problems().contains(ProblemCode.IMAGE_ONLY)) {
            return new PartRead(name, Role.PICTURE, "It holds pictures and no text.");
        }
        boolean closed = !document.problems().isEmpty();
        return closed
                ? new PartRead(name, Role.UNREADABLE, "It could not be opened.")
                : new PartRead(name, Role.OTHER, "It is of a kind that holds no form and is not opened.");
    }

    private void bodyIn(List<Fragment> body, Findings findings) {
        FormContent content = bodies.read(body);
        if (content.isForm() && content.answerCount() > 0) {
            findings.forms.add(new Findings.Form(MAIL_TEXT, content));
            findings.parts.add(new PartRead(MAIL_TEXT, Role.FORM, "The form is typed out in the email itself."));
        } else if (content.answerCount() > 0) {
            findings.supplements.add(content);
            findings.parts.add(new PartRead(MAIL_TEXT, Role.ANSWERS, "It answers points by their references."));
        }
    }

    /** With the applicant known, what is no form can be told for a reference or something else. */
    private void lettersIn(Findings findings) {
        String applicant = findings.applicantName();
        for (Findings.Undecided document : findings.undecided) {
            guarded("reference", document.name(), findings, () -> letterIn(document, applicant, findings));
        }
    }

    private void letterIn(Findings.Undecided document, @Nullable String applicant, Findings findings) {
        Optional<ReferenceLetter> letter = references.read(document.fragments(), applicant, findings.refereeNames());
        letter.ifPresent(findings.references::add);
        if (document.scanned()) {
            (letter.isPresent() ? findings.scans : findings.problems)
                    .add(ProblemWords.scanRead(document.name(), document.scannedPages()));
        }
        findings.parts.add(letter.map(found -> new PartRead(document.name(), Role.REFERENCE, found.because()))
                .orElseGet(() -> new PartRead(
                        document.name(), Role.OTHER, "It has neither the form's points nor a reference.")));
    }

    /** A referee may write the reference as the email itself; beside a form the text is a covering note. */
    private void referenceInBody(List<Fragment> body, Findings findings) {
        if (findings.parts.stream().anyMatch(part -> part.name().equals(MAIL_TEXT))) {
            return;
        }
        Optional<ReferenceLetter> letter = findings.forms.isEmpty() && findings.references.isEmpty()
                ? references.read(body, null, List.of())
                : Optional.empty();
        letter.ifPresent(findings.references::add);
        findings.parts.add(
                letter.isPresent()
                        ? new PartRead(MAIL_TEXT, Role.REFERENCE, letter.get().because())
                        : new PartRead(MAIL_TEXT, Role.COVER_TEXT, "It neither answers points nor is a reference."));
    }
}
