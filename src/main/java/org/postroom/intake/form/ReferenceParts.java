package org.postroom.intake.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postroom.intake.document.ProblemWords;
import org.postroom.intake.form.Reading.PartRead;
import org.postroom.intake.form.Reading.Role;

/** Tells the references among what came beside the form, once the form has said who the applicant is. */
final class ReferenceParts {
    private final ReferenceReader letters = new ReferenceReader();

    /** With the applicant known, what is no form can be told for a reference or something else. */
    void takeUndecided(Findings findings) {
        String applicant = findings.applicantName();
        for (Findings.Undecided document : findings.undecided) {
            findings.guarded("reference", document.name(), () -> letterIn(document, applicant, findings));
        }
    }

    private void letterIn(Findings.Undecided document, @Nullable String applicant, Findings findings) {
        Optional<ReferenceLetter> letter = letters.read(document.fragments(), applicant, findings.refereeNames());
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
    void takeBody(Findings findings) {
        if (findings.parts.stream().anyMatch(part -> part.name().equals(SubmissionReader.MAIL_TEXT))) {
            return;
        }
        Optional<ReferenceLetter> letter = findings.forms.isEmpty() && findings.references.isEmpty()
                ? letters.read(findings.body, null, List.of())
                : Optional.empty();
        letter.ifPresent(findings.references::add);
        findings.parts.add(
                letter.isPresent()
                        ? new PartRead(
                                SubmissionReader.MAIL_TEXT,
                                Role.REFERENCE,
                                letter.get().because())
                        : new PartRead(
                                SubmissionReader.MAIL_TEXT,
                                Role.COVER_TEXT,
                                "It neither answers points nor is a reference."));
    }
}
