package org.postroom.redaction.models;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.util.HashIndex;
import edu.stanford.nlp.util.Index;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeatureIndexTest {
    private static final int FEATURES = 100_000;

    @Test
    void everyFeatureKeepsItsNumberAndNothingElseHasOne() {
        Index<String> features = new HashIndex<>();
        for (int i = 0; i < FEATURES; i++) {
            features.add("w" + i + "-WORD|C");
            features.add(i + "é-SHAPE|CpC");
        }
        FeatureIndex lean = FeatureIndex.of(features);
        assertThat(lean.size()).isEqualTo(features.size());
        assertThat(IntStream.range(0, features.size()))
                .allMatch(number -> lean.indexOf(features.get(number)) == number);
        assertThat(IntStream.range(FEATURES, 2 * FEATURES))
                .allMatch(i -> lean.indexOf("w" + i + "-WORD|C") == -1 && !lean.contains("W" + i + "-WORD|C"));
    }

    @Test
    void anEmptyIndexKnowsNothing() {
        assertThat(FeatureIndex.of(new HashIndex<>()).indexOf("")).isEqualTo(-1);
    }
}
