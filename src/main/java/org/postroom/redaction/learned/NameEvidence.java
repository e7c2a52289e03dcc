package org.postroom.redaction.learned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.postroom.redaction.rules.KeepList;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;

/**
 * What recognisers and the keep list say of each word of a sheet at first sight, and what is said of the same word
 * anywhere in the application.
 */
final class NameEvidence {
    private static final int MOST_KEPT_WORDS_TOLD = 3;
    private static final int MOST_TIMES_TOLD = 3;

    private final List<Set<String>> found = new ArrayList<>();
    private final String[] kept;
    private final Elsewhere elsewhere;

    /** What is said of the words of a whole application, by word. */
    static final class Elsewhere {
        private final Map<String, int[]> times = new HashMap<>();
        private final Map<String, Set<String>> found = new HashMap<>();

        /**
         * Looks at all sheets.
         *
         * @param raw what was found at first sight, by the number of the sheet
         */
        static Elsewhere of(List<Sheet> sheets, List<List<Finding>> raw) {
            Elsewhere elsewhere = new Elsewhere();
            for (Sheet sheet : sheets) {
                sheet.words().forEach(elsewhere::count);
                raw.get(sheet.number()).stream()
                        .filter(finding -> finding.rank() != Finding.Rank.LIST)
                        .forEach(finding -> elsewhere.take(sheet, finding));
            }
            return elsewhere;
        }

        private void count(Word word) {
            int[] counts = times.computeIfAbsent(word.folded(), first -> new int[2]);
            if (!word.capital()) {
                counts[0]++;
            } else if (!word.opens()) {
                counts[1]++;
            }
        }

        private void take(Sheet sheet, Finding finding) {
            for (int at = sheet.wordAt(finding.start());
                    at < sheet.words().size() && sheet.words().get(at).start() < finding.end();
                    at++) {
                found.computeIfAbsent(sheet.words().get(at).folded(), first -> new TreeSet<>())
                        .add(by(finding));
            }
        }

        /** How often the word stands in small letters, and with a capital inside a sentence; many are as good as few. */
        String times(String folded) {
            int[] counts = times.getOrDefault(folded, new int[2]);
            return Math.min(MOST_TIMES_TOLD - 1, counts[0]) + "/" + Math.min(MOST_TIMES_TOLD, counts[1]);
        }

        Set<String> found(String folded) {
            return found.getOrDefault(folded, Set.of());
        }
    }

    NameEvidence(Sheet sheet, List<Finding> raw, KeepList keepList, Elsewhere elsewhere) {
        this.elsewhere = elsewhere;
        this.kept = new String[sheet.words().size()];
        Map<String, Integer> models = new HashMap<>();
        sheet.words().forEach(word -> found.add(new TreeSet<>()));
        for (Finding finding : raw) {
            for (int at = sheet.wordAt(finding.start());
                    at < kept.length && sheet.words().get(at).start() < finding.end();
                    at++) {
                String by = by(finding);
                found.get(at).add(isByModel(finding) ? by + models.merge(at + by, 1, Integer::sum) : by);
            }
        }
        for (KeepList.Kept term : keepList.in(sheet)) {
            for (int at = sheet.wordAt(term.start());
                    at < kept.length && sheet.words().get(at).start() < term.end();
                    at++) {
                kept[at] = (term.firm() ? "firm" : "soft") + Math.min(MOST_KEPT_WORDS_TOLD, term.words());
            }
        }
    }

    /** Who found what in a finding; the rules of the files as one, so that a new rule needs no new learning. */
    private static String by(Finding finding) {
        String who = isByModel(finding) ? "model" : finding.rank() == Finding.Rank.RULE ? "rule" : finding.recogniser();
        return who + ' ' + finding.kind();
    }

    private static boolean isByModel(Finding finding) {
        return finding.rank() == Finding.Rank.MODEL || finding.rank() == Finding.Rank.MODELS_AGREED;
    }

    /** Who found what in a word, in the order of the alphabet; of the models, as many as did. */
    Set<String> found(int at) {
        return at >= 0 && at < found.size() ? found.get(at) : Set.of();
    }

    /** How the keep list has a word; "null" when it has not. */
    String kept(int at) {
        return String.valueOf(kept[at]);
    }

    /** What is said of the same word in the whole application. */
    Elsewhere elsewhere() {
        return elsewhere;
    }
}
