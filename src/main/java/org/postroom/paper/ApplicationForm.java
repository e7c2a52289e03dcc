package org.postroom.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.postroom.accreditation.Framework;

/**
 * The application form, made from the framework: the applicant's details, declarations, one box a point, two
 * references, signature. As a Word document its boxes are content controls, as a PDF they are form fields; both are
 * named alike ({@link FormField#name()} with a hyphen or an underscore), so that what comes back can be read by name.
 *
 * @param body gives its short name to the membership number
 * @param sessions the next sessions, soonest first
 */
public record ApplicationForm(Body body, Framework framework, List<SessionDates> sessions) {
    /** What stands in an empty box of the Word form; it is never an answer. */
    public static final String PLACEHOLDER = "Click here and write";

    /** One assessment session as applicants need to know it. */
    public record SessionDates(String name, LocalDate deadline, LocalDate outcomeBy) {
        /** The deadline in words. */
        public String deadlineInWords() {
            return PlainWords.date(deadline);
        }

        /** When outcomes are sent at the latest, in words. */
        public String outcomeInWords() {
            return PlainWords.date(outcomeBy);
        }
    }

    public ApplicationForm {
        sessions = List.copyOf(sessions);
    }

    /** The form for Word, LibreOffice and the like. */
    public Paper docx() {
        return Paper.docx("application-form", WordFile.of("application-form.word.xml", imprint(), values()));
    }

    /** The form as fillable PDF. */
    public Paper pdf() {
        List<FormField> fields = FormField.all(body, framework);
        return Paper.pdf("application-form", Pdfs.renderedAsForm("application-form.html", imprint(), values(), fields));
    }

    /** The field for a point's answer. */
    public FormField answer(Framework.Point point) {
        return FormField.answer(point);
    }

    /** Domains of the framework, as a word up to ten. */
    public String numberOfDomains() {
        return PlainWords.number(framework.domains().size());
    }

    private Map<String, Object> values() {
        return Map.of(
                "paper",
                this,
                "body",
                body,
                "details",
                FormField.details(body),
                "declarations",
                FormField.declarations(),
                "referees",
                List.of(FormField.referee(1), FormField.referee(2)),
                "signature",
                FormField.signature(),
                "placeholder",
                PLACEHOLDER,
                "footLine",
                body.shortName() + " application form · framework edition " + framework.version());
    }

    private Imprint imprint() {
        return new Imprint(
                "Application form, " + framework.postNominals(),
                "Application for accreditation as a " + framework.award() + ".");
    }
}
