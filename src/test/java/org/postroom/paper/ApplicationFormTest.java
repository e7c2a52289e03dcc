package org.postroom.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.postroom.accreditation.Framework;

class ApplicationFormTest {
    private static final Paper PDF = SamplePapers.form().pdf();
    private static final Paper DOCX = SamplePapers.form().docx();

    @Test
    void thePdfHasAFieldForEveryPointWithItsTooltip() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF.content())) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
            for (Framework.Point point : SamplePapers.FRAMEWORK.points()) {
                PDField field = form.getField("answer_" + point.ref());
                assertThat(field).as(point.ref()).isInstanceOf(PDTextField.class);
                assertThat(((PDTextField) field).isMultiline()).isTrue();
                assertThat(field.getAlternateFieldName()).contains(point.prompt());
            }
        }
    }

    @Test
    void thePdfHasNoFieldTwiceAndEveryFieldOfTheForm() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF.content())) {
            List<String> names = StreamSupport.stream(
                            document.getDocumentCatalog()
                                    .getAcroForm(null)
                                    .getFieldTree()
                                    .spliterator(),
                            false)
                    .filter(PDTerminalField.class::isInstance)
                    .map(PDField::getFullyQualifiedName)
                    .toList();
            assertThat(names)
                    .containsExactlyInAnyOrderElementsOf(
                            FormField.all(SamplePapers.BODY, SamplePapers.FRAMEWORK).stream()
                                    .map(FormField::name)
                                    .toList());
        }
    }

    @Test
    void whatIsTypedIntoThePdfSurvivesInEveryAlphabetOfTheseIslands() throws IOException {
        String answer = "Dw i’n rheoli’r feddygfa, ŷ ŵ ł ą ś í.\nSecond line.";
        try (PDDocument document = Loader.loadPDF(PDF.content())) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
            form.getField("details_fullName").setValue(SamplePapers.WELSH_NAME);
            form.getField("answer_4.2").setValue(answer);
            ((PDCheckBox) form.getField("declaration_noDisciplinary")).check();
            ByteArrayOutputStream filled = new ByteArrayOutputStream();
            document.save(filled);
            try (PDDocument again = Loader.loadPDF(filled.toByteArray())) {
                PDAcroForm back = again.getDocumentCatalog().getAcroForm(null);
                assertThat(back.getField("details_fullName").getValueAsString()).isEqualTo(SamplePapers.WELSH_NAME);
                assertThat(back.getField("answer_4.2").getValueAsString()).isEqualTo(answer);
                assertThat(((PDCheckBox) back.getField("declaration_noDisciplinary")).isChecked())
                        .isTrue();
                assertThat(((PDCheckBox) back.getField("declaration_twoYearsInRole")).isChecked())
                        .isFalse();
            }
        }
    }

    @Test
    void theWordFormHasAControlForEveryFieldAndNoTagTwice() {
        String attributes = attributes("word/document.xml");
        List<String> tags = new ArrayList<>();
        attributes
                .lines()
                .filter(line -> line.matches("(details|declaration|answer|referee\\d|signature)-.+"))
                .forEach(tags::add);
        assertThat(tags)
                .containsExactlyElementsOf(FormField.all(SamplePapers.BODY, SamplePapers.FRAMEWORK).stream()
                        .map(FormField::tag)
                        .toList());
    }

    @Test
    void theWordFormOpensAndAsksEverythingInItsSections() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(DOCX.content()));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            assertThat(words.getText())
                    .contains("Section A: Your details", "IGPM membership number", "Section B", "Section D")
                    .contains("Domain 10: Probity, legal and compliance, governance", "4.2 A quality improvement")
                    .contains("received by 31 December 2026, outcome by 31 January 2027");
        }
    }

    private static String attributes(String part) {
        return Proof.of(DOCX).stream()
                .filter(found -> found.where().equals(part + ", attributes"))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
