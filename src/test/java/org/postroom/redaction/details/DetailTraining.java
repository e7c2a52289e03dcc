package org.postroom.redaction.details;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postroom.redaction.Labelled;
import org.postroom.redaction.Unlearned;
import org.postroom.redaction.learned.ChainLearner;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Sheet;

/**
 * Learns the weights of {@link DetailJudge} anew from the labelled texts and sentences that may be read, and writes
 * them to the resources; run it when texts or the lists of details have changed. Takes about a minute.
 */
final class DetailTraining {
    private static final Path WRITTEN =
            Path.of("src/main/resources/org/postroom/redaction/details").resolve(DetailJudge.WEIGHTS_FILE);
    private static final double LEAST_WEIGHT = 0.04;

    private final Unlearned unlearned = new Unlearned();
    private final ChainLearner learner = new ChainLearner();

    public static void main(String[] arguments) throws IOException {
        DetailTraining training = new DetailTraining();
        Labelled.applications(Set.of("DEMOG")).forEach(training::add);
        Labelled.sentences("details", "worked-on").forEach(training::add);
        training.learner.learn().write(arguments.length > 0 ? Path.of(arguments[0]) : WRITTEN, LEAST_WEIGHT);
    }

    private void add(Labelled text) {
        List<Sheet> sheets = unlearned.sheets(text.known(), text.passages());
        List<Finding> found = unlearned.findings(text.known(), sheets);
        for (Sheet sheet : sheets) {
            List<Finding> here = found.stream()
                    .filter(finding -> finding.sheet() == sheet.number())
                    .toList();
            DetailFeatures features = unlearned.details().judge().features(sheet, here, unlearned.kindsOfWords());
            List<List<String>> words = new ArrayList<>();
            for (int at = 0; at < sheet.words().size(); at++) {
                words.add(features.of(at));
            }
            learner.add(words, text.inside(sheet));
        }
    }
}
