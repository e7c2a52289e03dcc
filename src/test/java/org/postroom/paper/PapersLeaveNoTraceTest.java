package org.postroom.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class PapersLeaveNoTraceTest {
    @Test
    void aPdfSaysOnlyTitleSubjectAndMaker() throws IOException {
        List<Paper> pdfs = new ArrayList<>(SamplePapers.pdfs());
        pdfs.add(SamplePapers.form().pdf());
        for (Paper paper : pdfs) {
            try (PDDocument document = Loader.loadPDF(paper.content())) {
                assertThat(document.getDocumentInformation().getCOSObject().keySet())
                        .as(paper.fileName())
                        .containsExactlyInAnyOrder(COSName.TITLE, COSName.SUBJECT, COSName.CREATOR, COSName.PRODUCER);
                assertThat(document.getDocumentInformation().getProducer()).isEqualTo("Postroom");
            }
        }
    }

    @Test
    void nothingTellsTheMachineItsUserItsZoneOrTheDay() {
        List<Paper> papers = new ArrayList<>(SamplePapers.pdfs());
        papers.addAll(SamplePapers.officeFiles());
        for (Paper paper : papers) {
            for (Proof.Part part : Proof.of(paper)) {
                assertThat(part.text())
                        .as(paper.fileName() + ", " + part.where())
                        .doesNotContain(System.getProperty("java.io.tmpdir"), System.getProperty("user.dir"))
                        .doesNotContain(ZoneId.systemDefault().getId() + "]")
                        .doesNotContain(
                                "D:" + LocalDate.now().getYear(),
                                LocalDate.now().toString())
                        .doesNotContain("Apache POI", "openhtmltopdf");
            }
        }
    }

    @Test
    void anOfficeFileHasNoCreatorAndNoTimes() throws IOException {
        for (Paper paper : SamplePapers.officeFiles()) {
            assertThat(Proof.of(paper).stream()
                            .filter(part -> part.where().equals("docProps/core.xml"))
                            .map(Proof.Part::text))
                    .as(paper.fileName())
                    .singleElement()
                    .satisfies(core -> assertThat(core.lines().filter(line -> !line.isBlank()))
                            .hasSizeLessThanOrEqualTo(3));
            assertThat(years(paper)).as(paper.fileName()).containsOnly(1980);
        }
    }

    @Test
    void theSameValuesGiveTheSameBytes() {
        assertThat(SamplePapers.pack("Same.").pdf().content())
                .isEqualTo(SamplePapers.pack("Same.").pdf().content());
        assertThat(SamplePapers.pack("Same.").docx().content())
                .isEqualTo(SamplePapers.pack("Same.").docx().content());
        assertThat(SamplePapers.scoreSheet().xlsx().content())
                .isEqualTo(SamplePapers.scoreSheet().xlsx().content());
    }

    private static List<Integer> years(Paper paper) throws IOException {
        List<Integer> years = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(paper.content()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                years.add(entry.getTimeLocal().getYear());
            }
        }
        return years;
    }
}
