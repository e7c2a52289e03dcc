package org.postroom.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificatePaperTest {
    @Test
    void itsCodeLeadsToTheRegisterEntry() throws NotFoundException {
        BufferedImage sheet = Pages.seen(SamplePapers.certificate("A Manager").pdf(), 150);
        int[] dots = sheet.getRGB(0, 0, sheet.getWidth(), sheet.getHeight(), null, 0, sheet.getWidth());
        LuminanceSource light = new RGBLuminanceSource(sheet.getWidth(), sheet.getHeight(), dots);
        assertThat(new MultiFormatReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(light)))
                        .getText())
                .isEqualTo(SamplePapers.REGISTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bo Ó Sé", SamplePapers.WELSH_NAME, SamplePapers.LONG_NAME, "Łucja Małgorzata Żółćińska"})
    void everyNameStandsWholeOnItsOneSheet(String name) {
        Paper paper = SamplePapers.certificate(name).pdf();
        assertThat(Pages.count(paper)).isEqualTo(1);
        assertThat(Pages.text(paper).lines().map(String::strip)).contains(name);
    }

    @Test
    void aNameOfManyPartsTakesTwoLinesAndStillOneSheet() {
        String name = "Maria Magdalena Wilhelmina Featherstonehaugh-Cholmondeley de la Żółkiewska-Llanfairpwllgwyngyll";
        Paper paper = SamplePapers.certificate(name).pdf();
        assertThat(Pages.count(paper)).isEqualTo(1);
        assertThat(Pages.text(paper).replaceAll("\\s+", " ")).contains(name);
    }

    @Test
    void saysWhatWasGrantedWhenAndByWhom() {
        assertThat(Pages.text(SamplePapers.certificate("A Manager").pdf()))
                .contains("MIGPM-00042", "26 February 2027", "2022-06", SamplePapers.FRAMEWORK.award())
                .contains("Łucja Ó Dálaigh", "Chair", SamplePapers.REGISTER);
    }
}
