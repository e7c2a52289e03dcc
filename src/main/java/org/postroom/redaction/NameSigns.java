package org.postroom.redaction;

import java.util.Set;
import java.util.regex.Pattern;

/** Signs that an ordinary word (Grace, Will, Field, Mark) stands for a person here. */
final class NameSigns {
    private static final Set<String> TITLES = Lexicon.words(
            "dr doctor mr mrs ms miss mx prof professor sister nurse sir dame lady lord rev revd reverend father cllr"
                    + " councillor matron sgt cpl canon auntie aunt uncle captain major colonel lieutenant inspector"
                    + " constable commander cdr brigadier admiral di dci ds dc pastor imam rabbi hon baroness judge"
                    + " justice sheriff bishop archbishop provost chaplain sr fr hajji haji hajja sheikh maulana mufti"
                    + " giani swami mayor mayoress nain taid granny grandma grandad nanna  parch athro syr sqn flt"
                    + " superintendent");
    private static final Set<String> FOLLOWERS = Lexicon.words(
            "was is has had and who said told took ran led came then also now wrote made found gave left went "
                    + "did does knew saw kept brought sat spoke rang felt thought became held built says runs leads "
                    + "never always would could can doesnt didnt wasnt isnt hasnt hadnt wont wouldnt tells makes keeps "
                    + "takes brings gives knows introduces retires wants works comes goes understands listens writes "
                    + "thinks sees asks let put set got taught showed chairs manages handles remains stands deserves "
                    + "cares treats inspires ll may might must should himself herself whose still really often");
    private static final Set<String> DOES = Lexicon.words(
            "speaks sings teaches helps loves likes lives looks needs uses rings reads sits trains translates covers"
                + " joins drives visits volunteers cleans cooks answers handles orders owns plays walks wins drew won"
                + " died threw ran lost moved sent paid met sold grew chose");
    /** The past of verbs that ends in no "ed". */
    private static final Set<String> PAST = Lexicon.words(
            "cut put set let hit shut drew kept met read swept spent bought caught fought thought heard bent blew"
                    + " broke chose drove fell flew forgot froze got hid hung laid led lent lit meant rose shook shot"
                    + " slept spoke split spread stood stole struck swam swore took tore woke wore wept won");

    private static final Set<String> AFTER_VERB =
            Lexicon.words("the a an it its this that these those them their his her my our your us me him what every"
                + " each everything nothing everybody nobody both how why where whether no up out off down over only"
                + " always never");
    private static final Pattern WEEKDAY = Pattern.compile("(?:mon|tues|wednes|thurs|fri|satur|sun)days?");
    private static final Set<String> PRESENTERS = Set.of("our", "my", "who", "whose");
    private static final Set<String> PLACERS = Set.of("in", "from", "at", "on", "of");
    private static final Set<String> ARTICLES = Set.of("the", "our", "my");
    private static final Set<String> OBJECTS =
            Lexicon.words("the a an it its this that these those them their your you my our us"
                    + " me him her his all each every any some no for to of in on and or is isn't isnt not as with");
    private static final Set<String> MONTHS =
            Lexicon.words("january february march april may june july august september october november december");

    private NameSigns() {}

    static boolean isTitle(String folded) {
        return TITLES.contains(folded);
    }

    /** Whether a folded word is a day of the week, one or many. */
    static boolean isWeekday(String folded) {
        return WEEKDAY.matcher(folded).matches();
    }

    static boolean isMonth(String folded) {
        return MONTHS.contains(folded);
    }

    /**
     * Whether a word at an index of a sheet, known to be the name of somebody in this application, is used as that name
     * here: looser than {@link #isName}, as only the word's other meaning has to be ruled out.
     */
    static boolean isKnownName(Sheet sheet, int at) {
        Word word = sheet.words().get(at);
        if (isName(sheet, at)) {
            return true;
        }
        if (!word.capital() || sheet.textOf(word).length() < 2) {
            return false;
        }
        if (MONTHS.contains(word.folded())) {
            return !MonthSigns.isMonth(sheet, at);
        }
        boolean begins = word.opens() || beginsClause(sheet, at);
        return begins && (listed(sheet, at) || sheet.text().startsWith(", ", word.end()) || doesSomething(sheet, at));
    }

    /**
     * "Frank by name": a sentence opens with it, and no object follows as after a verb or a noun's "is". Questions open
     * with "Will" before anything.
     */
    static boolean opensUnlikeAVerb(Sheet sheet, int at) {
        Word word = sheet.words().get(at);
        return word.opens()
                && word.capital()
                && !MONTHS.contains(word.folded())
                && !word.folded().equals("will")
                && at + 1 < sheet.words().size()
                && sheet.joined(at)
                && !OBJECTS.contains(sheet.words().get(at + 1).folded());
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
    static boolean isName(Sheet sheet, int at) {
        Word word = sheet.words().get(at);
        if (!word.capital() || sheet.textOf(word).length() < 2) {
            return false;
        }
        if (follows(sheet, at)) {
            return true;
        }
        if (MONTHS.contains(word.folded())) {
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
        boolean acts = PAST.contains(next) || next.length() > 3 && Verbs.isThirdPerson(next);
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
        return next.capital() || AFTER_VERB.contains(next.folded());
    }

    private static boolean follows(Sheet sheet, int at) {
        return at > 0
                && sheet.joined(at - 1)
                && TITLES.contains(sheet.words().get(at - 1).folded());
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
        boolean presented = gap.equals(", ") && PRESENTERS.contains(next);
        return possessive
                || called
                || aged
                || presented
                || gap.equals(" ") && (isWhatPeopleDo(next) || placedAndActing(sheet, at + 1));
    }

    static boolean isWhatPeopleDo(String word) {
        return FOLLOWERS.contains(word) || DOES.contains(word) || word.length() > 4 && word.endsWith("ed");
    }

    /** "Hope in the kitchen said": where somebody belongs, and then what they did. */
    private static boolean placedAndActing(Sheet sheet, int at) {
        if (at + 3 >= sheet.words().size()
                || !PLACERS.contains(sheet.words().get(at).folded())) {
            return false;
        }
        int verb = ARTICLES.contains(sheet.words().get(at + 1).folded()) ? at + 3 : at + 2;
        return isWhatPeopleDo(sheet.words().get(verb).folded()) && sheet.joined(verb - 1);
    }
}
