package org.postroom.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.postroom.casebook.Submission;
import org.postroom.casebook.Submission.Answer;

/** Words that are struck out on a page are left out, and whoever looks at the answer is told. */
class StruckWordsTest {
    private static void assertOneIsDoubted(Submission read) {
        assertThat(read.answer("4.1")).hasValueSatisfying(answer -> {
            assertThat(answer.text()).isEqualTo("I plan the weekly rota with the lead nurse.");
            assertThat(answer.because()).isEqualTo(StruckWords.BECAUSE);
        });
        assertThat(read.doubtful()).extracting(Answer::ref).containsExactly("4.1");
    }

    @Test
    void aSavedPageWithStruckWordsPutsADoubtOnTheirAnswerOnly() {
        String page = "<html><body><h2>4. Domain</h2><p><b>4.1</b></p><p>I plan the <s>daily</s> weekly rota with the"
                + " lead nurse.</p><p><b>4.2</b></p><p>I chair the monthly meeting of the team.</p><p><b>4.3</b></p><p>I"
                + " train two apprentices each year.<span style='display:none'>unseen</span></p></body></html>";
        assertOneIsDoubted(new SubmissionReader()
                .read("form.html", page.getBytes(StandardCharsets.UTF_8))
                .submission());
    }

    @Test
    void aPrintWithStruckWordsPutsADoubtOnTheirAnswerOnly() throws IOException {
        PDFont font = new PDType1Font(FontName.HELVETICA);
        String[] lines = {
            "4.1",
            "I plan the daily weekly rota with the lead nurse.",
            "4.2",
            "I chair the monthly meeting of the team.",
            "4.3",
            "I train two apprentices each year."
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                for (int i = 0; i < lines.length; i++) {
                    stream.beginText();
                    stream.setFont(font, 10);
                    stream.newLineAtOffset(72, 700 - 20 * i);
                    stream.showText(lines[i]);
                    stream.endText();
                }
                float from = 72 + font.getStringWidth("I plan the ") / 100;
                stream.addRect(from, 683, font.getStringWidth("daily") / 100, 0.6f);
                stream.fill();
            }
            document.save(out);
        }
        assertOneIsDoubted(
                new SubmissionReader().read("form.pdf", out.toByteArray()).submission());
    }
}
