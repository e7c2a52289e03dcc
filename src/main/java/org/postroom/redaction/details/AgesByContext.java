package org.postroom.redaction.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postroom.redaction.details.DetailSigns.Who;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.words.Lexicon;

/** Somebody's age told by a turn in life: "joined us at nineteen", "Sister Moss at 64", "turned sixty". */
final class AgesByContext {
    private static final Set<String> TURNS = Lexicon.words(
            "came joined started arrived began left retired died diagnosed married widowed orphaned divorced "
                    + "qualified became emigrated fled promoted pregnant mother father grandmother school apprentice "
                    + "apprenticed bereaved retire career university walked swam cycles runs still taught");
    /** With these an age counts in words only: "ran the place at twenty-nine", but not "ran at 85". */
    private static final Set<String> DOINGS =
            Lexicon.words("ran run led returned trained learned learnt passed went moved took made managed still home "
                    + "appointed hired back quit gave got sat won lost working leave partner read drive");

    private static final Set<String> BEFORE_AGE = Set.of("turned", "turning", "turns");
    private static final Set<String> NEARLY =
            Lexicon.words("nearly almost just only barely about now over then all pushing "
                    + "approaching nearing touching rising past around still already coming hitting well on up by");
    /** Figures after these are amounts, not years of life: "planned at 85", "sat at ninety". */
    private static final Set<String> MEASURED = Lexicon.words(
            "plan planned set held sat stood stands stayed kept cap capped peaked rate rated rates cost costs price"
                    + " priced valued value score scored scores scoring list lists average averaged target uptake steady"
                    + " standing stopped fell rose reached opened opens open closed closes ended finished starts queue"
                    + " calls answered fixed limited limit speed bought sold level levels room page question line item"
                    + " points figure count total index capacity calculated costed budgeted numbers percentage temperature"
                    + " cut pay paid estimated timed audit audits satisfaction reading pressure arrive meets meet arrives"
                    + " box desk bus clinic");

    private static final Set<String> CLOSING =
            Lexicon.words("and with who when from now but to on as in without because is was has had she he i that"
                    + " next do did does can could would will than or so after before since then still not too alone"
                    + " already again herself himself while though if her his this last until by having");
    private static final Set<String> AFTER_AND = Lexicon.words("a an have has is was still newly in on with deaf blind "
            + "had sharp bright fit frail alone lives living deafened retired widowed going half quite very partly as "
            + "full never not waiting diabetic autistic registered single pregnant married divorced housebound");
    private static final int LONGEST_TAIL_WORDS = 7;
    private static final Set<String> PERSONS = Lexicon.words(
            "man woman boy girl lad lass child son daughter mother mum father widow widower lady gentleman "
                    + "patient teenager grandmother grandfather apprentice");
    private static final Set<String> SMALL = Lexicon.words("1 2 3 4 5 6 7 8 9 10 11 12 13 one two three four five six "
            + "seven eight nine ten eleven twelve thirteen");
    private static final int REACH_WORDS = 12;
    private static final int LAST_HOUR = 24;

    private final Sheet sheet;
    private final DetailSigns signs;

    AgesByContext(Sheet sheet, DetailSigns signs) {
        this.sheet = sheet;
        this.signs = signs;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (int at = 1; at < sheet.words().size(); at++) {
            int end = Math.max(DetailWords.ageEnd(sheet, at), childsAge(at));
            if (end > at && closes(end)) {
                judge(at, end, findings);
                at = end - 1;
            }
        }
        return findings;
    }

    /** "a boy of nine", "a girl aged 7": ages too small to be told from other figures elsewhere. */
    private int childsAge(int at) {
        if (!SMALL.contains(signs.folded(at))) {
            return at;
        }
        boolean child = signs.folded(at - 1).matches("of|aged")
                && signs.folded(at - 2).matches("boy|girl|child|son|daughter|lad|lass|bairn");
        boolean contracted =
                signs.folded(at - 1).matches("he|she") && signs.gap(at - 1).startsWith("'s");
        boolean closed = at + 1 >= sheet.words().size() || signs.gap(at).matches("(?s)[.,;)].*");
        return child || contracted && closed ? at + 1 : at;
    }

    private void judge(int at, int end, List<Finding> findings) {
        int before = at - 1;
        while (before > 0 && NEARLY.contains(signs.folded(before)) && signs.runsOn(before)) {
            before--;
        }
        if (alone(at, end)) {
            findings.add(age(at, tail(end)));
        }
        if (!signs.runsOn(before)) {
            return;
        }
        String word = signs.folded(before);
        if (word.equals("aged") && isAged(before, end)) {
            findings.add(age(before, end));
        } else if (word.equals("at") && atAge(before, end)) {
            boolean told = signs.folded(before - 1).matches("diagnosed|widowed|orphaned|pregnant|divorced");
            findings.add(age(told ? before - 1 : at, end));
        } else if (BEFORE_AGE.contains(word) && signs.before(before) == Who.ONE_PERSON) {
            findings.add(age(before, end));
        } else if (word.equals("of") && PERSONS.contains(signs.folded(before - 1))) {
            findings.add(age(article(before - 1), end));
        } else if (word.equals("of") && signs.isRole(before - 1)) {
            findings.add(age(at, end));
        } else if (isBeing(before)) {
            findings.add(age(at, tail(end)));
        }
    }

    /** "Sixty-one and never late.": an age opens a sentence after one that speaks of a person. */
    private boolean alone(int at, int end) {
        boolean old = end == at + 2 || signs.folded(at).matches("sixty|seventy|eighty|ninety");
        return old
                && at == signs.sentenceStart(at)
                && (signs.folded(end).matches("and|with|now") || end == signs.sentenceEnd(at))
                && signs.oneJustBefore(at);
    }

    /** "ninety-one and sharp as a tack": what an age is told in one breath with. */
    private int tail(int end) {
        boolean joined = signs.folded(end).equals("and");
        boolean opens = AFTER_AND.contains(signs.folded(end + 1)) || signs.tellsDetail(end + 1, end + 3);
        if (!joined || !opens) {
            return end;
        }
        boolean has = signs.folded(end + 1).matches("has|have|had");
        for (int i = end + 2;
                i < Math.min(end + LONGEST_TAIL_WORDS, sheet.words().size());
                i++) {
            boolean stops = !signs.runsOn(i - 1) || signs.folded(i).matches("and|but|who|which|when|i|she|he");
            if (stops || signs.isNamed(i)) {
                return stops && (!has || signs.tellsDetail(end + 2, i)) ? i : end;
            }
        }
        return end + LONGEST_TAIL_WORDS >= sheet.words().size() ? sheet.words().size() : end;
    }

    /** "aged 54", but neither "aged 65 and over" nor "I've aged ten years". */
    private boolean isAged(int before, int end) {
        String next = signs.folded(end);
        boolean range = next.matches("to|or")
                || next.equals("and") && signs.folded(end + 1).matches("over|above|under|up|upwards");
        boolean verb = signs.folded(before - 1).matches("ive|has|have|had|hed|shed|she|he|i");
        return !range && !verb && (signs.before(before) != Who.NOBODY || PERSONS.contains(signs.folded(before - 1)));
    }

    /** Where "a young man of …" begins. */
    private int article(int noun) {
        for (int i = noun - 1; i >= Math.max(0, noun - 2) && signs.runsOn(i); i--) {
            if (signs.folded(i).matches("an?|little")) {
                return i;
            }
        }
        return noun;
    }

    /** "I was nineteen", "she is 61", "he's 70": nothing but an age can follow at the end of a clause. */
    private boolean isBeing(int before) {
        String word = signs.folded(before);
        boolean one = word.matches("is|was") && signs.folded(before - 1).equals("one");
        String will = signs.folded(before - 1);
        boolean ahead = word.equals("be")
                && (will.matches("wholl|shell|hell|ill|hed|shed|id")
                        || will.matches("will|would|must|to") && signs.toldOfOne(before));
        return one || ahead || signs.isBeing(before);
    }

    private boolean atAge(int at, int end) {
        if (signs.isNamed(at - 1)
                || signs.folded(at - 1).matches("even|still|now|then|back")
                || DetailClasses.meansPerson(signs.folded(at - 1))) {
            return signs.isNamed(at - 1) || DetailClasses.meansPerson(signs.folded(at - 1)) || signs.toldOfOne(at);
        }
        if (at == signs.sentenceStart(at)) {
            return signs.folded(end).matches("he|she|i") || signs.isNamed(end) || signs.isNamed(end + 1);
        }
        boolean turn = false;
        boolean measured = false;
        String number = signs.folded(at + 1);
        boolean inWords = Character.isLetter(number.charAt(0));
        for (int i = at - 1; i >= Math.max(signs.sentenceStart(at), at - REACH_WORDS); i--) {
            turn |= TURNS.contains(signs.folded(i)) || inWords && DOINGS.contains(signs.folded(i));
            measured |= MEASURED.contains(signs.folded(i));
        }
        boolean clock = !inWords && Integer.parseInt(number) <= LAST_HOUR;
        return turn && signs.before(at) != Who.NOBODY || !measured && !clock && signs.toldOfOne(at);
    }

    /** After an age a clause ends or goes on with a small word; a unit, a percent sign or a figure makes it none. */
    private boolean closes(int end) {
        if (end >= sheet.words().size()) {
            return true;
        }
        String gap = signs.gap(end - 1);
        if (gap.matches("(?s)[.,:][^ \n].*|[%/\u00b0-].*")) {
            return false;
        }
        boolean range = signs.folded(end).equals("to") && signs.folded(end + 1).matches("\\d+")
                || signs.folded(end).equals("and") && signs.folded(end + 1).matches("\\d+|over|above|under");
        return !gap.isBlank() || !range && CLOSING.contains(signs.folded(end)) || signs.isNamed(end);
    }

    private Finding age(int from, int to) {
        return DetailsByContext.detail(
                sheet, from, to, "an age", "details/age", "The words before it make it somebody's age.", 0.7);
    }
}
