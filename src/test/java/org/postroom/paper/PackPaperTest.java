package org.postroom.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;

class PackPaperTest {
    @Test
    void lettersSentApartFromTheirAccentsAreJoined() {
        assertThat(Pages.text(SamplePapers.pack("w\u0302yn\u200b a\u2011b").pdf()))
                .contains("ŵyn a-b");
    }

    @Test
    void aVeryLongAnswerIsWholeToItsLastWord() {
        String answer =
                "We changed one thing at a time. ".repeat(60) + "\n" + "Unbroken".repeat(60) + "\nThe very end.";
        Paper paper = SamplePapers.pack(answer).pdf();
        assertThat(Pages.text(paper).split("The very end\\.", -1))
                .hasSize(SamplePapers.FRAMEWORK.points().size() + 1);
        assertThat(Pages.text(paper)).contains("[Colleague B] agrees.", "Pack K7F3");
    }

    @Test
    void labelsAreSetApartFromTheApplicantsWords() throws IOException {
        Paper paper = SamplePapers.pack("I asked [Colleague A] [sic] at [Practice B].")
                .docx();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(paper.content()))) {
            assertThat(document.getParagraphs().stream()
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .filter(run -> run.getStyle().equals("RedactionLabel"))
                            .map(XWPFRun::text))
                    .contains("[Colleague A]", "[Practice B]")
                    .noneMatch(text -> text.contains("I asked"));
        }
    }

    @Test
    void anEmptyAnswerIsSaidToBeEmpty() {
        assertThat(Pages.text(SamplePapers.pack(" \n ").pdf())).contains("No answer was given.");
    }

    @Test
    void charactersThatNoXmlHoldsDoNotStopAPack() {
        String answer = "Before\u0000\u000b\u001f after\ud800 & <b>not bold</b> ]]> \ufffe";
        assertThat(Pages.text(SamplePapers.pack(answer).pdf())).contains("Before after & <b>not bold</b> ]]>");
        assertThat(Proof.of(SamplePapers.pack(answer).docx()))
                .anyMatch(part -> part.text().contains("Before after & <b>not bold</b> ]]>"));
    }

    @Test
    void charactersWithoutALetterInOurFontsAreShownAsABox() {
        assertThat(Pages.text(SamplePapers.pack("Fine \ud83d\ude00 so").pdf())).contains("Fine □ so");
    }
}
