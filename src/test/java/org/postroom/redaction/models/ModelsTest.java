package org.postroom.redaction.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postroom.redaction.Figures;
import org.postroom.redaction.Redactor;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.text.Passage;

/** What the three models find together. */
class ModelsTest {
    private static final Redactor REDACTOR = Figures.REDACTOR;

    @Test
    void namesThatNoListKnowsAreHiddenAndTheSenseStays() {
        String redacted = redact("When the roof leaked in 2021, Quennell Abernethy-Stroud rang me from Cwmystradllyn"
                + " and the partners agreed to close for a day. The CQC was told, and QOF was not hurt.");
        assertThat(redacted)
                .doesNotContain("Quennell")
                .doesNotContain("Stroud")
                .doesNotContain("Cwmystradllyn")
                .contains("the partners agreed to close for a day. The CQC was told, and QOF was not hurt.");
    }

    @Test
    void aLineInCapitalsIsReadToo() {
        assertThat(redact("OUR LEAD NURSE MARGARET HENDERSON RETIRED IN 2020 AND WE MISS HER"))
                .doesNotContain("HENDERSON");
    }

    @Test
    void severalThreadsGetTheSameAnswer() {
        String text = "Dilwyn Caradog and Oluwatobi Adeyinka met in Llanfairfechan.";
        String alone = redact(text);
        assertThat(IntStream.range(0, 16).parallel().mapToObj(i -> redact(text)).distinct())
                .containsExactly(alone);
    }

    /** The models hold other large tables beside it, and are read at the same time: the right one must be taken. */
    @Test
    void wordsThatKeepTheSameCompanyHaveTheSameClassWhicheverModelIsReadFirst() {
        Map<String, String> classes = Figures.MODELS.kindsOfWords();
        assertThat(classes).hasSizeGreaterThan(500_000).containsKey("scottish");
        assertThat(List.of("polish", "nigerian", "french"))
                .allSatisfy(word -> assertThat(classes).containsEntry(word, classes.get("scottish")));
    }

    private static String redact(String text) {
        return REDACTOR.redact(KnownIdentity.none(), List.of(new Passage("t", text)))
                .passages()
                .get(0)
                .text()
                .value();
    }
}
