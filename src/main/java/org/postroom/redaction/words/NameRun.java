package org.postroom.redaction.words;

import java.util.Set;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;

/** Follows a run of capitalised words that belong together, with particles such as {@code van}, {@code ap}, {@code bin}. */
public final class NameRun {
    private static final int LONGEST_WORDS = 4;
    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "do", "dos", "du", "del", "della", "van", "der", "den", "von", "la", "le", "ap", "ab", "bin",
            "ibn", "bint", "al", "el", "ul", "ur", "ter", "ten", "san", "o", "ni", "nic", "mac", "mc", "y", "e", "an",
            "nan", "st", "yr", "zu", "dei", "di", "dal", "abu", "binti");

    private NameRun() {}

    /** The index after the last word of the run that begins at a word; the same index when none begins there. */
    public static int end(Sheet sheet, int from) {
        int at = from;
        while (at < sheet.words().size() && at - from < LONGEST_WORDS) {
            boolean belongs = at == from || sheet.joined(at - 1);
            if (!belongs || !continues(sheet, at, from)) {
                break;
            }
            at++;
        }
        while (at > from && !sheet.words().get(at - 1).capital() && !hangsOn(sheet, at - 1)) {
            at--;
        }
        return at;
    }

    private static boolean continues(Sheet sheet, int at, int from) {
        Word word = sheet.words().get(at);
        boolean letters = Character.isLetter(sheet.text().charAt(word.start()));
        boolean possessiveBefore = at > from
                && sheet.between(sheet.words().get(at - 1).end(), word.start()).startsWith("'s");
        boolean particle = at > from && PARTICLES.contains(word.folded());
        return letters
                && !possessiveBefore
                && (word.capital() && !(at > from && word.opens()) || particle || at > from && hangsOn(sheet, at));
    }

    /** "Tŷ-gwyn": a small word behind a hyphen that is no English one, as in "Bangor-based". */
    private static boolean hangsOn(Sheet sheet, int at) {
        Word word = sheet.words().get(at);
        boolean hyphen =
                sheet.between(sheet.words().get(at - 1).end(), word.start()).equals("-");
        return hyphen && !Dictionary.has(word.folded());
    }
}
