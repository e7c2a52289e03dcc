package org.postroom.intake.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Submission.Problem;
import org.postroom.intake.document.ReadingSteps;
import org.postroom.intake.form.Reading.PartRead;

/** What was found in the parts of one letter, before it is put together. */
final class Findings {
    /** A form and the part it came in. */
    record Form(String name, FormContent content) {}

    /** A document that is no form; whether it is a reference is told once the applicant is known. */
    record Undecided(String name, List<Fragment> fragments) {}

    final ReadingSteps steps;
    final List<Form> forms = new ArrayList<>();
    final List<FormContent> supplements = new ArrayList<>();
    final List<ReferenceLetter> references = new ArrayList<>();
    final List<Undecided> undecided = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    final List<PartRead> parts = new ArrayList<>();
    boolean unopened;
    /** The letter's own text, once it was looked at. */
    List<Fragment> body = List.of();

    Findings(ReadingSteps steps) {
        this.steps = steps;
    }

    /** The first name that a form gives for its applicant. */
    @Nullable
    String applicantName() {
        return forms.stream()
                .map(form -> form.content().applicant().fullName())
                .filter(name -> name != null)
                .findFirst()
                .orElse(null);
    }
}
