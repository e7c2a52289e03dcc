package org.postroom.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.redaction.PeerRun.Figures;

/**
 * Postroom's redaction, CoreNLP's default pipeline and the bare three-class CRF over the same texts in one run, each in
 * a JVM of its own with the same heap. The table is printed and kept in {@code target/redaction-bench.txt}.
 */
class RedactionBench {
    private static final Path TABLE = Path.of("target/redaction-bench.txt");
    private static final String HEAP = "-Xmx4g";
    private static final int APPLICATION_WORDS = 6000;

    @TempDir
    private Path folder;

    @Test
    void postroomBesideItsPeers() throws IOException, InterruptedException {
        Map<Peer, Figures> figures = new EnumMap<>(Peer.class);
        for (Peer peer : Peer.values()) {
            figures.put(peer, measured(peer));
        }
        String table = table(figures) + labelsThatIdentify(figures.get(Peer.PIPELINE));
        System.out.println(table);
        Files.writeString(TABLE, table);
    }

    private Figures measured(Peer peer) throws IOException, InterruptedException {
        Path result = folder.resolve(peer + ".json");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        PeerRun.class.getName(),
                        peer.name(),
                        result.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(peer + ".log").toFile())
                .start();
        assertThat(child.waitFor())
                .as(() -> peer + " said " + tail(folder.resolve(peer + ".log")))
                .isZero();
        return new ObjectMapper().readValue(result.toFile(), Figures.class);
    }

    private static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException unreadable) {
            return "nothing that can be read";
        }
    }

    private static String table(Map<Peer, Figures> figures) {
        StringBuilder table = new StringBuilder(row("", figures, (peer, it) -> peer.says()));
        table.append(numbers("start until the first text, s (floor 6)", figures, Figures::startSeconds));
        table.append(numbers("  … in processor time, s", figures, Figures::startCpuSeconds));
        table.append(numbers("heap once loaded, MB (floor 450)", figures, Figures::heapMegabytes));
        table.append(numbers(
                "processor time for 6,000 words, s (1.5)",
                figures,
                it -> it.cpuMillisPer1000Words() * APPLICATION_WORDS / 1e6));
        Figures own = figures.get(Peer.POSTROOM);
        table.append(numbers("ratio to Postroom: start", figures, it -> it.startSeconds() / own.startSeconds()));
        table.append(numbers("  heap", figures, it -> it.heapMegabytes() / own.heapMegabytes()));
        table.append(
                numbers("  processor time", figures, it -> it.cpuMillisPer1000Words() / own.cpuMillisPer1000Words()));
        for (String part : own.hidden().keySet()) {
            table.append(part).append('\n');
            own.hidden()
                    .get(part)
                    .keySet()
                    .forEach(measure -> table.append(numbers(
                            "  " + measure, figures, it -> it.hidden().get(part).get(measure))));
        }
        return table.toString();
    }

    private static String numbers(String what, Map<Peer, Figures> figures, ToDoubleFunction<Figures> number) {
        return row(what, figures, (peer, it) -> String.format(Locale.ROOT, "%.2f", number.applyAsDouble(it)));
    }

    private static String row(String what, Map<Peer, Figures> figures, BiFunction<Peer, Figures, String> cell) {
        StringBuilder row = new StringBuilder(String.format("%-42s", what));
        figures.forEach((peer, it) -> row.append(String.format("%24s", cell.apply(peer, it))));
        return row.append('\n').toString();
    }

    /** CoreNLP's pipeline with those labels alone that identify, for the figures of what is hidden. */
    private static String labelsThatIdentify(Figures pipeline) {
        StringBuilder lines = new StringBuilder("CoreNLP's pipeline, labels that identify alone\n");
        pipeline.hiddenByNames().forEach((part, measures) -> {
            lines.append(part).append('\n');
            measures.forEach(
                    (measure, value) -> lines.append(String.format(Locale.ROOT, "  %-40s%24.2f%n", measure, value)));
        });
        return lines.toString();
    }
}
