package org.postroom.redaction.words;

import java.util.regex.Pattern;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;

/** Whether an ordinary word (Grace, Will, Field, Mark) stands for a person here, told by its {@link NameNeighbours}. */
public final class NameSigns {
    private static final Pattern WEEKDAY = Pattern.compile("(?:mon|tues|wednes|thurs|fri|satur|sun)days?");

    private NameSigns() {}

    /** Whether a folded word is a title or rank before a name. */
    public static boolean isTitle(String folded) {
        return NameNeighbours.TITLES.contains(folded);
    }

    /** Whether a folded word is a day of the week, one or many. */
    public static boolean isWeekday(String folded) {
        return WEEKDAY.matcher(folded).matches();
    }

    /** Whether a folded word is the name of a month. */
    public static boolean isMonth(String folded) {
        return NameNeighbours.MONTHS.contains(folded);
    }

    /**
     * Whether a word at an index of a sheet, known to be the name of somebody in this application, is used as that name
     * here: looser than {@link #isName}, as only the word's other meaning has to be ruled out.
     */
    public static boolean isKnownName(Sheet sheet, int at) {
        Word word = sheet.words().get(at);
        if (isName(sheet, at)) {
            return true;
        }
        if (!word.capital() || sheet.textOf(word).length() < 2) {
            return false;
        }
        if (NameNeighbours.MONTHS.contains(word.folded())) {
            return !MonthSigns.isMonth(sheet, at);
        }
        boolean begins = word.opens() || beginsClause(sheet, at);
        return begins && (listed(sheet, at) || sheet.text().startsWith(", ", word.end()) || doesSomething(sheet, at));
    }

    /**
     * "Frank by name", "Frank?": a sentence opens with it, and no object follows as after a verb or a noun's "is".
     * Questions open with "Will" before anything.
     */
    public static boolean opensUnlikeAVerb(Sheet sheet, int at) {
        Word word = sheet.words().get(at);
        if (!word.opens() || !word.capital() || NameNeighbours.MONTHS.contains(word.folded())) {
            return false;
        }
        boolean alone = at + 1 == sheet.words().size() || !sheet.joined(at);
        return alone
                || !word.folded().equals("will")
                        && !NameNeighbours.OBJECTS.contains(
                                sheet.words().get(at + 1).folded());
    }

    /** "Grace and Hope", "Grace, Hope and": another name follows. */
    private static boolean listed(Sheet sheet, int at) {
        if (at + 2 >= sheet.words().size()) {
            return false;
        }
        boolean joined = sheet.words().get(at + 1).folded().equals("and") && sheet.joined(at) && sheet.joined(at + 1);
        return joined && sheet.words().get(at + 2).capital();
    }

    /** Whether the word at an index of a sheet is used as a name. */
    public static boolean isName(Sheet sheet, int at) {
        Word word = sheet.words().get(at);
        if (!word.capital() || sheet.textOf(word).length() < 2) {
            return false;
        }
        if (follows(sheet, at)) {
            return true;
        }
        if (NameNeighbours.MONTHS.contains(word.folded())) {
            return false;
        }
        boolean possessive = sheet.text().startsWith("'s", word.end());
        return word.opens() || beginsClause(sheet, at) ? opensAsName(sheet, at, possessive) : standsAlone(sheet, at);
    }

    private static boolean beginsClause(Sheet sheet, int at) {
        return at > 0
                && sheet.between(
                                sheet.words().get(at - 1).end(),
                                sheet.words().get(at).start())
                        .contains(";");
    }

    /** "Grace assembles QOF", "Hope cut the backlog", "Wardens: Ash.": who is known to be somebody acts or is listed. */
    private static boolean doesSomething(Sheet sheet, int at) {
        int end = sheet.words().get(at).end();
        int start = sheet.words().get(at).start();
        boolean told = start > 1 && sheet.text().startsWith(": ", start - 2);
        if (told && (end == sheet.text().length() || ".;\n".indexOf(sheet.text().charAt(end)) >= 0)) {
            return true;
        }
        if (at + 1 >= sheet.words().size()
                || !sheet.joined(at)
                || sheet.words().get(at + 1).capital()) {
            return false;
        }
        String next = sheet.words().get(at + 1).folded();
        boolean acts = NameNeighbours.IRREGULAR_PAST.contains(next) || next.length() > 3 && Verbs.isThirdPerson(next);
        return acts
                && (told
                                && sheet.text()
                                        .startsWith(
                                                ",", sheet.words().get(at + 1).end())
                        || hasObject(sheet, at + 1));
    }

    /** What stands after a verb and seldom after a noun: an article, a pronoun, a name, the end of the clause. */
    private static boolean hasObject(Sheet sheet, int verb) {
        if (verb + 1 >= sheet.words().size() || !sheet.joined(verb)) {
            return false;
        }
        Word next = sheet.words().get(verb + 1);
        return next.capital() || NameNeighbours.AFTER_VERB.contains(next.folded());
    }

    private static boolean follows(Sheet sheet, int at) {
        return at > 0
                && sheet.joined(at - 1)
                && NameNeighbours.TITLES.contains(sheet.words().get(at - 1).folded());
    }

    /** A capital inside a sentence, in a run of text that is not a heading. */
    private static boolean standsAlone(Sheet sheet, int at) {
        Word word = sheet.words().get(at);
        boolean inCapitals = word.allCapitals(sheet.text());
        Word before = sheet.words().get(at - 1);
        boolean inHeading = before.capital() && !before.opens() && sheet.joined(at - 1);
        return !inCapitals && !inHeading && !followedByTerm(sheet, at);
    }

    /** "Field Notes", "Mark Scheme": another ordinary word with a capital follows. */
    private static boolean followedByTerm(Sheet sheet, int at) {
        if (at + 1 >= sheet.words().size() || !sheet.joined(at)) {
            return false;
        }
        Word next = sheet.words().get(at + 1);
        return next.capital() && !next.opens() && Lexicon.isOrdinaryWord(next.folded());
    }

    private static boolean opensAsName(Sheet sheet, int at, boolean possessive) {
        if (at + 1 >= sheet.words().size()) {
            return false;
        }
        String next = sheet.words().get(at + 1).folded();
        String gap = sheet.between(
                sheet.words().get(at).end(), sheet.words().get(at + 1).start());
        boolean called = gap.startsWith("!");
        boolean aged = gap.equals(", ") && next.chars().allMatch(Character::isDigit);
        boolean presented = gap.equals(", ") && NameNeighbours.PRESENTERS.contains(next);
        return possessive
                || called
                || aged
                || presented
                || gap.equals(" ") && (isWhatPeopleDo(next) || placedAndActing(sheet, at + 1));
    }

    /** Whether a folded word is something that people do. */
    public static boolean isWhatPeopleDo(String word) {
        return NameNeighbours.DEEDS.contains(word) || word.length() > 4 && word.endsWith("ed");
    }

    /** "Hope in the kitchen said": where somebody belongs, and then what they did. */
    private static boolean placedAndActing(Sheet sheet, int at) {
        if (at + 3 >= sheet.words().size()
                || !NameNeighbours.PLACERS.contains(sheet.words().get(at).folded())) {
            return false;
        }
        int verb = NameNeighbours.ARTICLES.contains(sheet.words().get(at + 1).folded()) ? at + 3 : at + 2;
        return isWhatPeopleDo(sheet.words().get(verb).folded()) && sheet.joined(verb - 1);
    }
}
