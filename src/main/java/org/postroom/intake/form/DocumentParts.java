package org.postroom.intake.form;

import java.util.List;
import java.util.Optional;
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
import org.postroom.intake.document.UnreadWords;
import org.postroom.intake.form.Reading.PartRead;
import org.postroom.intake.form.Reading.Role;
import org.postroom.intake.mail.Enclosure;

/** Opens the documents of a letter and tells the form among them; what is no form waits among the undecided. */
final class DocumentParts {
    private final DocumentOpener opener;
    private final PictureReader pictures;
    private final ReadingLimits limits;
    private final FormReader forms;
    private final Scans scans;

    DocumentParts(DocumentOpener opener, PictureReader pictures, ReadingLimits limits, FormReader forms, Scans scans) {
        this.opener = opener;
        this.pictures = pictures;
        this.limits = limits;
        this.forms = forms;
        this.scans = scans;
    }

    /** Opens an enclosure and takes what it holds into the findings. */
    void take(Enclosure enclosure, Findings findings) {
        findings.guarded(
                "enclosure", enclosure.name(), () -> take(enclosure, opener.open(enclosure.bytes()), findings));
    }

    /** Takes what an opened document holds into the findings; pictures of text are put off. */
    void take(Enclosure enclosure, OpenedDocument document, Findings findings) {
        findings.hint(enclosure.name(), FileHints.of(enclosure.name(), enclosure.bytes(), limits));
        if (document.scan() != null && pictures.isThere()) {
            findings.pictures.add(enclosure);
        } else {
            textIn(enclosure.name(), document, findings);
        }
    }

    /** Pictures are read last and only if the application does not seem whole without them: a page takes seconds. */
    void takePictures(Findings findings) {
        for (Enclosure enclosure : findings.pictures) {
            findings.guarded("pictures", enclosure.name(), () -> {
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
}
