package org.postroom.redaction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Learns the weights of {@link DetailWeights} anew from the labelled texts and sentences that may be read, and writes
 * them to the resources; run it when texts or the lists of details have changed. Takes about a minute.
 */
final class DetailTraining {
    private static final Path LABELLED = Path.of("src/test/resources/redaction");
    private static final Path WRITTEN =
            Path.of("src/main/resources/org/postroom/redaction").resolve(DetailWeights.DETAILS);
    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\[\\]]+)\\]");
    private static final double LEAST_WEIGHT = 0.04;

    private final Models models = Models.open();
    private final RuleSet rules =
            RuleBook.at(Path.of("redaction-rules")).current().orElseThrow();
    private final ChainLearner learner = new ChainLearner();

    public static void main(String[] arguments) throws IOException {
        DetailTraining training = new DetailTraining();
        for (String folder : List.of("tuning", "worked-applications")) {
            MarkedText.readAll(LABELLED.resolve(folder)).forEach(training::add);
        }
        for (String file : List.of("worked-on.txt", "worked-on-more.txt", "worked-on-topics.txt")) {
            training.addSentences(LABELLED.resolve("details").resolve(file));
        }
        training.learner.learn().write(arguments.length > 0 ? Path.of(arguments[0]) : WRITTEN, LEAST_WEIGHT);
    }

    private void add(MarkedText text) {
        Map<Integer, List<int[]>> details = new HashMap<>();
        text.marks().stream().filter(mark -> mark.kind().equals("DEMOG")).forEach(mark -> details.computeIfAbsent(
                        mark.passage(), any -> new ArrayList<>())
                .add(new int[] {mark.start(), mark.end()}));
        add(text.known(), text.passages(), details);
    }

    private void addSentences(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith("#")) {
                Passage passage = new Passage("text", line.replaceAll("[\\[\\]]", ""));
                add(KnownIdentity.none(), List.of(passage), Map.of(0, bracketed(line)));
            }
        }
    }

    private static List<int[]> bracketed(String line) {
        List<int[]> places = new ArrayList<>();
        Matcher matcher = BRACKETED.matcher(line);
        while (matcher.find()) {
            int from = matcher.start() - 2 * places.size();
            places.add(new int[] {from, from + matcher.group(1).length()});
        }
        return places;
    }

    private void add(KnownIdentity known, List<Passage> passages, Map<Integer, List<int[]>> details) {
        List<Sheet> written = new ArrayList<>();
        passages.forEach(passage -> written.add(Sheet.of(written.size(), passage)));
        List<Sheet> sheets = rules.recasing().of(known, written);
        List<Finding> found = new Search(rules, models, known).unjudged(sheets);
        for (Sheet sheet : sheets) {
            List<Finding> here = found.stream()
                    .filter(finding -> finding.sheet() == sheet.number())
                    .toList();
            DetailFeatures features = rules.details().judge().features(sheet, here, models.kindsOfWords());
            List<List<String>> words = new ArrayList<>();
            boolean[] inside = new boolean[sheet.words().size()];
            for (int i = 0; i < inside.length; i++) {
                words.add(features.of(i));
                inside[i] = isInside(sheet, i, details.getOrDefault(sheet.number(), List.of()));
            }
            learner.add(words, inside);
        }
    }

    private static boolean isInside(Sheet sheet, int at, List<int[]> places) {
        int from = sheet.reading().originalStart(sheet.words().get(at).start());
        int to = sheet.reading().originalEnd(sheet.words().get(at).end());
        return places.stream().anyMatch(place -> from < place[1] && place[0] < to);
    }
}
