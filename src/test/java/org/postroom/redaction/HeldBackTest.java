package org.postroom.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Answers in other voices and from other nations than those the rules were made with. */
class HeldBackTest {
    @Test
    void figures() throws IOException {
        Redactor redactor = new Redactor(RuleBook.at(Path.of("redaction-rules")), Models.open());
        long start = System.nanoTime();
        List<TextScore> scores = MarkedText.readAll(Path.of("src/test/resources/redaction/tuning")).stream()
                .map(text -> TextScore.of(text, redactor))
                .toList();
        System.out.println("ms " + (System.nanoTime() - start) / 1_000_000);
        Map<String, TextScore.Ratio> sum =
                TextScore.sum(scores.stream().map(TextScore::hits).toList());
        sum.forEach((kind, ratio) -> System.out.printf("%s %s %.1f%n", kind, ratio, ratio.percent()));
        scores.forEach(score -> {
            System.out.println(
                    "== " + score.text().name() + " doubtful " + score.doubtful() + " neutral " + score.neutral());
            score.missed().forEach(System.out::println);
        });
        assertThat(scores).isNotEmpty();
    }
}
