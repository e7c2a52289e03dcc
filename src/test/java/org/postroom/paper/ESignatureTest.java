package org.postroom.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ESignatureTest {
    @Test
    void theBadgeIsTwiceAsDenseAsItIsShown() throws IOException {
        BufferedImage image = ImageIO.read(
                new ByteArrayInputStream(SamplePapers.signature().badge().png().content()));
        assertThat(image.getWidth()).isEqualTo(2 * Badge.WIDTH);
        assertThat(image.getHeight()).isEqualTo(2 * Badge.HEIGHT);
        assertThat(image.getColorModel().hasAlpha()).isFalse();
    }

    @Test
    void theBlockIsATableWithInlineStylesOnlyAndLinksToTheRegister() {
        String html = SamplePapers.signature().html("cid:badge");
        assertThat(html)
                .contains(
                        SamplePapers.WELSH_NAME + " MIGPM",
                        "src=\"cid:badge\"",
                        "alt=\"MIGPM, certificate MIGPM-00042, 2027\"")
                .contains("href=\"" + SamplePapers.REGISTER + "\"", "<table role=\"presentation\"")
                .doesNotContain("<style", "class=", "<div", " th:");
    }

    @Test
    void thePageHoldsItsImageAndThePlainTextSaysTheSame() {
        String page = new String(SamplePapers.signature().page().content(), StandardCharsets.UTF_8);
        assertThat(page).contains("data:image/png;base64,", SamplePapers.WELSH_NAME);
        assertThat(SamplePapers.signature().text())
                .contains(SamplePapers.WELSH_NAME + " MIGPM", "MIGPM-00042", SamplePapers.REGISTER);
    }

    @Test
    void theStepsAreTheSameInTextAndHtml() {
        for (ESignature.Installation installation : ESignature.installations()) {
            for (String step : installation.steps()) {
                assertThat(ESignature.installationText()).contains(step);
                assertThat(ESignature.installationHtml().replace("&gt;", ">").replace("&#39;", "'"))
                        .contains(step);
            }
        }
        assertThat(ESignature.installationText()).contains("Outlook", "Gmail", "Apple Mail");
    }
}
