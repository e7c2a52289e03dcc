package org.postroom.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.labels.Pronouns;
import org.postroom.redaction.models.Agreement;
import org.postroom.redaction.models.Models;
import org.postroom.redaction.names.LeadIn;
import org.postroom.redaction.settling.Overlaps;
import org.postroom.redaction.settling.Spread;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Passage;
import org.postroom.redaction.text.Sheet;

/** Twice the text costs about twice the time, in every step that looks at findings beside each other. */
class LongTextTest {
    private static final int SENTENCES = 20_000;
    private static final int ROUNDS = 4;
    /** Twice is what is hoped for, four times is what every quadratic step takes. */
    private static final double MOST_TIMES = 3;

    private static final String SENTENCE = "Thorn met the CQC there. She is calm. ";
    private static final RuleSet RULES =
            RuleBook.at(Path.of("redaction-rules")).current().orElseThrow();

    /** A text of one sentence said again and again, and somebody found in each. */
    private record Dense(Sheet sheet, List<Finding> findings) {
        static Dense of(int sentences) {
            Sheet sheet = Sheet.of(0, new Passage("referee-1", SENTENCE.repeat(sentences)));
            return new Dense(
                    sheet,
                    IntStream.range(0, sentences)
                            .mapToObj(at -> person(at * SENTENCE.length(), 5))
                            .toList());
        }

        private static Finding person(int start, int length) {
            return new Finding(
                    0, start, start + length, Kind.PERSON, null, "model", "A test.", 0.55, Finding.Rank.MODEL);
        }

        Map<Finding, String> labels() {
            Map<Finding, String> labels = new IdentityHashMap<>();
            findings.forEach(finding -> labels.put(finding, "the applicant"));
            return labels;
        }

        /** Every finding twice, the second one reaching further. */
        List<Finding> doubled() {
            List<Finding> twice = new ArrayList<>(findings);
            findings.forEach(finding -> twice.add(person(finding.start(), 9)));
            return twice;
        }
    }

    static Stream<Named<Consumer<Dense>>> steps() {
        return Stream.of(
                Named.of("the models' agreement", dense -> Agreement.of(dense.doubled())),
                Named.of("the keep list", dense -> RULES.keepList().spare(dense.sheet(), dense.findings())),
                Named.of("pronouns", dense -> Pronouns.of(List.of(dense.sheet()), dense.labels())),
                Named.of(
                        "overlaps",
                        dense -> Overlaps.settle(dense.sheet(), dense.doubled(), new LeadIn(RULES.plainCapitals()))),
                Named.of(
                        "names found elsewhere",
                        dense -> Spread.of(List.of(dense.sheet()), dense.findings(), RULES.keepList())));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void twiceTheTextTakesAboutTwiceTheTime(Consumer<Dense> step) {
        Dense once = Dense.of(SENTENCES / 2);
        Dense twice = Dense.of(SENTENCES);
        step.accept(once);
        double ratio = cheapest(() -> step.accept(twice)) / cheapest(() -> step.accept(once));
        assertThat(ratio).as("twice the text to once").isLessThan(MOST_TIMES);
    }

    /** Processor seconds of this thread for the cheapest of some rounds: the warmest, and the least disturbed. */
    private static double cheapest(Runnable work) {
        double cheapest = Double.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.run();
            cheapest =
                    Math.min(cheapest, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9);
        }
        return cheapest;
    }

    @Test
    void onlyWhatReachesIntoTheSamePlaceAgrees() {
        List<Finding> apart =
                List.of(Dense.person(0, 5), Dense.person(5, 5), Dense.person(20, 30), Dense.person(30, 4));
        assertThat(Agreement.of(apart))
                .extracting(Finding::rank)
                .containsExactly(
                        Finding.Rank.MODEL, Finding.Rank.MODEL, Finding.Rank.MODELS_AGREED, Finding.Rank.MODELS_AGREED);
    }

    @Test
    void anApplicationOfMoreWordsThanTheLimitIsRefusedWithASentence() {
        Passage half = new Passage("1.1", "word ".repeat(TextSize.MOST_WORDS / 2));
        Passage more = new Passage("1.2", "word ".repeat(TextSize.MOST_WORDS / 2 + 1));
        assertThat(TextSize.tooLong(List.of(half.text(), half.text()))).isEmpty();
        assertThat(TextSize.tooLong(List.of(half.text(), more.text())))
                .contains("The application's texts have 100,001 words, and at most 100,000 are redacted in one go.");
        Redactor redactor = new Redactor(RuleBook.holding(new RuleFiles.Usable(RULES)), Models.none());
        assertThatThrownBy(() -> redactor.redact(KnownIdentity.none(), List.of(half, more), Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("100,001 words");
    }

    @Test
    void fewEndlessWordsAreTooLongToo() {
        String endless = "x".repeat(TextSize.MOST_UTF16 / 2 + 1);
        assertThat(TextSize.tooLong(List.of(endless, endless))).isPresent();
    }
}
