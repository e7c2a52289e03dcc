package org.postroom.roundtrip;

import java.time.LocalDate;
import java.util.List;
import org.postroom.accreditation.Framework;
import org.postroom.paper.ApplicationForm;
import org.postroom.paper.Body;
import org.postroom.paper.ReferenceForm;

/** The forms as the service sends them out. */
final class ServiceForms {
    private static final Framework FRAMEWORK = FilledForm.FRAMEWORK;
    private static final Body BODY = new Body(
            "Institute of General Practice Management",
            "IGPM",
            List.of("The Old Dispensary", "4 Sample Street", "Cardiff CF10 1ZZ"),
            "info@postroom.example",
            "postroom.example");
    private static final ApplicationForm FORM = new ApplicationForm(
            BODY,
            FRAMEWORK,
            List.of(new ApplicationForm.SessionDates(
                    "January 2027", LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 31))));

    private ServiceForms() {}

    static byte[] word() {
        return FORM.docx().content();
    }

    static byte[] pdf() {
        return FORM.pdf().content();
    }

    static byte[] reference() {
        return new ReferenceForm(BODY, FRAMEWORK.award()).docx().content();
    }
}
