package org.postroom.redaction.details;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.postroom.redaction.rules.Lists;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.words.Lexicon;

/** Details of persons, looked for once it is known where the names stand. */
public final class Details {
    private static final Pattern BETWEEN_TWO =
            Pattern.compile("[\\s,]*(?:\\b(?:and|or|with)(?: (?:was|is|am|has|had))?\\b)?[\\s,]*");
    private static final int MOST_VERBS = 4;
    private static final Set<String> VERBS = Lexicon.words("was is were had has been also just still now then being");
    private static final Set<String> DEEDS = Lexicon.words(
            "lost came fled broke grew converted miscarried emigrated arrived moved buried nursed married");
    private static final Set<String> TELLING =
            Lexicon.words("learned learnt told me us said knew heard discovered realised mentioned admitted confided");
    private final DetailWords lists;
    private final DetailTurns turns;
    private final DetailJudge judge;

    public Details(Lists written) {
        this.lists = new DetailWords(written);
        this.turns = new DetailTurns(written);
        this.judge = new DetailJudge(lists, written.list("details-classes"));
    }

    /** What has the last word on them. */
    public DetailJudge judge() {
        return judge;
    }

    /** The details on one sheet, given what else was found there. */
    public List<Finding> on(Sheet sheet, List<Finding> settled) {
        List<Finding> here = settled.stream()
                .filter(finding -> finding.sheet() == sheet.number())
                .toList();
        DetailSigns signs = new DetailSigns(sheet, here, lists);
        List<Finding> findings = new ArrayList<>();
        findings.addAll(new DetailsInApposition(sheet, signs, lists).findings());
        findings.addAll(new DetailsByContext(sheet, signs, lists).findings());
        findings.addAll(new AgesByContext(sheet, signs).findings());
        findings.addAll(turns.findings(sheet, signs, lists));
        findings.replaceAll(finding -> told(sheet, signs, finding));
        return findings;
    }

    /** "I learned | she was going blind", "| I lost my sight": what was told or done goes with who told or did it. */
    private static Finding told(Sheet sheet, DetailSigns signs, Finding finding) {
        int from = sheet.wordAt(finding.start());
        int first = from - 1;
        while (first > from - MOST_VERBS && VERBS.contains(signs.folded(first)) && signs.runsOn(first)) {
            first--;
        }
        boolean brought = first < from - 1 || signs.gap(Math.max(0, first)).startsWith("'");
        boolean pronoun = signs.folded(first).matches("he|she|hed|shed");
        boolean told =
                first > 0 && brought && pronoun && signs.runsOn(first) && TELLING.contains(signs.folded(first - 1));
        boolean deed = signs.folded(from - 1).equals("i") && DEEDS.contains(signs.folded(from));
        int start = told ? first : deed ? from - 1 : from;
        return start < from ? finding.over(sheet.words().get(start).start(), finding.end()) : finding;
    }

    /** Details of one breath become one: "55" and "bipolar" and "living alone". */
    public static List<Finding> joined(Sheet sheet, List<Finding> findings) {
        List<Finding> joined = new ArrayList<>();
        Finding last = null;
        for (Finding finding :
                findings.stream().sorted(Comparator.comparing(Finding::start)).toList()) {
            boolean both = last != null && last.kind() == Kind.DEMOG && finding.kind() == Kind.DEMOG;
            if (both
                    && BETWEEN_TWO
                            .matcher(sheet.between(last.end(), finding.start()))
                            .matches()) {
                joined.remove(joined.size() - 1);
                finding = together(last, finding);
            }
            boolean placed = last != null
                    && last.recogniser().equals("details/apposition")
                    && finding.kind() == Kind.PLACE
                    && sheet.between(last.end(), finding.start()).matches(" (?:at|in|near|from|of) ");
            if (placed) {
                joined.set(joined.size() - 1, last.over(last.start(), finding.start() - 1));
            }
            joined.add(finding);
            last = finding;
        }
        return joined;
    }

    private static Finding together(Finding first, Finding second) {
        Finding surer = first.confidence() >= second.confidence() ? first : second;
        boolean same = first.label() != null && first.label().equals(second.label());
        return new Finding(
                first.sheet(),
                first.start(),
                second.end(),
                Kind.DEMOG,
                same ? first.label() : "a personal detail",
                surer.recogniser(),
                surer.because(),
                surer.confidence(),
                surer.rank());
    }
}
