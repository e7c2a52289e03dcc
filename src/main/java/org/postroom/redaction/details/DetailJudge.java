package org.postroom.redaction.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postroom.redaction.learned.ChainWeights;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.words.Lexicon;

/**
 * Has the last word on details of persons: what the rules and turns of phrase found is evidence, and the words around
 * are judged by what was learned from labelled texts. So details told in words that no rule has are found, and topics
 * that only sound like one are let go.
 */
public final class DetailJudge {
    static final String RECOGNISER = "details/learned";

    /** What a finding of the rules adds to the log-odds of its words, and what is asked of words without. */
    private static final double FOUND = 4;

    private static final double NOT_FOUND = -0.6;
    private static final double SURE = 0.6;
    private static final int MOST_BETWEEN = 3;
    private static final Set<String> BETWEEN = Lexicon.words("is was has had been still now then also just both can");
    static final String WEIGHTS_FILE = "details-learned.txt.gz";
    private static final ChainWeights WEIGHTS = ChainWeights.learned(DetailJudge.class, WEIGHTS_FILE);

    private final DetailWords lists;
    private final Map<String, Set<String>> classesOfWords;

    DetailJudge(DetailWords lists, Set<String> classes) {
        this.lists = lists;
        this.classesOfWords = DetailSurroundings.classesOfWords(classes);
    }

    /** The findings of one sheet with its details judged; those of other kinds are as they were. */
    public List<Finding> judged(Sheet sheet, List<Finding> here, Map<String, String> kinds) {
        Finding[] found = new Finding[sheet.words().size()];
        here.forEach(finding -> lay(sheet, finding, found));
        boolean[] told = told(sheet, here, found, kinds);
        List<Finding> judged = new ArrayList<>(
                here.stream().filter(finding -> finding.kind() != Kind.DEMOG).toList());
        int at = 0;
        while (at < told.length) {
            int end = at;
            while (end < told.length && told[end] && isFree(found[end])) {
                end++;
            }
            if (end > at) {
                judged.add(finding(sheet, at, end, found));
            }
            at = Math.max(end, at + 1);
        }
        return judged;
    }

    /** What is seen of each word of a sheet; for the judgement, and for learning it. */
    DetailFeatures features(Sheet sheet, List<Finding> here, Map<String, String> kinds) {
        DetailSigns signs = new DetailSigns(sheet, here, lists);
        return new DetailFeatures(new DetailSurroundings(sheet, signs, lists, classesOfWords), kinds);
    }

    private boolean[] told(Sheet sheet, List<Finding> here, @Nullable Finding[] found, Map<String, String> kinds) {
        DetailFeatures features = features(sheet, here, kinds);
        double[] odds = new double[found.length];
        for (int i = 0; i < odds.length; i++) {
            Finding finding = found[i];
            boolean byRule = finding != null && finding.kind() == Kind.DEMOG;
            odds[i] = WEIGHTS.of(features.of(i)) + (byRule ? FOUND : NOT_FOUND);
        }
        boolean[] told = WEIGHTS.likeliest(odds);
        for (int i = 1; i < told.length; i++) {
            if (told[i] && !told[i - 1]) {
                withRelative(sheet, i, told);
            }
        }
        return told;
    }

    /** "who is | forty", "whose | divorce": the clause goes with what it tells. */
    private static void withRelative(Sheet sheet, int from, boolean[] told) {
        int first = from - 1;
        while (first > 0
                && from - first <= MOST_BETWEEN
                && BETWEEN.contains(sheet.words().get(first).folded())) {
            first--;
        }
        if (Set.of("who", "whose").contains(sheet.words().get(first).folded())) {
            for (int i = first; i < from; i++) {
                told[i] = true;
            }
        }
    }

    private static void lay(Sheet sheet, Finding finding, @Nullable Finding[] found) {
        for (int i = sheet.wordAt(finding.start());
                i < found.length && sheet.words().get(i).start() < finding.end();
                i++) {
            // Of two findings in one word, as in a compound, the name stands.
            found[i] = isFree(found[i]) ? finding : found[i];
        }
    }

    private static boolean isFree(@Nullable Finding finding) {
        return finding == null || finding.kind() == Kind.DEMOG;
    }

    /** A run of words; what a rule said of any of them stands, for it says more. */
    private static Finding finding(Sheet sheet, int from, int to, @Nullable Finding[] found) {
        for (int i = from; i < to; i++) {
            Finding ruled = found[i];
            if (ruled != null) {
                Finding whole = detail(sheet, from, to);
                return ruled.over(whole.start(), whole.end());
            }
        }
        return detail(sheet, from, to);
    }

    private static Finding detail(Sheet sheet, int from, int to) {
        return DetailsByContext.detail(
                sheet,
                from,
                to,
                "a personal detail",
                RECOGNISER,
                "It reads as the labelled texts tell details of one person.",
                SURE);
    }
}
