package org.postroom.intake.original;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.postroom.intake.apart.Means;
import org.postroom.stationery.Town;

class OriginalJobTest {
    private final OriginalJob job = new OriginalJob();

    private byte[] laidOpen(String letter) throws Exception {
        return job.run(OriginalJob.layOpen(Means.none()), Town.golden(letter), step -> {});
    }

    private byte[] drawn(String letter, int page) throws Exception {
        return job.run(OriginalJob.draw(Means.none(), 1, page), Town.golden(letter), step -> {});
    }

    @Test
    void aPdfIsLaidOpenPageByPageAndDrawn() throws Exception {
        JsonNode originals = new ObjectMapper().readTree(laidOpen("application-pdf-hyphenated-footers"));
        JsonNode form = originals.get(1);
        assertThat(form.path("pictured").asBoolean()).isTrue();
        assertThat(form.path("pages").size()).isGreaterThan(5);
        BufferedImage page = ImageIO.read(new ByteArrayInputStream(drawn("application-pdf-hyphenated-footers", 2)));
        assertThat(page.getWidth()).isBetween(990, 1010);
    }

    @Test
    void aWordFileHasOnePageOfLinesAndNoPicture() throws Exception {
        JsonNode originals = new ObjectMapper().readTree(laidOpen("application-docx-free-form-photo"));
        assertThat(originals.get(1).path("pictured").asBoolean()).isFalse();
        assertThat(originals.get(1).path("pages").get(0).path("lines").size()).isGreaterThan(40);
        assertThat(drawn("application-docx-free-form-photo", 1)).isEmpty();
    }

    @Test
    void aScanHasPagesThatCanOnlyBeSeen() throws Exception {
        JsonNode scan = new ObjectMapper().readTree(laidOpen("form-scanned")).get(1);
        assertThat(scan.path("pictured").asBoolean()).isTrue();
        assertThat(scan.path("pages").findValues("lines")).allMatch(JsonNode::isEmpty);
        assertThat(drawn("form-scanned", 1)).isNotEmpty();
        assertThat(drawn("form-scanned", 99)).isEmpty();
    }

    @Test
    void anAnswerIsFoundOnThePageWithMostOfIt() {
        Original original = new Original(
                1,
                "form.pdf",
                true,
                List.of(
                        new Original.Page(List.of("4.1 How we plan", "We plan by the hour.")),
                        new Original.Page(List.of("of the week, and then", "by the month.", "Another matter"))));
        Place place = new Search("of the week, and then by the month.")
                .in(7, original)
                .orElseThrow();
        assertThat(place.page()).isEqualTo(2);
        assertThat(place.marked()).containsExactly(0, 1);
        assertThat(new Search("Nothing like it anywhere").in(7, original)).isEmpty();
    }
}
