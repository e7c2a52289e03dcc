package org.postroom.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class PdfConformanceTest {
    @BeforeAll
    static void startTheValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void everyPdfToKeepIsPdfA3uAndPdfUa1() throws Exception {
        for (Paper paper : SamplePapers.pdfs()) {
            for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_U, PDFAFlavour.PDFUA_1)) {
                assertThat(faults(paper, flavour))
                        .as(paper.fileName() + " as " + flavour)
                        .isEmpty();
            }
        }
    }

    @Test
    void theValidatorFindsAPlainPdfWanting() throws Exception {
        assertThat(faults(SamplePapers.form().pdf(), PDFAFlavour.PDFA_3_U)).isNotEmpty();
    }

    private static List<String> faults(Paper paper, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(paper.content()), flavour)) {
            return Foundries.defaultInstance()
                    .createValidator(flavour, false)
                    .validate(parser)
                    .getTestAssertions()
                    .stream()
                    .map(TestAssertion::getMessage)
                    .toList();
        }
    }
}
