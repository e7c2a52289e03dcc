package org.postroom.redaction.learned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Finding.Rank;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.words.Lexicon;

/**
 * Looks over what was found at first sight for names: adds what reads like one as the labelled texts have them, and
 * drops guesses that read like none. Rules of the files, known names and full names with a title stand whatever it says.
 */
public final class NameJudge {
    static final String WEIGHTS_FILE = "names-learned.txt.gz";
    static final String RECOGNISER = "names/learned";

    /** Log-odds above which words are taken for a name that nobody found. */
    private static final double ADDED = -1;

    /** Log-odds above which a person need not be asked. */
    private static final double SURE_OF = 0;

    /** Log-odds that every word of a guess must stay below for the guess to go; a name let stand is the greater harm. */
    private static final double DROPPED = -3;

    private static final int LONGEST_NAME_WORDS = 12;

    private static final double SURE = 0.65;
    private static final double DOUBTFUL = 0.55;
    private static final Set<Kind> NAMES = EnumSet.of(Kind.PERSON, Kind.PRACTICE, Kind.ORG, Kind.PLACE);
    private static final Set<String> PLACE_BEFORE = Lexicon.words("in at near around outside across from towards");
    private static final ChainWeights WEIGHTS = ChainWeights.learned(NameJudge.class, WEIGHTS_FILE);

    private final NameGround ground;

    public NameJudge(NameGround ground) {
        this.ground = ground;
    }

    /**
     * What was found on each sheet, judged.
     *
     * @param raw what was found at first sight, by the number of the sheet
     */
    public List<List<Finding>> judged(List<Sheet> sheets, List<List<Finding>> raw) {
        NameEvidence.Elsewhere elsewhere = NameEvidence.Elsewhere.of(sheets, raw);
        List<List<Finding>> judged = new ArrayList<>();
        for (Sheet sheet : sheets) {
            judged.add(judged(sheet, raw.get(sheet.number()), elsewhere));
        }
        return judged;
    }

    private List<Finding> judged(Sheet sheet, List<Finding> raw, NameEvidence.Elsewhere elsewhere) {
        double[] odds = new double[sheet.words().size()];
        NameFeatures features = NameFeatures.of(sheet, raw, elsewhere, ground);
        for (int at = 0; at < odds.length; at++) {
            odds[at] = WEIGHTS.of(features.of(at));
        }
        double[] margins = WEIGHTS.margins(odds);
        List<Finding> judged = new ArrayList<>(raw);
        judged.removeIf(finding -> isGuess(finding) && readsLikeNone(sheet, finding, margins));
        raw.stream().filter(finding -> finding.label() != null).forEach(whole -> takeOut(sheet, whole, margins));
        judged.addAll(added(sheet, judged, margins));
        return judged;
    }

    /** An address or number is found as a whole; a name beside it is none of its parts. */
    private static void takeOut(Sheet sheet, Finding whole, double[] margins) {
        for (int at = sheet.wordAt(whole.start());
                at < margins.length && sheet.words().get(at).start() < whole.end();
                at++) {
            margins[at] = Double.NEGATIVE_INFINITY;
        }
    }

    private static boolean isGuess(Finding finding) {
        return finding.label() == null
                && NAMES.contains(finding.kind())
                && finding.rank().compareTo(Rank.RULE) < 0;
    }

    private static boolean readsLikeNone(Sheet sheet, Finding finding, double[] margins) {
        for (int at = sheet.wordAt(finding.start());
                at < margins.length && sheet.words().get(at).start() < finding.end();
                at++) {
            if (margins[at] > DROPPED) {
                return false;
            }
        }
        return true;
    }

    private static List<Finding> added(Sheet sheet, List<Finding> left, double[] margins) {
        List<Finding> added = new ArrayList<>();
        int at = 0;
        while (at < margins.length) {
            int end = at;
            double most = Double.NEGATIVE_INFINITY;
            while (end < margins.length
                    && end - at < LONGEST_NAME_WORDS
                    && margins[end] > ADDED
                    && (end == at || sheet.joined(end - 1))) {
                most = Math.max(most, margins[end]);
                end++;
            }
            if (end > at) {
                Finding name = name(sheet, at, end, left).sure(most > SURE_OF ? SURE : DOUBTFUL);
                if (left.stream().noneMatch(finding -> stands(finding) && finding.covers(name.start(), name.end()))) {
                    added.add(name);
                }
            }
            at = Math.max(end, at + 1);
        }
        return added;
    }

    /** Whether no later look at plain words can take a finding away. */
    private static boolean stands(Finding finding) {
        return finding.rank().compareTo(Rank.CONTEXT) >= 0;
    }

    private static Finding name(Sheet sheet, int from, int to, List<Finding> left) {
        int start = sheet.words().get(from).start();
        int end = sheet.words().get(to - 1).end();
        // As the surest has it who found any of it; else a body, or a place after a word that leads to one.
        Kind kind = left.stream()
                .filter(finding -> NAMES.contains(finding.kind()) && finding.start() < end && start < finding.end())
                .max(Comparator.comparing(Finding::rank).thenComparing(Finding::confidence))
                .map(Finding::kind)
                .orElseGet(() -> from > 0
                                && PLACE_BEFORE.contains(
                                        sheet.words().get(from - 1).folded())
                        ? Kind.PLACE
                        : Kind.ORG);
        String because = "It stands where names stand in the applications that the judgement was learned from.";
        return new Finding(sheet.number(), start, end, kind, null, RECOGNISER, because, SURE, Rank.LIST);
    }
}
