package org.postroom.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postroom.commandline.CommandLine;

/**
 * Public labelled sets through {@code redact --text}, with what is published of others beside it. The sets are not part
 * of this project; where they are not, this is skipped. The figures are kept in {@code target/public-sets-bench.txt}.
 */
class PublicSetsBench {
    private static final Path FOLDER = Path.of(System.getProperty("postroom.public-sets", "../shared/corpus/public"));
    private static final Path FIGURES = Path.of("target/public-sets-bench.txt");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A set, and what others are known to reach on it. */
    enum PublicSet {
        PRESIDIO_RESEARCH(
                "synth_dataset_v2.jsonl",
                """
                  published, all kinds, words: Presidio as it comes precision 0.685, recall 0.603; tuned 0.870, 0.839
                  measured, people wholly hidden: CoreNLP 4.5.10's default pipeline 88.0 %, the union of its three CRFs 93.0 %
                """),
        WNUT17(
                "wnut17_test.jsonl",
                """
                  published: nothing that compares. The shared task counts exact entities of six types, products and creative
                  works among them; here people, bodies and places count, and only whether they are hidden.
                """);

        private final String file;
        private final String others;

        PublicSet(String file, String others) {
            this.file = file;
            this.others = others;
        }
    }

    @BeforeAll
    static void forgetTheLastRun() throws IOException {
        Files.deleteIfExists(FIGURES);
    }

    @ParameterizedTest
    @EnumSource
    void aPublicSetThroughTheCommandLine(PublicSet set) throws IOException {
        Path file = FOLDER.resolve(set.file);
        assumeTrue(
                Files.exists(file),
                () -> "There is no " + file + "; name its folder with -Dpostroom.public-sets=FOLDER.");
        List<String> gold = Files.readAllLines(file);
        List<String> printed = redacted(file);
        assertThat(printed).hasSameSizeAs(gold);
        HidingScore score = new HidingScore();
        for (int i = 0; i < gold.size(); i++) {
            JsonNode given = JSON.readTree(gold.get(i));
            JsonNode made = JSON.readTree(printed.get(i));
            assertThat(made.path("id")).isEqualTo(given.path("id"));
            score.add(given.path("text").asText(), given.path("gold"), made.path("spans"));
        }
        tell(set, gold.size(), score);
    }

    private static List<String> redacted(Path file) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        String[] command = {"redact", "--text", file.toString()};
        int exit = CommandLine.run(command, new PrintStream(printed, true, StandardCharsets.UTF_8), System.err);
        assertThat(exit).isZero();
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static void tell(PublicSet set, int texts, HidingScore score) throws IOException {
        String told =
                """
                %s, %d texts
                  Postroom, all kinds, words: precision %.3f, recall %.3f; neutral words hidden %.1f %%
                  Postroom, mentions wholly hidden, %%: %s
                %s"""
                        .formatted(
                                set.file,
                                texts,
                                score.precision(),
                                score.recall(),
                                score.neutralHidden(),
                                score.kinds(),
                                set.others);
        System.out.println(told);
        Files.writeString(FIGURES, told, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
