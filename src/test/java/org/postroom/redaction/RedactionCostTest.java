package org.postroom.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.text.Passage;
import org.postroom.redaction.text.Sheet;

/** What redacting costs beside the recognition models alone, in the same run: a slow machine slows both. */
class RedactionCostTest {
    private static final int APPLICATION_WORDS = 6000;
    private static final int ROUNDS = 4;
    private static final double MOST = 4;

    @Test
    void redactingALongApplicationCostsLittleMoreThanTheModelsAlone() throws IOException {
        List<Passage> application = application();
        double models = cheapestSeconds(() -> readByModelsAlone(application));
        double all = cheapestSeconds(() -> Figures.REDACTOR.redact(KnownIdentity.none(), application));
        System.out.printf(
                "processor time of 6,000 words: %.2f s, of that the models %.2f s; ratio %.1f%n",
                all, models, all / models);
        assertThat(all / models).as("all of redaction to the models alone").isLessThan(MOST);
    }

    private static void readByModelsAlone(List<Passage> application) {
        for (int i = 0; i < application.size(); i++) {
            Figures.MODELS.findings(Sheet.of(i, application.get(i)));
        }
    }

    /** The tuning texts put together as if one person had written them: more names than any application has. */
    private static List<Passage> application() throws IOException {
        List<Passage> passages = new ArrayList<>();
        int words = 0;
        for (MarkedText text : MarkedText.readAll(Path.of("src/test/resources/redaction/tuning"))) {
            for (Passage passage : text.passages()) {
                if (words < APPLICATION_WORDS) {
                    passages.add(new Passage(passage.ref() + "/" + passages.size(), passage.text()));
                    words += passage.text().split("\\s+").length;
                }
            }
        }
        return passages;
    }

    /** Processor seconds of this thread for the cheapest of some rounds: the warmest, and the least disturbed. */
    private static double cheapestSeconds(Runnable work) {
        double cheapest = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.run();
            cheapest =
                    Math.min(cheapest, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9);
        }
        return cheapest;
    }
}
