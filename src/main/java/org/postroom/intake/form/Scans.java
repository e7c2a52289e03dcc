package org.postroom.intake.form;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.postroom.accreditation.Framework;
import org.postroom.casebook.Submission.Answer;
import org.postroom.intake.document.DocumentOpener;
import org.postroom.intake.document.OpenedDocument;
import org.postroom.intake.document.OpenedDocument.Scan;
import org.postroom.intake.document.PictureReader;
import org.postroom.intake.document.ProblemWords;
import org.postroom.intake.form.Reading.PartRead;
import org.postroom.intake.form.Reading.Role;
import org.postroom.intake.mail.Enclosure;

/**
 * Searches what was read off pictures for the form. Nothing found so is taken for certain: every answer is doubtful,
 * and the document stays reported as a scan, so that a person looks and the applicant is asked for another copy.
 */
final class Scans {
    /** Why an answer that was read off a picture is doubtful. */
    static final String BECAUSE =
            "Read from a scan: letters may be wrong and lines may be missing, so compare it with the page.";

    private final DocumentOpener opener;
    private final PictureReader pictures;
    private final FormReader forms;
    private final Misreadings misreadings;

    Scans(Framework framework, DocumentOpener opener, PictureReader pictures, FormReader forms) {
        this.opener = opener;
        this.pictures = pictures;
        this.forms = forms;
        this.misreadings = new Misreadings(framework);
    }

    /** The document once more, its pictures read page by page; pages for which there was no time are told. */
    OpenedDocument opened(Enclosure enclosure, Findings findings) {
        PictureReader watched = pictures.watchedBy(findings.steps);
        OpenedDocument document = opener.reading(watched).open(enclosure.bytes());
        watched.notRead().forEach(code -> findings.problems.add(ProblemWords.problem(code, enclosure.name())));
        return document;
    }

    /** Takes what stands on a document's pictures into the findings; false when nothing could be read off them. */
    boolean search(String name, OpenedDocument document, Findings findings) {
        OpenedDocument all = document.withPicturesRead();
        if (all == null) {
            return false;
        }
        Scan scan = Objects.requireNonNull(document.scan());
        List<Fragment> fragments = misreadings.mended(Fragment.of(all));
        FormContent form = forms.read(fragments);
        if (form.isForm()) {
            findings.forms.add(new Findings.Form(name, doubted(form, forms.read(Fragment.of(document)))));
            findings.parts.add(
                    new PartRead(name, Role.FORM, "Read from a scan: it has the form's sections, domains or points."));
            findings.scans.add(ProblemWords.scanRead(name, scan.pages()));
        } else {
            findings.undecided.add(new Findings.Undecided(name, fragments, scan.pages(), true));
        }
        return true;
    }

    /** A form of which only what is typed exactly so is certain. */
    private static FormContent doubted(FormContent form, FormContent typed) {
        return form.with(answer -> doubted(answer, typed));
    }

    private static Answer doubted(Answer answer, FormContent typed) {
        Optional<Answer> same = typed.domains().stream()
                .flatMap(domain -> domain.answers().stream())
                .filter(answer::equals)
                .findFirst();
        return same.orElseGet(() -> new Answer(answer.ref(), answer.text(), true, BECAUSE));
    }
}
