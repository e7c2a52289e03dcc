package org.postroom.redaction.capitals;

import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.Dictionary;
import org.postroom.redaction.words.NameSigns;

/** Words that are no words: parts of codes, of addresses on the net, initials. */
final class Codes {
    private static final int LONGEST_PREFIX = 5;

    private Codes() {}

    /** Letters with figures, or letters that a stroke joins to figures: "bt14 9zy", "sppa/994170/r". */
    static boolean isCode(Draft draft, int at) {
        String word = draft.folded(at);
        boolean figures = word.chars().anyMatch(Character::isDigit);
        boolean letters = word.chars().anyMatch(Character::isLetter);
        if (figures) {
            return letters && !word.matches("\\d+(?:am|pm|st|nd|rd|th|s|k|m|p|g|kg|mg|ml|hrs?|mins?|yrs?|x)");
        }
        boolean beside = isFigures(draft, at - 1, at - 1) || isFigures(draft, at + 1, at);
        boolean stroke = draft.gap(at - 1).equals("/") && isFigures(draft, at - 1, at - 1)
                || draft.gap(at).equals("/") && isFigures(draft, at + 1, at);
        boolean hyphen = draft.gap(at).equals("-") && isFigures(draft, at + 1, at) && !Dictionary.has(word);
        boolean suffix = word.length() == 1 && beside && !word.equals("a") && !word.equals("i")
                || word.length() <= 3
                        && draft.folded(at - 1).matches("[a-z]{1,3}\\d{1,3}")
                        && !(word.length() > 2 && Dictionary.has(word));
        return word.length() <= LONGEST_PREFIX && (stroke || hyphen || suffix);
    }

    private static boolean isFigures(Draft draft, int at, int gap) {
        return draft.folded(at).matches("[a-z]{0,3}\\d+[a-z]?")
                && draft.gap(gap).matches("[ /-]");
    }

    /** "name@place.example", "place.example/page". */
    static boolean isInAddress(Draft draft, int at) {
        return isLink(draft.gap(at - 1)) || isLink(draft.gap(at));
    }

    private static boolean isLink(String gap) {
        return gap.contains("@") || gap.equals(".") || gap.contains("://") || gap.equals("_");
    }

    /** A letter that a stop follows, but no "e.g." and no "a.m.". */
    static boolean isInitial(Draft draft, int at) {
        String text = draft.sheet().text();
        Word word = draft.word(at);
        boolean pronoun = draft.is(at, "i", "a")
                && draft.folded(at + 1).length() != 1
                && !NameSigns.isTitle(draft.folded(at - 1));
        if (word.length() != 1
                || pronoun
                || !text.startsWith(".", word.end())
                || !Character.isLetter(text.charAt(word.start()))) {
            return false;
        }
        String around =
                draft.folded(at - 1) + draft.gap(at - 1) + draft.folded(at) + draft.gap(at) + draft.folded(at + 1);
        return !around.matches(".*(?:e\\.g|i\\.e|a\\.m|p\\.m|n\\.b).*");
    }
}
