package org.postroom.paper;

import java.util.List;
import java.util.Map;

/** The form a referee fills in and sends. */
public record ReferenceForm(Body body, String award) {
    /** The form for Word, LibreOffice and the like. */
    public Paper docx() {
        Imprint imprint = new Imprint("Reference form", "Reference for an application to the " + body.name() + ".");
        Map<String, Object> values = Map.of(
                "paper",
                this,
                "body",
                body,
                "applicant",
                List.of(FormField.line("reference_applicant", "Applicant's name")),
                "referee",
                details(),
                "statement",
                new FormField("reference_statement", "Statement", FormField.Kind.TEXT),
                "signature",
                List.of(FormField.line("reference_signed", "Signed"), FormField.line("reference_date", "Date")),
                "placeholder",
                ApplicationForm.PLACEHOLDER,
                "footLine",
                body.shortName() + " reference form");
        return Paper.docx("reference-form", WordFile.of("reference-form.word.xml", imprint, values));
    }

    private static List<FormField> details() {
        return List.of(
                FormField.line("reference_name", "Your name"),
                FormField.line("reference_role", "Role"),
                FormField.line("reference_organisation", "Organisation"),
                FormField.line("reference_relation", "Relation to the applicant (senior or peer)"),
                FormField.line("reference_email", "Email"),
                FormField.line("reference_phone", "Telephone"));
    }
}
