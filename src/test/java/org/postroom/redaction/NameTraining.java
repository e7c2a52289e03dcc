package org.postroom.redaction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.postroom.redaction.MarkedText.Mark;

/**
 * Learns the weights of {@link NameJudge} anew from the labelled texts that may be read, and writes them to the
 * resources; run it when texts, lists or rules have changed. Takes about two minutes.
 */
final class NameTraining {
    private static final Path LABELLED = Path.of("src/test/resources/redaction");
    private static final Path WRITTEN =
            Path.of("src/main/resources/org/postroom/redaction").resolve(DetailWeights.NAMES);
    private static final Set<String> NAMES = Set.of("PERSON", "PRACTICE", "ORG", "PLACE");
    private static final double LEAST_WEIGHT = 0.1;
    private static final long SEED = 3;

    private final Models models = Models.open();
    private final RuleSet rules =
            RuleBook.at(Path.of("redaction-rules")).current().orElseThrow();
    private final ChainLearner learner = new ChainLearner();
    private final Random random = new Random(SEED);

    public static void main(String[] arguments) throws IOException {
        NameTraining training = new NameTraining();
        for (String folder : List.of("tuning", "worked-applications")) {
            MarkedText.readAll(LABELLED.resolve(folder)).forEach(training::add);
        }
        training.learner.learn().write(arguments.length > 0 ? Path.of(arguments[0]) : WRITTEN, LEAST_WEIGHT);
    }

    private void add(MarkedText text) {
        List<Sheet> written = new ArrayList<>();
        text.passages().forEach(passage -> written.add(Sheet.of(written.size(), passage)));
        List<Sheet> sheets = rules.recasing().of(text.known(), written);
        Search search = new Search(rules, models, text.known());
        List<List<Finding>> raw = sheets.stream().map(search::raw).toList();
        NameEvidence.Elsewhere elsewhere = NameEvidence.Elsewhere.of(sheets, raw);
        for (Sheet sheet : sheets) {
            List<Mark> names = text.marks().stream()
                    .filter(mark -> mark.passage() == sheet.number() && NAMES.contains(mark.kind()))
                    .toList();
            NameFeatures features =
                    NameFeatures.of(sheet, raw.get(sheet.number()), elsewhere, rules, models.kindsOfWords());
            List<List<String>> words = new ArrayList<>();
            boolean[] inside = new boolean[sheet.words().size()];
            for (int at = 0; at < inside.length; at++) {
                words.add(features.of(at));
                inside[at] = isInside(sheet, at, names);
            }
            learner.add(words, inside);
            learner.add(words.stream().map(this::withSomeEvidence).toList(), inside);
        }
    }

    /** The same word with half of what was found forgotten: the rules know these texts too well. */
    private List<String> withSomeEvidence(List<String> features) {
        return features.stream()
                .filter(feature -> !NameFeatures.isEvidence(feature) || random.nextBoolean())
                .toList();
    }

    /** Inside a marked name, less the title and article that may stay. */
    private static boolean isInside(Sheet sheet, int at, List<Mark> names) {
        int from = sheet.reading().originalStart(sheet.words().get(at).start());
        int to = sheet.reading().originalEnd(sheet.words().get(at).end());
        return names.stream()
                .anyMatch(mark -> from < mark.end() && mark.start() + TextScore.freeOf(mark.surface()) < to);
    }
}
