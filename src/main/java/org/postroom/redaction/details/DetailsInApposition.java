package org.postroom.redaction.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postroom.redaction.details.DetailWords.Phrase;
import org.postroom.redaction.details.DetailWords.Sort;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.words.Lexicon;

/** What follows a name between commas or in brackets: "Joe Field, 71 and newly deaf", "Ada (asthmatic, a widow)". */
final class DetailsInApposition {
    private static final int MOST_SEGMENTS = 4;
    private static final int LONGEST_WHOLE_WORDS = 10;
    private static final int LONGEST_SEGMENT_WORDS = 12;
    private static final Set<String> OPENERS = Lexicon.words(
            "a an who whos with now then just only aged also himself herself recently newly former formerly retired ex"
                    + " barely nearly over past pushing nudging approaching well almost and already still about originally"
                    + " shes hes she he our");
    private static final Set<String> AFTER_WHO =
            Lexicon.words("is was has had who lives lived suffers suffered came grew lost never became himself herself "
                    + "uses speaks fled cannot");

    private static final Set<String> AFTER_AGE =
            Lexicon.words("and with who when from next this last if but in living still now years or not");

    private final Sheet sheet;
    private final DetailSigns signs;
    private final DetailWords lists;
    private final DetailBreath breath;

    DetailsInApposition(Sheet sheet, DetailSigns signs, DetailWords lists) {
        this.sheet = sheet;
        this.signs = signs;
        this.lists = lists;
        this.breath = new DetailBreath(sheet, signs);
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        signs.nameEnds().forEach(name -> afterName(name, false, findings));
        signs.roleEnds().forEach(role -> afterName(role, true, findings));
        afterAge(findings);
        afterBeing(findings);
        beforeSubject(findings);
        return findings;
    }

    /** "Grace chairs it, 26, with …": an age between commas carries on what a name began. */
    private void afterAge(List<Finding> findings) {
        for (int at = 2; at + 1 < sheet.words().size(); at++) {
            int end = DetailWords.ageEnd(sheet, at);
            if (end > at
                    && end < sheet.words().size()
                    && signs.gap(at - 1).equals(", ")
                    && signs.gap(end - 1).startsWith(",")
                    && DetailWords.ageEnd(sheet, at - 1) == at - 1
                    && (!signs.folded(at - 1).matches("\\d+") || signs.tellsDetail(end, segmentEnd(at)))
                    && (signs.before(at) == DetailSigns.Who.ONE_PERSON
                            || DetailClasses.meansPerson(signs.folded(at - 1)))) {
                afterName(at - 1, true, findings);
            }
        }
    }

    /** "Diabetic herself, Ada wrote it": what opens a sentence and is told of whom the comma brings. */
    private void beforeSubject(List<Finding> findings) {
        for (int at = 0; at < sheet.words().size(); at = signs.sentenceEnd(at)) {
            int end = segmentEnd(at);
            boolean subject = end < sheet.words().size()
                    && signs.gap(end - 1).equals(", ")
                    && (signs.isNamed(end) || signs.folded(end).matches("he|she|i"));
            int first = signs.folded(at).matches("an?|newly|recently|already|still|openly") ? at + 1 : at;
            Phrase phrase = subject ? lists.at(sheet, first) : null;
            boolean told = phrase != null && phrase.sort() != Sort.CALLING && phrase.sort() != Sort.FAMILY
                    || subject && signs.folded(at).matches("born|raised") && signs.tellsDetail(at + 1, end);
            if (told && end - at <= LONGEST_WHOLE_WORDS && !named(at, end)) {
                findings.add(breath.told(at, end));
            }
        }
    }

    /** "She's 92, a farmer's widow,": what is told after an age that a verb brought. */
    private void afterBeing(List<Finding> findings) {
        for (int at = 1; at + 1 < sheet.words().size(); at++) {
            int end = DetailWords.ageEnd(sheet, at);
            if (end > at && signs.runsOn(at - 1) && signs.isBeing(at - 1)) {
                segments(end - 1, true, true, findings);
            }
        }
    }

    /** Follows the commas after a name; after a role only an age or a state opens what belongs to it. */
    private void afterName(int name, boolean byAge, List<Finding> findings) {
        if (byAge && (name + 1 >= sheet.words().size() || !ageOrState(name + 1))) {
            return;
        }
        segments(name, false, false, findings);
    }

    private boolean ageOrState(int at) {
        Phrase phrase = lists.at(sheet, at);
        return DetailWords.ageEnd(sheet, at) > at || phrase != null && phrase.sort() == Sort.STATE;
    }

    private void segments(int before, boolean goesOn, boolean afterAge, List<Finding> findings) {
        int last = before;
        boolean age = afterAge;
        for (int i = 0; i < MOST_SEGMENTS && opensSegment(last); i++) {
            int from = last + 1;
            int to = segmentEnd(from);
            Finding finding = segment(from, to, goesOn || last > before);
            if (finding == null && age) {
                finding = breath.goesOn(from, to);
            }
            if (finding == null) {
                return;
            }
            age |= DetailWords.ageEnd(sheet, from) > from;
            findings.add(finding);
            last = to - 1;
        }
    }

    /** A comma, bracket or dash; the possessive before a bracket is let pass. */
    private boolean opensSegment(int last) {
        if (last + 1 >= sheet.words().size()) {
            return false;
        }
        String gap = signs.gap(last).replaceFirst("^(?:'s|\\.)", "");
        return gap.equals(", ") || gap.equals(" (") || gap.equals(" \u2013 ") || gap.equals(" - ");
    }

    private int segmentEnd(int from) {
        int to = from + 1;
        while (to < sheet.words().size() && to - from < LONGEST_SEGMENT_WORDS && signs.runsOn(to - 1)) {
            to++;
        }
        return to;
    }

    private @Nullable Finding segment(int from, int to, boolean goesOn) {
        int first = from;
        while (first < to && OPENERS.contains(signs.folded(first))) {
            first++;
        }
        int end = age(from, first, to);
        boolean age = end > from;
        if (!opens(from)) {
            return null;
        }
        for (int i = Math.max(from, end); i < to; i++) {
            Phrase phrase = lists.at(sheet, i);
            if (phrase != null && belongs(phrase, from, age || goesOn) && !breaks(Math.max(first, end), i)) {
                end = phrase.to();
                i = end - 1;
            }
        }
        if (end <= from || signs.isNamed(first)) {
            return null;
        }
        end = wholeSegment(from, end, to);
        from = age && signs.folded(from).matches("he|she") ? first : from;
        return DetailsByContext.detail(
                sheet,
                from,
                end,
                age && end <= first + 2 ? "an age" : "a personal detail",
                "details/apposition",
                "It stands between commas after a name.",
                0.75);
    }

    /** "88 and blind in one eye,", "a former footballer of some fame,": a short segment between commas goes whole. */
    private int wholeSegment(int from, int end, int to) {
        boolean brief = to - from <= LONGEST_WHOLE_WORDS;
        boolean closed =
                brief && (to == sheet.words().size() || signs.gap(to - 1).matches("(?s)[,):;.].*"));
        boolean goesOn = end < to && signs.folded(end).matches("and|of|in|with|from|but|since|for|brought|born|by");
        boolean learned = signs.folded(end + 2).equals("degree");
        return closed && goesOn && !learned && !named(end, to) ? to : end;
    }

    private boolean named(int from, int to) {
        for (int i = from; i < to; i++) {
            if (signs.isNamed(i)) {
                return true;
            }
        }
        return false;
    }

    private int age(int from, int first, int to) {
        int end = Math.max(DetailWords.ageEnd(sheet, first), childsAge(first, to));
        boolean service =
                signs.folded(end).equals("years") && !signs.folded(end + 1).matches("old|young");
        boolean only = end > first && !service && (end == to || AFTER_AGE.contains(signs.folded(end)));
        boolean decimal =
                end > first && end < sheet.words().size() && signs.gap(end - 1).matches("[.%-].*|,");
        boolean percent = end > first
                && sheet.text().startsWith("%", sheet.words().get(end - 1).end());
        return only && !decimal && !percent ? end : from;
    }

    /** "Tyler, twelve, …": a small number alone between two commas. */
    private int childsAge(int first, int to) {
        boolean alone =
                to == first + 1 && to < sheet.words().size() && signs.gap(first).startsWith(",");
        return alone && signs.folded(first).matches("five|six|seven|eight|nine|ten|eleven|twelve|thirteen")
                ? to
                : first;
    }

    private boolean opens(int from) {
        String word = signs.folded(from);
        if (word.equals("who")) {
            return AFTER_WHO.contains(signs.folded(from + 1)) || signs.gap(from).startsWith("'s");
        }
        if (Set.of("she", "he").contains(word)) {
            return signs.gap(from).startsWith("'s") || signs.folded(from + 1).matches("is|was|has");
        }
        return OPENERS.contains(word)
                || DetailWords.ageEnd(sheet, from) > from
                || childsAge(from, segmentEnd(from)) > from
                || DetailWords.isModifier(word)
                || lists.at(sheet, from) != null;
    }

    /** Somebody's work is a detail after an article or an age; the work of a colleague is none after "our". */
    private boolean belongs(Phrase phrase, int from, boolean age) {
        if (phrase.sort() != Sort.CALLING) {
            return !signs.folded(from).equals("our");
        }
        return age
                || signs.folded(from).matches("retired|former|ex")
                || signs.folded(from).matches("an?") && signs.folded(from + 1).matches("retired|former|ex|widowed");
    }

    /** A verb of doing between the comma and the words: "who runs clinics and has asthma" tells no detail at once. */
    private boolean breaks(int from, int at) {
        for (int i = from; i < at; i++) {
            String word = signs.folded(i);
            if (word.matches(
                    "lead|leads|led|runs|ran|manages|managed|trains|trained|wrote|chairs|chaired|for|our|on")) {
                return true;
            }
        }
        return false;
    }
}
