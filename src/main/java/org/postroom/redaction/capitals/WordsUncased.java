package org.postroom.redaction.capitals;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.Dictionary;
import org.postroom.redaction.words.NameSigns;

/**
 * The words of a sheet whose capitals tell nothing: all of them in a text written small, runs of words that are SHOUTED,
 * and a name that alone stands in CAPITALS.
 */
final class WordsUncased {
    private static final int FEWEST_WORDS = 8;
    private static final double MOST_CAPITALS = 0.02;
    private static final int SHORTEST_NAME = 4;
    private static final int SHORTEST_WORD = 3;
    private final NameLists names;
    private final Set<String> acronyms;

    WordsUncased(NameLists names, Set<String> acronyms) {
        this.names = names;
        this.acronyms = acronyms;
    }

    BitSet of(Sheet sheet) {
        List<Word> words = sheet.words();
        BitSet free = new BitSet();
        long capitals = words.stream().filter(Word::capital).count();
        if (words.size() >= FEWEST_WORDS && capitals <= words.size() * MOST_CAPITALS) {
            free.set(0, words.size());
            return free;
        }
        int from = 0;
        while (from < words.size()) {
            int end = from;
            while (end < words.size() && isShouted(sheet, words.get(end))) {
                end++;
            }
            if (end > from && tellsNothing(sheet, from, end)) {
                free.set(from, end);
            }
            from = Math.max(end, from + 1);
        }
        return free;
    }

    private static boolean isShouted(Sheet sheet, Word word) {
        return sheet.textOf(word).chars().noneMatch(Character::isLowerCase);
    }

    private boolean tellsNothing(Sheet sheet, int from, int end) {
        int english = 0;
        int listed = 0;
        int others = 0;
        for (Word word : sheet.words().subList(from, end)) {
            String folded = word.folded();
            if (word.length() < SHORTEST_WORD || !word.allCapitals(sheet.text())) {
                continue;
            }
            if (acronyms.contains(folded)) {
                others++;
            } else if (names.isListed(folded) && word.length() >= SHORTEST_NAME) {
                listed++;
            } else if (Dictionary.has(folded)) {
                english++;
            } else {
                others++;
            }
        }
        boolean sentence = english + listed > 1 && english + listed >= others;
        return sentence || english > 0 && end - from > 1 || standsAsName(sheet, from, end, listed);
    }

    private boolean standsAsName(Sheet sheet, int from, int end, int listed) {
        Word word = sheet.words().get(from);
        boolean joined = from > 0 && sheet.joined(from - 1);
        String before = joined ? sheet.words().get(from - 1).folded() : "";
        boolean named = NameSigns.isTitle(before)
                || names.isGiven(before) && sheet.words().get(from - 1).capital();
        boolean word4 = word.length() >= SHORTEST_NAME && !acronyms.contains(word.folded());
        return named && word4 || listed > 0 && (end - from > 1 || !Dictionary.has(word.folded()));
    }
}
