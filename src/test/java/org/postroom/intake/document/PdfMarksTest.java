package org.postroom.intake.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationInk;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

/** What is set beside and upon the words of a page: pen strokes, stamps, comments; and pages that are turned. */
class PdfMarksTest {
    private final PDDocument document = new PDDocument();
    private final PDPage page = new PDPage(PDRectangle.A4);

    private void text(PDPageContentStream stream, float size, Matrix at, String text) throws IOException {
        stream.beginText();
        stream.setFont(new PDType1Font(FontName.HELVETICA), size);
        stream.setTextMatrix(at);
        stream.showText(text);
        stream.endText();
    }

    /** Lines at {@code x, y}, each with its text, in the order in which they are written. */
    private void written(Object... xyText) throws IOException {
        try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
            for (int i = 0; i < xyText.length; i += 3) {
                Matrix at = Matrix.getTranslateInstance((int) xyText[i], (int) xyText[i + 1]);
                text(stream, (int) xyText[i] > 400 ? 8 : 11, at, (String) xyText[i + 2]);
            }
        }
    }

    private void mark(PDAnnotation annotation, float x, float y, float width, float height) throws IOException {
        annotation.setRectangle(new PDRectangle(x, y, width, height));
        page.getAnnotations().add(annotation);
    }

    private List<String> read() throws IOException {
        document.addPage(page);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        document.close();
        return Made.lines(Made.OPENER.open(out.toByteArray()));
    }

    @Test
    void aPenOrAStampTicksThePrintedBoxItStandsOn() throws IOException {
        written(
                72,
                700,
                "[ ] I have been in post two years",
                72,
                684,
                "Disciplinary action: Yes [ ] No [ ]",
                72,
                668,
                "Next");
        mark(new PDAnnotationInk(), 70, 694, 16, 22);
        mark(new PDAnnotationRubberStamp(), 235, 680, 14, 14);
        assertThat(read())
                .containsExactly("☒ I have been in post two years", "Disciplinary action: Yes [ ] No ☒", "Next");
    }

    @Test
    void aPenStrokeAmongWordsAndASignatureTickNothing() throws IOException {
        written(72, 700, "I led the work on the rota", 72, 600, "Signed");
        mark(new PDAnnotationInk(), 100, 694, 16, 22);
        mark(new PDAnnotationInk(), 110, 590, 120, 40);
        assertThat(read()).containsExactly("I led the work on the rota", "Signed");
    }

    @Test
    void aPenTickBesideWordsStandsOnABoxThatIsDrawn() throws IOException {
        written(72, 700, "I have been in post two years");
        mark(new PDAnnotationInk(), 50, 696, 14, 16);
        assertThat(read()).containsExactly("☒ I have been in post two years");
    }

    @Test
    void commentsInTheMarginAreNoPartOfTheText() throws IOException {
        written(
                72,
                700,
                "I plan the rota with the lead nurse and check it",
                430,
                700,
                "Commented [BH1]: Is this right?",
                430,
                690,
                "I would say more.",
                72,
                686,
                "each Friday.",
                430,
                660,
                "Deleted: weekly",
                72,
                640,
                "Commented [on] the plan: it stays");
        assertThat(read())
                .containsExactly(
                        "I plan the rota with the lead nurse and check it",
                        "each Friday.",
                        "Commented [on] the plan: it stays");
    }

    @Test
    void commentsWithTheirWriterAndDayAreNoPartOfTheText() throws IOException {
        written(
                72,
                700,
                "I plan the rota with the lead nurse.",
                72,
                686,
                "I check it on 04/05/2026 10:20 each week.",
                430,
                698,
                "Bea Hill",
                430,
                688,
                "04/05/2026 10:20",
                430,
                678,
                "Say more here.");
        assertThat(read())
                .containsExactly("I plan the rota with the lead nurse.", "I check it on 04/05/2026 10:20 each week.");
    }

    @Test
    void twoColumnsOfPrintComeOneAfterTheOther() throws IOException {
        written(
                60,
                700,
                "4.1 The first column begins",
                60,
                686,
                "and ends here.",
                310,
                700,
                "4.2 The second column begins",
                310,
                686,
                "and ends there.");
        assertThat(read())
                .containsExactly(
                        "4.1 The first column begins",
                        "and ends here.",
                        "4.2 The second column begins",
                        "and ends there.");
    }

    @Test
    void linesWrittenFromTheFootUpAreReadFromTheHeadDown() throws IOException {
        written(72, 620, "Third line of it", 72, 660, "Second line of it", 72, 700, "First line of it");
        assertThat(read()).containsExactly("First line of it", "Second line of it", "Third line of it");
    }

    @Test
    void onATurnedPageWhatWasTypedOnTopStandsBesideItsLabel() throws IOException {
        page.setRotation(90);
        try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
            text(stream, 11, new Matrix(0, 1, -1, 0, 100, 72), "Full name");
            text(stream, 11, new Matrix(0, 1, -1, 0, 140, 72), "Postcode");
        }
        PDAnnotationFreeText typed = new PDAnnotationFreeText();
        typed.setContents("Ada Quill");
        mark(typed, 92, 160, 14, 200);
        assertThat(read()).containsExactly("Full name", "Ada Quill", "Postcode");
    }
}
