package org.postroom.intake.form;

import java.util.List;
import java.util.Optional;
import org.postroom.accreditation.Framework;
import org.postroom.accreditation.FrameworkFile;
import org.postroom.casebook.Submission.Problem;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.intake.document.DocumentOpener;
import org.postroom.intake.document.Format;
import org.postroom.intake.document.OpenedDocument;
import org.postroom.intake.document.PictureReader;
import org.postroom.intake.document.ProblemWords;
import org.postroom.intake.document.ReadingLimits;
import org.postroom.intake.document.ReadingSteps;
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

    private final DocumentOpener opener;
    private final MailReader mails;
    private final BodyReader bodies;
    private final DocumentParts documents;
    private final ReferenceParts references = new ReferenceParts();
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
        FormReader forms = new FormReader(framework);
        this.opener = new DocumentOpener(limits);
        this.mails = new MailReader(limits);
        this.bodies = new BodyReader(framework, forms, limits);
        this.documents =
                new DocumentParts(opener, pictures, limits, forms, new Scans(framework, opener, pictures, forms));
        this.assembly = new Assembly(framework);
    }

    /** What a letter holds of an application. */
    public Reading read(OpenedMail mail) {
        return read(mail, ReadingSteps.unwatched());
    }

    /** What a letter holds of an application, read step by step. */
    public Reading read(OpenedMail mail, ReadingSteps steps) {
        Findings findings = new Findings(steps);
        findings.problems.addAll(mail.problems());
        mail.enclosures().forEach(enclosure -> documents.take(enclosure, findings));
        findings.guarded("text", MAIL_TEXT, () -> {
            findings.body = bodies.ownText(mail);
            NotSent.linkIn(mail, findings);
            findings.hint(MAIL_TEXT, LetterHints.of(mail));
            bodyIn(findings.body, findings);
        });
        mail.enclosedLetters()
                .forEach(letter -> findings.guarded("text", MAIL_TEXT, () -> {
                    bodyIn(bodies.ownText(letter), findings);
                    NotSent.linkIn(letter, findings);
                }));
        documents.takePictures(findings);
        references.takeUndecided(findings);
        findings.guarded("text", MAIL_TEXT, () -> references.takeBody(findings));
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
        findings.parts.add(new PartRead(why.where(), Role.UNREADABLE, Findings.BROKEN_OFF));
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
        findings.guarded("enclosure", fileName, () -> documents.take(file, document, findings));
        documents.takePictures(findings);
        references.takeUndecided(findings);
        return assembly.reading(findings, true);
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
}
