package org.postroom.redaction.details;

import java.util.Map;
import java.util.Set;
import org.postroom.redaction.details.DetailWords.Phrase;
import org.postroom.redaction.details.DetailWords.Sort;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.words.Lexicon;

/** The turns of phrase by which a condition, state, faith or origin is told of somebody. */
final class DetailFrames {
    private static final Set<String> HAVING =
            Lexicon.words("had has have having suffered suffers developed contracted survived got battled battling "
                    + "fighting fought faced caught disclosed beat mentioned hid managing bereaved undergoing "
                    + "underwent needed id hed shed whod ive");
    private static final Set<String> BEING =
            Lexicon.words("is was am im be been being became becoming turned went born were he she who seems");
    /** Which words must govern a preposition so that it leads to somebody's own condition. */
    private static final Map<String, Set<String>> GOVERNED = Map.of(
            "for",
                    Lexicon.words(
                            "waiting treated treatment medication medicated operated admitted hospital therapy tested"
                                    + " sectioned help hospitalised sick surgery"),
            "of",
                    Lexicon.words(
                            "died dying diagnosis history survivor survived symptoms signs case bout spell because "
                                    + "recurrence round course victim spite episode loss"),
            "from",
                    Lexicon.words("suffers suffered suffering recovering recovered recover back died returned returning"
                            + " survivor recovery unwell ill fled fleeing escaped"),
            "by", Set.of("struck", "caused", "complicated", "disabled", "affected", "floored", "exhausted", "ended"),
            "with",
                    Lexicon.words(
                            "diagnosed off sick ill living lives lived home coping coped struggling struggled born"
                                    + " admitted leave absent battle diagnosis hospital weeks months days rota work"
                                    + " collapsed down year"),
            "after",
                    Lexicon.words(
                            "off died returned back came return absent leave months weeks recovering working again"
                                    + " work"),
            "through", Set.of("went", "going", "lived", "worked", "came", "got", "her", "him"),
            "on", Lexicon.words("was is went were be been while still am im goes"),
            "during", Set.of("off", "away", "leave"));

    private final Sheet sheet;
    private final DetailSigns signs;
    private final DetailWords lists;

    DetailFrames(Sheet sheet, DetailSigns signs, DetailWords lists) {
        this.sheet = sheet;
        this.signs = signs;
        this.lists = lists;
    }

    /** "had a stroke", "suffered migraines". */
    boolean hasIt(Phrase phrase, int from) {
        boolean tellable = phrase.sort() == Sort.CONDITION || phrase.sort() == Sort.FAMILY;
        return tellable && HAVING.contains(signs.folded(from - 1)) && signs.runsOn(from - 1);
    }

    /** "off with sciatica", "treated for depression", "on maternity leave". */
    boolean governed(Phrase phrase, int from) {
        String preposition = signs.folded(from - 1);
        boolean tellable = phrase.sort() == Sort.CONDITION || phrase.sort() == Sort.FAMILY;
        if (!tellable || !signs.runsOn(from - 1)) {
            return false;
        }
        boolean told = preposition.equals("with")
                && (signs.isNamed(from - 2) || DetailWords.ageEnd(sheet, from - 2) > from - 2);
        return told || GOVERNED.getOrDefault(preposition, Set.of()).contains(signs.folded(from - 2));
    }

    /** "is autistic", "she's a Nigerian nurse", "was widowed". */
    boolean isIt(Phrase phrase, int from) {
        String before = signs.folded(from - 1);
        boolean being = BEING.contains(before) && signs.runsOn(from - 1);
        boolean contracted = being && Set.of("he", "she", "who").contains(before);
        if (!being || contracted && !signs.gap(from - 1).startsWith("'s")) {
            return false;
        }
        return switch (phrase.sort()) {
            case STATE, FAITH, ORIGIN -> true;
            case CONDITION ->
                before.equals("was")
                        && (from == phrase.from() + 1 || signs.folded(from - 2).equals("it"));
            case CALLING, FAMILY -> false;
        };
    }

    /** One past "… for her husband", "… of my own mother" after a condition; its own end when that does not follow. */
    int forSomebody(Phrase phrase) {
        int at = phrase.to();
        if (!signs.folded(at).matches("for|of|in") || !signs.runsOn(at - 1)) {
            return at;
        }
        int owner = at + 1;
        if (!signs.folded(owner).matches("his|her|my")) {
            return at;
        }
        int kin = signs.folded(owner + 1).matches("own|late|elderly|only|eldest|youngest") ? owner + 2 : owner + 1;
        return Math.max(at, lists.relativeEnd(sheet, kin) > kin ? lists.relativeEnd(sheet, kin) : at);
    }
}
