package org.postroom.intake.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.junit.jupiter.api.Test;

/** What people and programs draw on a printed page: words struck out, ruled lines, text typed on top. */
class PdfTraitsTest {
    private static final PDFont FONT = new PDType1Font(FontName.HELVETICA);
    private static final float SIZE = 11;

    private interface Drawing {
        void on(PDPageContentStream page) throws IOException;
    }

    private static void text(PDPageContentStream page, float x, float y, String text) throws IOException {
        page.beginText();
        page.setFont(FONT, SIZE);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    private static float width(String text) throws IOException {
        return FONT.getStringWidth(text) / 1000 * SIZE;
    }

    private static List<String> printed(Drawing drawing, String note) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                drawing.on(stream);
            }
            if (!note.isEmpty()) {
                PDAnnotationFreeText typed = new PDAnnotationFreeText();
                typed.setContents(note);
                typed.setRectangle(new PDRectangle(160, 692, 200, 14));
                page.getAnnotations().add(typed);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return Made.lines(Made.OPENER.open(out.toByteArray()));
        }
    }

    @Test
    void wordsThatAPrintStrikesOutAreLeftOut() throws IOException {
        float from = 72 + width("I led ");
        assertThat(printed(
                        page -> {
                            text(page, 72, 700, "I led three four projects.");
                            page.addRect(from, 703, width("three"), 0.6f);
                            page.fill();
                            text(page, 72, 680, "And one more gone");
                            page.moveTo(72 + width("And one more "), 683.2f);
                            page.lineTo(72 + width("And one more gone"), 683.2f);
                            page.stroke();
                        },
                        ""))
                .containsExactly("I led four projects.", "And one more");
    }

    @Test
    void underlinedWordsAndWordsOnTheFormsRulesStay() throws IOException {
        assertThat(printed(
                        page -> {
                            text(page, 72, 700, "Underlined");
                            page.addRect(72, 698, width("Underlined"), 0.6f);
                            page.fill();
                            text(page, 72, 680, "Typed over a rule");
                            page.addRect(72, 683, 400, 0.6f);
                            page.fill();
                        },
                        ""))
                .containsExactly("Underlined", "Typed over a rule");
    }

    @Test
    void textTypedOnTopOfAPageStandsWhereItWasTyped() throws IOException {
        assertThat(printed(
                        page -> {
                            text(page, 72, 695, "Full name");
                            text(page, 72, 660, "Postcode");
                        },
                        "Ada Quill"))
                .containsExactly("Full name", "Ada Quill", "Postcode");
    }
}
