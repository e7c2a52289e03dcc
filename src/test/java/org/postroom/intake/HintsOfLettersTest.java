package org.postroom.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.postroom.casebook.Json;
import org.postroom.casebook.Submission;
import org.postroom.intake.form.SubmissionJson;
import org.postroom.intake.form.SubmissionReader;
import org.postroom.redaction.known.Hint;
import org.postroom.redaction.known.Hint.Source;

/** What stands around an application in its letter and files is kept with the submission, and printed nowhere. */
class HintsOfLettersTest {
    private static final String MAIL =
            """
            From: "PENHALE, Morwenna (WHEAL ROSE SURGERY)" <m.penhale@whealrose.example>
            Reply-To: Morwenna Penhale <morwenna@penhale.example>
            To: info@postroom.example
            Cc: =?utf-8?q?Dr_Ciar=C3=A1n_Tierney?= <ciaran@whealrose.example>, Office <info@postroom.example>
            Subject: My application - Wheal Rose Surgery
            Message-ID: <1@whealrose.example>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=part

            --part
            Content-Type: text/plain; charset=utf-8

            Hello, here is my form.

            Kind regards
            Wenna

            Morwenna Penhale
            Wheal Rose Surgery, Carn Brea Lane, Redruth TR15 9ZZ
            T: 01632 960417

            On 1 May 2025 Somebody Else wrote:
            > Kind regards
            > Somebody Else
            """;

    @Test
    void theSendersNamesAddressesAndSignatureAreHints() {
        Submission submission = read(MAIL + "--part--\n");
        assertThat(submission.hints())
                .contains(
                        new Hint(Source.SENDER_NAME, "PENHALE, Morwenna (WHEAL ROSE SURGERY)"),
                        new Hint(Source.SENDER_ADDRESS, "morwenna@penhale.example"),
                        new Hint(Source.COPIED_NAME, "Dr Ciarán Tierney"),
                        new Hint(Source.SIGNED, "Wenna"),
                        new Hint(Source.SIGNED, "Morwenna Penhale"),
                        new Hint(Source.SIGNATURE, "T: 01632 960417"))
                .noneMatch(hint ->
                        hint.text().contains("postroom.example") || hint.text().contains("Somebody"));
    }

    @Test
    void propertiesHeadersAndAuthorsOfFilesAreHints() throws IOException {
        Submission submission =
                read(MAIL + part("Ref (Dr Tierney).docx", docx()) + part("scan.pdf", pdf()) + "--part--\n");
        assertThat(submission.hints())
                .contains(
                        new Hint(Source.FILE_NAME, "Ref (Dr Tierney).docx"),
                        new Hint(Source.AUTHOR, "Demelza Carne"),
                        new Hint(Source.AUTHOR, "Loveday Nance"),
                        new Hint(Source.COMPANY, "Godolphin Partnership"),
                        new Hint(Source.TITLE, "Reference for Wenna"),
                        new Hint(Source.LETTERHEAD, "Godolphin Medical Centre, Helston"),
                        new Hint(Source.AUTHOR, "Tamsin Rowe"));
    }

    @Test
    void hintsSurviveBeingKeptAndAreNotPrinted() {
        Submission submission = read(MAIL + "--part--\n");
        assertThat(Json.read(Json.write(submission), Submission.class)).isEqualTo(submission);
        assertThat(SubmissionJson.write("a.eml", submission).has("hints")).isFalse();
        String before = Json.write(submission).replaceFirst(",\"hints\":.*", "}");
        assertThat(Json.read(before, Submission.class).hints()).isEmpty();
    }

    @Test
    void aHostileLetterGivesFewAndShortHints() {
        String hostile = MAIL.replace("Wenna\n", "W".repeat(10_000) + "\n" + "(((( \n".repeat(5_000))
                .replace("Reply-To: ", "Reply-To: " + "a <x@y.example>, ".repeat(2_000));
        Submission submission = read(hostile + "--part--\n");
        assertThat(submission.hints()).hasSizeLessThanOrEqualTo(Submission.MOST_HINTS);
        assertThat(submission.hints()).allMatch(hint -> hint.text().length() <= Hint.MOST_CHARACTERS);
    }

    private static Submission read(String mail) {
        byte[] bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return new SubmissionReader().read("letter.eml", bytes).submission();
    }

    private static String part(String name, byte[] bytes) {
        return "--part\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename=\"" + name
                + "\"\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(bytes).replace("\r\n", "\n") + "\n";
    }

    private static byte[] docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("Some words that are neither form nor reference.");
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("Godolphin Medical Centre, Helston");
            document.getProperties().getCoreProperties().setCreator("Demelza Carne");
            document.getProperties().getCoreProperties().setLastModifiedByUser("Loveday Nance");
            document.getProperties().getCoreProperties().setTitle("Reference for Wenna");
            document.getProperties()
                    .getExtendedProperties()
                    .getUnderlyingProperties()
                    .setCompany("Godolphin Partnership");
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setAuthor("Tamsin Rowe");
            document.save(out);
            return out.toByteArray();
        }
    }
}
