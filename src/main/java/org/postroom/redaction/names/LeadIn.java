package org.postroom.redaction.names;

import java.util.List;
import java.util.Set;
import org.postroom.redaction.rules.PlainCapitals;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.Dictionary;
import org.postroom.redaction.words.Lexicon;
import org.postroom.redaction.words.NameSigns;

/**
 * What a guess takes in around a name that stands already and is no part of it: "Executive Partner of Thorn Surgery",
 * "Rang Seagate Recovery", "Consulted Mrs Salt".
 */
public final class LeadIn {
    private static final Set<String> LINKS = Lexicon.words(
            "of on in at and or under near from the by upon for to with our my its their what when where");
    /** Verbs that open a sentence of somebody who leaves out the "I"; those in -ed are told by their ending. */
    private static final Set<String> VERBS = Lexicon.words(
            "rang rings met meets told tells saw sees gave gives left leaves took takes sent sends lost loses born"
                    + " bought brought built came comes caught did does found got gets had has held kept knew knows led"
                    + " made makes paid put ran runs said says sold spoke speaks spent taught thought went wrote won dear"
                    + " ask asks call calls see tell ring thank thanks meet lease leased opposite behind beside above"
                    + " below");

    private final PlainCapitals plain;

    public LeadIn(PlainCapitals plain) {
        this.plain = plain;
    }

    /** Whether nothing but lead-in stands in a guess outside the names in it. */
    public boolean isAllElse(Sheet sheet, Finding wide, List<Finding> names) {
        boolean complete = names.stream().allMatch(name -> name.rank().compareTo(Finding.Rank.CONTEXT) >= 0);
        boolean any = false;
        for (int at = sheet.wordAt(wide.start());
                at < sheet.words().size() && sheet.words().get(at).start() < wide.end();
                at++) {
            Word word = sheet.words().get(at);
            if (names.stream().noneMatch(name -> name.start() < word.end() && word.start() < name.end())) {
                boolean before = names.stream().anyMatch(name -> name.start() > word.start());
                if (!isLink(word) && !(before && complete && leads(sheet, at))) {
                    return false;
                }
                any |= !word.folded().equals("the");
            }
        }
        return any && names.stream().anyMatch(name -> wide.covers(name.start(), name.end()));
    }

    private static boolean isLink(Word word) {
        return LINKS.contains(word.folded()) && (!word.capital() || word.opens());
    }

    private boolean leads(Sheet sheet, int at) {
        Word word = sheet.words().get(at);
        if (word.folded().equals("i")
                || plain.isRole(word.folded())
                || word.allCapitals(sheet.text()) && word.folded().matches("pm|dpm|gp|pn|hr")
                || NameSigns.isWeekday(word.folded())
                || word.allCapitals(sheet.text()) && plain.isAcronym(word.folded())) {
            return true;
        }
        return word.opens() && isVerb(word.folded());
    }

    /** Whether a folded word that opens a sentence is a verb rather than a name. */
    static boolean isVerb(String folded) {
        return VERBS.contains(folded) || folded.length() > 5 && folded.endsWith("ed") && Dictionary.has(folded);
    }
}
