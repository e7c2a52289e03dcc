package org.postroom.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

class ProofTest {
    private static final String NAME = "Llŷr Featherstone";

    @Test
    void aNameCutIntoRunsIsFoundInAWordDocument() throws IOException {
        Paper altered = alteredWord(document -> {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.createRun().setText("Llŷr Feather");
            paragraph.createRun().setText("stone");
        });
        assertThat(whereFound(altered)).contains("word/document.xml");
    }

    @Test
    void aNameInAWordPropertyIsFound() throws IOException {
        Paper altered = alteredWord(document -> {
            document.getProperties().getCoreProperties().setCreator(NAME);
            document.getProperties().getCustomProperties().addProperty("Practice", NAME);
        });
        assertThat(whereFound(altered)).contains("docProps/core.xml", "docProps/custom.xml");
    }

    @Test
    void aNameInACellACommentOrASheetNameIsFound() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                new ByteArrayInputStream(SamplePapers.scoreSheet().xlsx().content()))) {
            workbook.getSheetAt(0).createRow(40).createCell(3).setCellValue(NAME);
            workbook.createSheet(NAME);
            workbook.write(out);
        }
        assertThat(whereFound(new Paper("a.xlsx", Paper.XLSX, out.toByteArray())))
                .contains("xl/sharedStrings.xml", "xl/workbook.xml, attributes");
    }

    @Test
    void aNameOutOfSightInAPdfIsFound() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(SamplePapers.form().pdf().content())) {
            document.getDocumentInformation().setAuthor(NAME);
            document.getDocumentCatalog()
                    .getAcroForm(null)
                    .getField("answer_4.2")
                    .setAlternateFieldName(NAME);
            document.save(out);
        }
        assertThat(whereFound(new Paper("a.pdf", Paper.PDF, out.toByteArray())))
                .contains("document property Author", "strings of the file");
    }

    @Test
    void aNameOnAPageIsFoundWithThePageItIsOn() {
        assertThat(whereFound(SamplePapers.certificate(NAME).pdf())).contains("page 1");
    }

    @Test
    void aNameInAFileNameIsFound() {
        assertThat(whereFound(new Paper(NAME + ".txt", "text/plain", new byte[0])))
                .containsExactly("file name");
    }

    @Test
    void whatCannotBeReadIsNotWavedThrough() {
        for (String type : List.of(Paper.PDF, Paper.DOCX, Paper.XLSX)) {
            assertThatThrownBy(() -> Proof.of(new Paper("broken", type, new byte[] {1, 2, 3})))
                    .as(type)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("cannot be read back");
        }
    }

    private interface Alteration {
        void apply(XWPFDocument document);
    }

    private static Paper alteredWord(Alteration alteration) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument(
                new ByteArrayInputStream(SamplePapers.pack("Text.").docx().content()))) {
            alteration.apply(document);
            document.write(out);
        }
        return new Paper("a.docx", Paper.DOCX, out.toByteArray());
    }

    private static List<String> whereFound(Paper paper) {
        return Proof.of(paper).stream()
                .filter(part -> part.text().contains(NAME))
                .map(Proof.Part::where)
                .toList();
    }
}
