package org.postroom.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.postroom.accreditation.Framework;
import org.postroom.accreditation.FrameworkFile;

/** Values as they come: long names, letters beyond Latin-1, answers over many pages. */
final class SamplePapers {
    static final String WELSH_NAME = "Siân Ŵyn Llŷr-Śliwińska";
    static final String LONG_NAME = "Wilhelmina Ŵyn Featherstonehaugh-Ó Dálaigh";
    static final String REGISTER = "https://postroom.example/register/MIGPM-00042";
    static final Framework FRAMEWORK = FrameworkFile.embedded();
    static final Body BODY = new Body(
            "Institute of General Practice Management",
            "IGPM",
            List.of("The Old Dispensary", "4 Sample Street", "Cardiff CF10 1ZZ"),
            "info@postroom.example",
            "postroom.example");
    static final List<ApplicationForm.SessionDates> SESSIONS = List.of(
            new ApplicationForm.SessionDates("January 2027", LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 31)));

    private SamplePapers() {}

    static InvoicePaper invoice() {
        return invoice(new BigDecimal("336.00"));
    }

    static InvoicePaper invoice(BigDecimal total) {
        return invoice(new BigDecimal("56.00"), total);
    }

    static InvoicePaper invoice(BigDecimal vat, BigDecimal total) {
        return new InvoicePaper(
                BODY,
                "GB 000 0000 00",
                "2026-00017",
                LocalDate.of(2026, 12, 20),
                LocalDate.of(2026, 12, 19),
                List.of(WELSH_NAME, "Meddygfa Tŷ Gwyn", "LL61 9ZZ"),
                List.of(new InvoicePaper.Line("Assessment for accreditation", 1, new BigDecimal("280.00"))),
                new BigDecimal("20"),
                vat,
                total,
                "K7Q2-MX4P",
                List.of("Sort code 00-00-00, account number 00000000"),
                "Payment is due within 30 days.");
    }

    static CertificatePaper certificate(String name) {
        return new CertificatePaper(
                BODY,
                name,
                FRAMEWORK.award(),
                FRAMEWORK.postNominals(),
                "MIGPM-00042",
                LocalDate.of(2027, 2, 26),
                FRAMEWORK.version(),
                REGISTER,
                new CertificatePaper.Signatory("Łucja Ó Dálaigh", "Chair"));
    }

    static ApplicationForm form() {
        return new ApplicationForm(BODY, FRAMEWORK, SESSIONS);
    }

    static PackPaper pack(String answer) {
        List<PackPaper.Section> sections = FRAMEWORK.domains().stream()
                .map(domain -> new PackPaper.Section(
                        domain.number(),
                        domain.title(),
                        domain.points().stream()
                                .map(point -> new PackPaper.Answer(point.ref(), point.prompt(), answer))
                                .toList()))
                .toList();
        return new PackPaper(
                BODY, "K7F3", FRAMEWORK, sections, List.of(new PackPaper.Reference("a peer", "[Colleague B] agrees.")));
    }

    static GuidancePaper guidance() {
        return new GuidancePaper(BODY, FRAMEWORK, SESSIONS, List.of("Assessment: £336.00 with VAT."));
    }

    static OutcomePaper outcome() {
        return new OutcomePaper(
                BODY,
                WELSH_NAME,
                "January 2027",
                LocalDate.of(2027, 1, 30),
                List.of("One domain is not yet met."),
                List.of(
                        new OutcomePaper.DomainOutcome(1, "Qualifications", true, List.of(), List.of()),
                        new OutcomePaper.DomainOutcome(
                                2,
                                "Leadership",
                                false,
                                List.of("Partial evidence", "Limited evidence"),
                                List.of("Say what came of it."))),
                List.of("You may submit again by 30 January 2028."));
    }

    static ScoreSheetPaper scoreSheet() {
        return new ScoreSheetPaper("K7F3", FRAMEWORK, LocalDate.of(2027, 1, 21));
    }

    static ModerationPaper moderation() {
        return new ModerationPaper(
                "January 2027",
                3,
                List.of(new ModerationPaper.DomainRow(
                        "K7F3", 3, "Leadership", List.of(3, 2, 2), 7, 7 / 3.0, 1, false, true, true)),
                List.of(new ModerationPaper.CaseRow("K7F3", "not yet met", 9, 10, 1)),
                List.of(new ModerationPaper.Agreement("Krippendorff's alpha", null, "a book", "Too few scores.")),
                List.of(new ModerationPaper.Severity(1, 4, -0.25)));
    }

    static ESignature signature() {
        return new ESignature(BODY, WELSH_NAME, FRAMEWORK.award(), new Badge("MIGPM", "MIGPM-00042", 2027), REGISTER);
    }

    /** Every PDF that is kept as it is. */
    static List<Paper> pdfs() {
        return List.of(
                invoice().pdf(),
                certificate(LONG_NAME).pdf(),
                pack("An answer about [Place A].").pdf(),
                guidance().pdf(),
                outcome().pdf());
    }

    /** Every Office file. */
    static List<Paper> officeFiles() {
        return List.of(
                form().docx(),
                new ReferenceForm(BODY, FRAMEWORK.award()).docx(),
                pack("An answer about [Place A].").docx(),
                scoreSheet().xlsx(),
                moderation().xlsx());
    }
}
