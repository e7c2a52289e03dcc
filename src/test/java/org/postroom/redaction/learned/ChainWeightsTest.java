package org.postroom.redaction.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sums over a chain, against every way that its words can be inside or outside. */
class ChainWeightsTest {
    private static final int WORDS = 7;

    private static double score(ChainWeights weights, double[] odds, int inside) {
        double score = 0;
        int before = 0;
        for (int at = 0; at < odds.length; at++) {
            int now = inside >> at & 1;
            score += weights.steps()[2 * before + now] + (now == 1 ? odds[at] : 0);
            before = now;
        }
        return score;
    }

    @RepeatedTest(5)
    void theMarginsAreTheSumsOverAllWays(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        float[] steps = {random.nextFloat(), -random.nextFloat(), random.nextFloat() - 1, random.nextFloat()};
        ChainWeights weights = new ChainWeights(Map.of(), steps);
        double[] odds = random.doubles(WORDS, -3, 3).toArray();
        double[] margins = weights.margins(odds);
        int likeliest = 0;
        for (int at = 0; at < WORDS; at++) {
            double in = 0;
            double out = 0;
            for (int way = 0; way < 1 << WORDS; way++) {
                double weight = Math.exp(score(weights, odds, way));
                in += (way >> at & 1) == 1 ? weight : 0;
                out += (way >> at & 1) == 0 ? weight : 0;
            }
            assertThat(margins[at]).isCloseTo(Math.log(in / out), within(1e-9));
        }
        for (int way = 1; way < 1 << WORDS; way++) {
            likeliest = score(weights, odds, way) > score(weights, odds, likeliest) ? way : likeliest;
        }
        boolean[] run = weights.likeliest(odds);
        for (int at = 0; at < WORDS; at++) {
            assertThat(run[at]).isEqualTo((likeliest >> at & 1) == 1);
        }
    }

    @Test
    void noWordsHaveNoMargins() {
        assertThat(new ChainWeights(Map.of(), new float[4]).margins(new double[0]))
                .isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAgainWithoutWhatWeighsNothing(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("weights.txt.gz");
        new ChainWeights(Map.of("word thorn", 1.25f, "always", 0.01f), new float[] {1, -2, 0.5f, 0}).write(file, 0.1);
        ChainWeights read;
        try (InputStream packed = Files.newInputStream(file)) {
            read = ChainWeights.read(packed);
        }
        assertThat(read.features()).containsExactly(Map.entry("word thorn", 1.25f));
        assertThat(read.steps()).containsExactly(1, -2, 0.5f, 0);
    }
}
