package org.postroom.redaction.learned;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.postroom.redaction.Labelled;
import org.postroom.redaction.Unlearned;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Sheet;

/**
 * Learns the weights of {@link NameJudge} anew from the labelled texts and sentences that may be read, and writes them
 * to the resources; run it when texts, lists or rules have changed, and then {@code DetailTraining}. Takes about two
 * minutes.
 */
final class NameTraining {
    private static final Path WRITTEN =
            Path.of("src/main/resources/org/postroom/redaction/learned").resolve(NameJudge.WEIGHTS_FILE);
    /** Addresses with them: the name of a house is no word to let stand. */
    private static final Set<String> NAMES = Set.of("PERSON", "PRACTICE", "ORG", "PLACE", "CONTACT");

    private static final double LEAST_WEIGHT = 0.1;
    private static final long SEED = 3;

    private final Unlearned unlearned = new Unlearned();
    private final ChainLearner learner = new ChainLearner();
    private final Random random = new Random(SEED);

    public static void main(String[] arguments) throws IOException {
        NameTraining training = new NameTraining();
        Labelled.applications(NAMES).forEach(training::add);
        Labelled.sentences("sentences", "").forEach(training::add);
        training.learner.learn().write(arguments.length > 0 ? Path.of(arguments[0]) : WRITTEN, LEAST_WEIGHT);
    }

    private void add(Labelled text) {
        List<Sheet> sheets = unlearned.sheets(text.known(), text.passages());
        List<List<Finding>> raw = unlearned.atFirstSight(text.known(), sheets);
        NameEvidence.Elsewhere elsewhere = NameEvidence.Elsewhere.of(sheets, raw);
        for (Sheet sheet : sheets) {
            NameFeatures features = NameFeatures.of(sheet, raw.get(sheet.number()), elsewhere, unlearned.ground());
            List<List<String>> words = new ArrayList<>();
            for (int at = 0; at < sheet.words().size(); at++) {
                words.add(features.of(at));
            }
            boolean[] inside = text.inside(sheet);
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
}
