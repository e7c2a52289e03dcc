package org.postroom.redaction.capitals;

import java.util.Arrays;
import java.util.BitSet;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.NameNeighbours;

/**
 * A sheet on its way to other capitals: the words whose own capitals tell nothing stand in small letters and wait to be
 * raised. A word that is settled keeps the spelling that it has.
 */
final class Draft {
    private final Sheet flat;
    private final BitSet free;
    private final BitSet raised = new BitSet();
    private final BitSet settled = new BitSet();
    private final BitSet spelt = new BitSet();
    private final StringBuilder text;

    /** @param free the words, by number, whose capitals tell nothing */
    Draft(Sheet sheet, BitSet free) {
        this.text = new StringBuilder(sheet.text());
        free.stream()
                .mapToObj(sheet.words()::get)
                .forEach(word -> change(word.start(), possessiveEnd(sheet, word), false));
        this.flat = sheet.recased(text.toString());
        this.free = free;
    }

    private static int possessiveEnd(Sheet sheet, Word word) {
        boolean possessive = sheet.text().regionMatches(true, word.end(), "'s", 0, 2);
        return possessive ? word.end() + 2 : word.end();
    }

    private void change(int from, int to, boolean capital) {
        for (int at = from; at < to; at++) {
            char unit = text.charAt(at);
            text.setCharAt(at, capital ? Character.toUpperCase(unit) : Character.toLowerCase(unit));
        }
    }

    /** The text with what waits in small letters. */
    Sheet sheet() {
        return flat;
    }

    int size() {
        return flat.words().size();
    }

    Word word(int at) {
        return flat.words().get(at);
    }

    /** A word in lower case without accents and apostrophes; empty outside the sheet. */
    String folded(int at) {
        return at < 0 || at >= size() ? "" : word(at).folded();
    }

    /** What stands between a word and the next; empty when there is no next. */
    String gap(int at) {
        return at < 0 || at + 1 >= size()
                ? ""
                : flat.between(word(at).end(), word(at + 1).start());
    }

    /** Whether the next word belongs to the same run of words. */
    boolean joined(int at) {
        return at >= 0 && at + 1 < size() && flat.joined(at) && !gap(at).contains("'");
    }

    boolean waits(int at) {
        return at >= 0 && free.get(at) && !settled.get(at) && !raised.get(at);
    }

    /** Whether a word bears a capital, of its own or given here. */
    boolean isRaised(int at) {
        return at >= 0 && at < size() && (raised.get(at) || !free.get(at) && word(at).capital());
    }

    /** Whether a word is raised or has the capital of a known term. */
    boolean isCapital(int at) {
        return isRaised(at) || at >= 0 && spelt.get(at);
    }

    void raise(int from, int to) {
        for (int at = from; at < Math.min(to, size()); at++) {
            if (waits(at) && (word(at).length() == 1 || !NameNeighbours.NEVER.contains(folded(at)))) {
                raised.set(at);
            }
        }
    }

    /** Gives a word a spelling of the same length and leaves it so. */
    void spell(int at, String spelling) {
        Word word = word(at);
        if (waits(at) && spelling.length() == word.length()) {
            text.replace(word.start(), word.end(), spelling);
            settle(at);
            boolean name = Character.isUpperCase(spelling.charAt(0))
                    && spelling.chars().anyMatch(Character::isLowerCase);
            spelt.set(at, name);
        }
    }

    void capitals(int at) {
        if (waits(at)) {
            change(word(at).start(), word(at).end(), true);
            settle(at);
        }
    }

    void settle(int at) {
        settled.set(at);
    }

    /** The sheet with the capitals that were found, and one at each beginning of a sentence. */
    Sheet done() {
        for (int at = 0; at < size(); at++) {
            boolean pronoun = folded(at).equals("i") || flat.textOf(word(at)).startsWith("i'");
            if (raised.get(at) || waits(at) && (opens(at) || pronoun)) {
                int start = word(at).start();
                change(start, start + 1, true);
                boolean prefixed =
                        flat.text().startsWith("o'", start) || flat.text().startsWith("d'", start);
                change(start + 2, prefixed ? start + 3 : start + 2, true);
            }
        }
        return flat.recased(text.toString());
    }

    /** Whether a word begins a sentence: the stop after an initial ends none. */
    boolean opens(int at) {
        boolean afterInitial = at > 0
                && word(at - 1).length() == 1
                && isRaised(at - 1)
                && gap(at - 1).startsWith(".");
        return word(at).opens() && !afterInitial;
    }

    /** Whether a folded word is among some. */
    boolean is(int at, String... words) {
        return Arrays.asList(words).contains(folded(at));
    }
}
