package org.postroom.redaction.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postroom.redaction.details.DetailSigns.Who;
import org.postroom.redaction.details.DetailWords.Phrase;
import org.postroom.redaction.details.DetailWords.Sort;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.words.Lexicon;

/**
 * Health, family, faith, origin and life of one person, told by the words around: "her chemo", "had a stroke", "is
 * autistic". The same words told of patients, clinics and registers are topics and stay.
 */
final class DetailsByContext {
    /** Conditions that say little: alone in a sentence about somebody they are not even doubtful. */
    private static final Set<String> PLAIN = Lexicon.words(
            "health drinking operation diagnosis illness grief bereavement disability covid sickness breakdown allergy"
                    + " exhaustion leave sleep");

    private static final Set<String> TOPICAL = Lexicon.words(
            "on about in around our the leads lead covers national your their for of and or including like "
                    + "discussed taught nhs occupational public");

    /** Words between a relative and what is told of them: "her son was diagnosed with …". */
    private static final Set<String> TELLING = Lexicon.words(
            "has had have is was been being be died dying of with from for diagnosed treated newly recently later also"
                    + " waiting suffering recovering registered living now still who");

    private static final Set<String> DIAGNOSED =
            Lexicon.words("diagnosed treated dying waiting suffering recovering registered");
    private static final Set<String> SOMEBODY = Lexicon.words(
            "woman man lady gentleman girl boy lad widow widower refugee national citizen student veteran pensioner"
                    + " teenager elder neighbour couple colleague by");
    private static final int SHORT_SENTENCE_WORDS = 6;

    private final Sheet sheet;
    private final DetailSigns signs;
    private final DetailWords lists;
    private final DetailFrames frames;

    DetailsByContext(Sheet sheet, DetailSigns signs, DetailWords lists) {
        this.sheet = sheet;
        this.signs = signs;
        this.lists = lists;
        this.frames = new DetailFrames(sheet, signs, lists);
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        int at = 0;
        while (at < sheet.words().size()) {
            Phrase phrase = lists.at(sheet, at);
            Finding finding = phrase == null ? null : judged(phrase);
            if (finding != null) {
                findings.add(finding);
            }
            at = phrase == null ? at + 1 : phrase.to();
        }
        return findings;
    }

    private @Nullable Finding judged(Phrase phrase) {
        int from = withModifiers(phrase.from());
        Finding owned = owned(phrase, from);
        if (owned != null) {
            return owned;
        }
        if (phrase.sort() == Sort.CONDITION) {
            int kin = frames.forSomebody(phrase);
            if (kin > phrase.to()) {
                return found(phrase, from, kin, "The words after it say whose it is.", 0.7);
            }
            if (joinedByAnd(from)) {
                return found(phrase, from, tail(phrase), "It stands beside another condition of the same person.", 0.7);
            }
        }
        if (namesSomebody(phrase, from)) {
            return found(phrase, phrase.from(), phrase.to() + 1, "It says where somebody comes from.", 0.65);
        }
        Who who = signs.before(from);
        if (who != Who.NOBODY
                && (frames.hasIt(phrase, from) || frames.governed(phrase, from) || frames.isIt(phrase, from))) {
            double sure = who == Who.ONE_PERSON ? 0.7 : 0.6;
            return found(phrase, withSubject(from), tail(phrase), "The words before it tell it of one person.", sure);
        }
        boolean loose = phrase.sort() == Sort.CONDITION && loose(phrase, from);
        return loose ? found(phrase, from, tail(phrase), "A condition in a sentence about one person.", 0.5) : null;
    }

    /** "her chemo", "my own breakdown", "Anna's maternity": whose it is stands before it. */
    private @Nullable Finding owned(Phrase phrase, int from) {
        boolean tellable =
                phrase.sort() == Sort.CONDITION || phrase.sort() == Sort.FAITH || phrase.sort() == Sort.FAMILY;
        if (!tellable || !signs.ownedBefore(from)) {
            return null;
        }
        boolean pronoun = sheet.words().get(from - 1).length() <= 3 && !signs.isNamed(from - 1);
        return found(phrase, pronoun ? from - 1 : from, tail(phrase), "The word before it says whose it is.", 0.75);
    }

    /** "shingles and panic attacks": the second of two conditions. */
    private boolean joinedByAnd(int from) {
        if (!signs.folded(from - 1).equals("and") || from < 3) {
            return false;
        }
        for (int i = from - 2; i >= Math.max(0, from - 4); i--) {
            Phrase first = lists.at(sheet, i);
            if (first != null && first.sort() == Sort.CONDITION && first.to() == from - 1) {
                return judged(first) != null;
            }
        }
        return false;
    }

    /** "Perimenopause and no sleep.": a short sentence without a verb answers what was asked of somebody. */
    private boolean answers(Phrase phrase, int from) {
        int end = signs.sentenceEnd(from);
        boolean brief = end - from <= SHORT_SENTENCE_WORDS && from == signs.sentenceStart(from);
        return brief && (phrase.to() == end || signs.folded(phrase.to()).equals("and")) && signs.oneJustBefore(from);
    }

    /** "at 640 points: endometriosis": what a colon brings is told of whom the words before it name. */
    private boolean afterColon(int from) {
        return from > 0 && signs.gap(from - 1).startsWith(":") && signs.before(from) != Who.NOBODY;
    }

    private boolean loose(Phrase phrase, int from) {
        if (answers(phrase, from) || afterColon(from)) {
            return true;
        }
        String before = signs.folded(from - 1);
        boolean topic = from > signs.sentenceStart(from) && TOPICAL.contains(before);
        boolean plain = PLAIN.contains(signs.folded(phrase.to() - 1));
        return !topic && !plain && signs.sentenceOfOne(from);
    }

    /** "a Ukrainian widow", "a young Sikh woman": somebody is named by where they come from or what they believe. */
    private boolean namesSomebody(Phrase phrase, int from) {
        boolean article = from < phrase.from() && signs.folded(from).matches("an?");
        String next = signs.folded(phrase.to());
        return article
                && (phrase.sort() == Sort.ORIGIN || phrase.sort() == Sort.FAITH)
                && signs.runsOn(phrase.to() - 1)
                && (lists.isRelative(next) || SOMEBODY.contains(next));
    }

    /** "she's a Nigerian nurse", "who is Polish herself": what the clause opens with tells as much. */
    private int withSubject(int from) {
        boolean contracted = signs.folded(from - 1).matches("he|she|who")
                && signs.gap(from - 1).startsWith("'s");
        boolean relative =
                signs.folded(from - 2).equals("who") && signs.folded(from - 1).matches("is|was|has|had");
        int first = contracted ? from - 1 : relative ? from - 2 : from;
        while (first > 0 && signs.runsOn(first - 1) && TELLING.contains(signs.folded(first - 1))) {
            first--;
        }
        boolean kin = first > 1
                && signs.runsOn(first - 1)
                && lists.isRelative(signs.folded(first - 1))
                && (signs.ownedBefore(first - 1)
                        || signs.folded(first - 2).matches("little|eldest|youngest|elder|late|own|elderly|only")
                                && signs.ownedBefore(first - 2));
        int told = first;
        while (told < from && !DIAGNOSED.contains(signs.folded(told))) {
            told++;
        }
        return kin
                ? first - (signs.ownedBefore(first - 1) ? 1 : 2)
                : Math.min(told, contracted ? from - 1 : relative ? from - 2 : from);
    }

    private int withModifiers(int from) {
        int first = from;
        while (first > 0 && signs.runsOn(first - 1) && DetailWords.isModifier(signs.folded(first - 1))) {
            first--;
        }
        return first;
    }

    private Finding found(Phrase phrase, int from, int to, String because, double confidence) {
        String by = "details/" + phrase.sort().name().toLowerCase(Locale.ROOT);
        return detail(sheet, from, to, phrase.sort().label(), by, because, confidence);
    }

    /** One past the last word: "a Kenyan nurse", "single mother of three", "my marriage broke up". */
    private int tail(Phrase phrase) {
        int end = phrase.to();
        boolean noun = phrase.sort() == Sort.ORIGIN
                && signs.runsOn(end - 1)
                && signs.folded(end).length() > 3
                && !sheet.words().get(end).capital()
                && isModified(phrase);
        end = noun ? end + 1 : end;
        if (signs.folded(end).equals("who") && signs.folded(end + 1).equals("retired")
                || signs.folded(end).matches("herself|himself")) {
            return signs.folded(end).equals("who") ? end + 2 : end + 1;
        }
        return withBodyPart(end);
    }

    /** "… in one eye", "… from birth". */
    private int withBodyPart(int end) {
        if (end < sheet.words().size() && signs.folded(end).equals("in") && signs.runsOn(end - 1)) {
            for (int i = end + 1; i < Math.min(end + 4, sheet.words().size()); i++) {
                if (signs.folded(i)
                        .matches("eyes?|ears?|legs?|arms?|hips?|knees?|hands?|lungs?|breasts?|spine|feet|foot")) {
                    return i + 1;
                }
            }
        }
        return signs.folded(end).matches("from|since") && signs.folded(end + 1).matches("birth|childhood|infancy")
                ? end + 2
                : end;
    }

    private boolean isModified(Phrase phrase) {
        return signs.folded(phrase.from() - 1).matches("an?");
    }

    /** A finding over whole words; an illness named after somebody (Parkinson's) is no person. */
    static Finding detail(Sheet sheet, int from, int to, String label, String by, String because, double confidence) {
        int end = sheet.words().get(to - 1).end();
        int stop = sheet.text().startsWith("'s", end) ? end + 2 : end;
        int start = sheet.words().get(from).start();
        boolean eponym = by.equals("details/condition") && confidence >= Finding.DOUBT;
        Finding.Rank rank = eponym ? Finding.Rank.CONTEXT : Finding.Rank.DETAIL;
        return new Finding(sheet.number(), start, stop, Kind.DEMOG, label, by, because, confidence, rank);
    }
}
