package org.postroom.redaction.settling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.postroom.redaction.names.LeadIn;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Reading;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.words.Lexicon;
import org.postroom.redaction.words.NameSigns;

/**
 * Settles findings that overlap. The policy: the stronger rank stays whole; where a weaker finding reaches over it and
 * both name something of the same family (a place inside an organisation's name), the stronger is widened to it;
 * otherwise what reaches over becomes a finding of its own. Nothing that was found is left standing.
 */
public final class Overlaps {
    private static final Comparator<Finding> STRONGEST_FIRST = Comparator.comparing(Finding::rank)
            .thenComparing(finding -> finding.end() - finding.start())
            .thenComparing(Finding::confidence)
            .reversed()
            .thenComparing(Finding::start);

    private Overlaps() {}

    /** The findings of one sheet, none overlapping, in order. */
    public static List<Finding> settle(Sheet sheet, List<Finding> findings, LeadIn leadIn) {
        Settled settled = new Settled();
        findings.stream().sorted(STRONGEST_FIRST).forEach(finding -> place(sheet, settled, finding, leadIn));
        return settled.inOrder();
    }

    /**
     * The same findings of several sheets with none reaching into another: what was widened after it was settled is cut
     * back to where the one before it ends, so that no text can fail for it, and nothing found is left standing.
     */
    public static List<Finding> apart(List<Finding> findings) {
        List<Finding> inOrder = findings.stream()
                .sorted(Comparator.comparing(Finding::sheet)
                        .thenComparing(Finding::start)
                        .thenComparing(finding -> -finding.end()))
                .toList();
        List<Finding> apart = new ArrayList<>();
        Finding last = null;
        for (Finding finding : inOrder) {
            boolean clear = last == null || last.sheet() != finding.sheet() || finding.start() >= last.end();
            if (clear || finding.end() > last.end()) {
                last = clear ? finding : finding.over(last.end(), finding.end());
                apart.add(last);
            }
        }
        return apart;
    }

    private static void place(Sheet sheet, Settled settled, Finding finding, LeadIn leadIn) {
        List<Finding> inTheWay = settled.inTheWayOf(finding);
        if (inTheWay.isEmpty()) {
            settled.add(finding);
        } else if (finding.rank().compareTo(Finding.Rank.MODELS_AGREED) <= 0
                && finding.kind() != Kind.DEMOG
                && (addsOnlyLinks(sheet, finding, inTheWay) || leadIn.isAllElse(sheet, finding, inTheWay))) {
            return;
        } else if (swallows(finding, inTheWay)) {
            settled.removeAll(inTheWay);
            place(sheet, settled, finding, leadIn);
        } else if (inTheWay.stream().allMatch(other -> mayGrow(other, finding))) {
            settled.removeAll(inTheWay);
            place(sheet, settled, grown(inTheWay, finding), leadIn);
        } else {
            int at = finding.start();
            for (Finding other : inTheWay.stream()
                    .sorted(Comparator.comparing(Finding::start))
                    .toList()) {
                remainder(sheet, settled, finding, at, other.start());
                at = Math.max(at, other.end());
            }
            remainder(sheet, settled, finding, at, finding.end());
        }
    }

    /** "Thorn & Sons of Mill Lane", taken whole by a model where both names stand already: nothing more is named. */
    private static boolean addsOnlyLinks(Sheet sheet, Finding wide, List<Finding> inTheWay) {
        StringBuilder rest = new StringBuilder(sheet.between(wide.start(), wide.end()));
        for (Finding other : inTheWay) {
            for (int at = Math.max(wide.start(), other.start()); at < Math.min(wide.end(), other.end()); at++) {
                rest.setCharAt(at - wide.start(), ' ');
            }
        }
        return inTheWay.size() > 1
                && rest.toString().matches("(?s)(?:[\\s\\p{P}]|\\b(?:of|on|in|at|and|under|near|from|the|by)\\b)*");
    }

    /** A whole address, email or code takes in the known name inside it. */
    private static boolean swallows(Finding wide, List<Finding> inTheWay) {
        return wide.label() != null
                && wide.rank().compareTo(Finding.Rank.RULE) >= 0
                && inTheWay.stream()
                        .allMatch(other ->
                                wide.covers(other.start(), other.end()) && !other.covers(wide.start(), wide.end()));
    }

    private static boolean mayGrow(Finding strong, Finding wide) {
        boolean reachesOver = wide.start() <= strong.start() && wide.end() >= strong.end();
        if (!reachesOver || strong.label() != null) {
            return false;
        }
        boolean names = isName(strong.kind()) && isName(wide.kind());
        boolean byWords = wide.rank().compareTo(Finding.Rank.CONTEXT) >= 0
                && !wide.recogniser().startsWith("spread");
        boolean samePerson = strong.kind() == Kind.PERSON && wide.kind() == Kind.PERSON;
        boolean sameGround = strong.kind() != Kind.PERSON && wide.kind() != Kind.PERSON;
        boolean wholePlace =
                wide.recogniser().equals("places/list") && strong.rank().compareTo(Finding.Rank.RULE) < 0;
        boolean byCapitals = wide.recogniser().startsWith("names/") && strong.kind() != Kind.PERSON
                || strong.recogniser().startsWith("names/");
        return names && (samePerson || sameGround || byWords || wholePlace || byCapitals);
    }

    private static boolean isName(Kind kind) {
        return kind == Kind.PERSON || kind == Kind.PRACTICE || kind == Kind.ORG || kind == Kind.PLACE;
    }

    /** The wide finding, as sure as the surest below it; the applicant's own practice stays what it is. */
    private static Finding grown(List<Finding> strong, Finding wide) {
        Finding surest = strong.stream()
                .max(Comparator.comparing(Finding::rank).thenComparing(Finding::confidence))
                .orElse(wide);
        boolean wider = strong.size() > 1 || wide.end() - wide.start() > surest.end() - surest.start();
        boolean placeInside = wider && surest.kind() == Kind.PLACE && wide.kind() != Kind.PLACE;
        Finding base = placeInside || surest.kind() == Kind.PERSON && wide.kind() != Kind.PERSON ? wide : surest;
        double confidence = Math.max(surest.confidence(), wide.confidence());
        return new Finding(
                wide.sheet(),
                wide.start(),
                wide.end(),
                base.kind(),
                base.label(),
                base.recogniser(),
                base.because(),
                confidence,
                surest.rank());
    }

    private static void remainder(Sheet sheet, Settled settled, Finding finding, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && !Character.isLetterOrDigit(sheet.text().charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(sheet.text().charAt(end - 1))) {
            end--;
        }
        boolean certain = finding.rank().compareTo(Finding.Rank.RULE) >= 0 || finding.kind() == Kind.DEMOG;
        if (start < end && (certain || isNamely(sheet.between(start, end)))) {
            Finding rest = finding.over(start, end);
            if (settled.inTheWayOf(rest).isEmpty()) {
                settled.add(rest);
            }
        }
    }

    /** What is left of a guess is worth hiding when it is neither an ordinary word nor a title. */
    private static boolean isNamely(String rest) {
        return !Lexicon.isOrdinary(rest) && !NameSigns.isTitle(Reading.foldSameLength(rest));
    }
}
