package org.postroom.redaction;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.postroom.redaction.TextScore.Ratio;

/** Measures one {@link Peer} in this JVM, which has nothing else to do, and writes what it found to a file. */
final class PeerRun {
    private static final Path TEXTS = Path.of("src/test/resources/redaction");
    private static final double LEAST_MEASURED_SECONDS = 15;
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /**
     * What one peer costs and does.
     *
     * @param startSeconds on the clock, from the start of the JVM until the first text was redacted
     * @param startCpuSeconds the same in processor time
     * @param heapMegabytes in use after that, once garbage was collected
     * @param cpuMillisPer1000Words once warm, on whole applications, all threads
     * @param hidden by part of the texts and measure, in per cent
     * @param hiddenByNames the same when only labels that identify count; for CoreNLP's pipeline alone
     */
    record Figures(
            double startSeconds,
            double startCpuSeconds,
            double heapMegabytes,
            double cpuMillisPer1000Words,
            Map<String, Map<String, Double>> hidden,
            Map<String, Map<String, Double>> hiddenByNames) {}

    private PeerRun() {}

    /** The name of a peer, then the file to write. */
    public static void main(String[] arguments) throws IOException {
        Peer who = Peer.valueOf(arguments[0]);
        Function<MarkedText, Redaction> peer = who.load();
        Map<String, List<MarkedText>> parts = new LinkedHashMap<>();
        parts.put("applications", GoldText.readAll());
        parts.put("tuning", MarkedText.readAll(TEXTS.resolve("tuning")));
        parts.put("held-back", MarkedText.readAll(TEXTS.resolve("held-back")));
        peer.apply(parts.get("tuning").get(0));
        double cpu = MACHINE.getProcessCpuTime() / 1e9;
        double wall = (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime())
                / 1e3;
        double heap = heapMegabytes();
        Map<String, Map<String, Double>> hidden = new LinkedHashMap<>();
        Map<String, Map<String, Double>> byNames = new LinkedHashMap<>();
        for (String part : parts.keySet()) {
            List<MarkedText> texts = parts.get(part);
            List<Redaction> redactions = texts.stream().map(peer).toList();
            hidden.put(part, measures(texts, redactions));
            if (who == Peer.PIPELINE) {
                byNames.put(part, measures(texts, identifying(texts, redactions)));
            }
        }
        double warm = millisPer1000Words(peer, parts.get("applications"));
        new ObjectMapper()
                .writeValue(Path.of(arguments[1]).toFile(), new Figures(wall, cpu, heap, warm, hidden, byNames));
    }

    private static List<Redaction> identifying(List<MarkedText> texts, List<Redaction> redactions) {
        List<Redaction> identifying = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            identifying.add(Peer.identifying(texts.get(i), redactions.get(i)));
        }
        return identifying;
    }

    private static double heapMegabytes() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
    }

    private static double millisPer1000Words(Function<MarkedText, Redaction> peer, List<MarkedText> texts) {
        long words = texts.stream()
                .flatMap(text -> text.passages().stream())
                .mapToLong(passage -> passage.text().split("\\s+").length)
                .sum();
        long before = MACHINE.getProcessCpuTime();
        int rounds = 0;
        while ((MACHINE.getProcessCpuTime() - before) / 1e9 < LEAST_MEASURED_SECONDS) {
            texts.forEach(peer::apply);
            rounds++;
        }
        return (MACHINE.getProcessCpuTime() - before) / 1e6 / rounds / words * 1000;
    }

    private static Map<String, Double> measures(List<MarkedText> texts, List<Redaction> redactions) {
        List<TextScore> scores = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            scores.add(TextScore.of(texts.get(i), redactions.get(i)));
        }
        Map<String, Ratio> hits =
                TextScore.sum(scores.stream().map(TextScore::hits).toList());
        Map<String, Double> hidden = new LinkedHashMap<>();
        hidden.put("people hidden, %", percent(hits, "PERSON"));
        hidden.put("practices, organisations hidden, %", percent(hits, "PRACTICE", "ORG"));
        hidden.put("places hidden, %", percent(hits, "PLACE"));
        hidden.put("contacts hidden, %", percent(hits, "CONTACT"));
        hidden.put("numbers and codes hidden, %", percent(hits, "ID"));
        hidden.put("dates hidden, %", percent(hits, "DATE"));
        hidden.put("details of a person hidden, %", percent(hits, "DEMOG"));
        hidden.put("professional terms kept, %", percent(hits, "KEEP"));
        hidden.put(
                "neutral words hidden, %",
                scores.stream()
                        .map(TextScore::neutral)
                        .reduce(Ratio.NONE, Ratio::plus)
                        .percent());
        return hidden;
    }

    private static double percent(Map<String, Ratio> hits, String... kinds) {
        Ratio sum = Ratio.NONE;
        for (String kind : kinds) {
            sum = sum.plus(hits.getOrDefault(kind, Ratio.NONE));
        }
        return sum.percent();
    }
}
