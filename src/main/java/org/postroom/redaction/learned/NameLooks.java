package org.postroom.redaction.learned;

import java.util.Set;
import org.postroom.redaction.rules.Lists;
import org.postroom.redaction.rules.PlainCapitals;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.Dictionary;
import org.postroom.redaction.words.Lexicon;

/**
 * How the words of a sheet look to somebody who asks which of them are names: their shape, whether lists and
 * dictionaries know them, what stands between them, and the run of capitals that each stands in.
 */
final class NameLooks {
    /** Beyond the first or last word of a sheet. */
    static final String OUTSIDE = "#";

    private static final Set<String> LINKS = Lexicon.words("of the and for in on at upon de y a to with");
    /** How far a run is followed to either side; in a text all of capitals it would have no end. */
    private static final int LONGEST_RUN_WORDS = 10;

    private static final int MOST_LETTERS_TOLD = 5;
    private static final int MOST_FIGURES_TOLD = 4;

    private final Sheet sheet;
    private final Lists lists;
    private final PlainCapitals plain;

    NameLooks(Sheet sheet, Lists lists, PlainCapitals plain) {
        this.sheet = sheet;
        this.lists = lists;
        this.plain = plain;
    }

    int size() {
        return sheet.words().size();
    }

    /** A word in lower case without accents. */
    String word(int at) {
        return has(at) ? sheet.words().get(at).folded() : OUTSIDE;
    }

    boolean has(int at) {
        return at >= 0 && at < size();
    }

    boolean isCapital(int at) {
        return has(at) && sheet.words().get(at).capital();
    }

    boolean opens(int at) {
        return has(at) && sheet.words().get(at).opens();
    }

    /** Capitals, small letters and figures of a word, roughly; "^" where it opens a sentence and has a capital. */
    String shape(int at) {
        if (!has(at)) {
            return OUTSIDE;
        }
        Word word = sheet.words().get(at);
        String text = sheet.textOf(word);
        boolean figure = text.chars().anyMatch(Character::isDigit);
        if (text.chars().allMatch(Character::isDigit)) {
            return "d" + Math.min(MOST_FIGURES_TOLD, text.length());
        }
        if (word.allCapitals(sheet.text())) {
            return (figure ? "AD" : "A") + Math.min(MOST_LETTERS_TOLD, text.length());
        }
        if (!word.capital()) {
            return figure ? "xd" : "x";
        }
        boolean inside = text.substring(1).chars().anyMatch(Character::isUpperCase);
        return (text.length() == 1 ? "I" : inside ? "XxX" : "Xx") + (figure ? "D" : "") + (word.opens() ? "^" : "");
    }

    /** Which lists and dictionaries know a word: ordinary, English or unknown; given name, surname, place, role. */
    String known(int at) {
        if (!has(at)) {
            return OUTSIDE;
        }
        String folded = word(at);
        return (Lexicon.isOrdinaryWord(folded) ? "o" : Dictionary.has(folded) ? "d" : "u")
                + (lists.list("given-names").contains(folded) ? "g" : "")
                + (lists.list("surnames").contains(folded) ? "s" : "")
                + (lists.list("places").contains(folded) ? "p" : "")
                + (plain.isRole(folded) ? "r" : "");
    }

    /** What stands between a word and the next, as one sign. */
    String gap(int left) {
        if (left < 0 || left + 1 >= size()) {
            return OUTSIDE;
        }
        String gap = sheet.between(
                sheet.words().get(left).end(), sheet.words().get(left + 1).start());
        if (gap.equals(" ")) {
            return "_";
        }
        if (gap.startsWith("'s")) {
            return "'s";
        }
        return gap.chars()
                .filter(c -> "\n.!?,():;&-".indexOf(c) >= 0)
                .mapToObj(c -> c == '\n' ? "line" : String.valueOf((char) c))
                .findFirst()
                .orElse("o");
    }

    /** The first word of the run of capitals, with small links inside, that a word stands in. */
    int runStart(int at) {
        int start = at;
        while (at - start < LONGEST_RUN_WORDS && holds(start - 1)) {
            if (isCapital(start - 1)) {
                start--;
            } else if (isLink(start - 1)
                    && isCapital(start - 2)
                    && gap(start - 2).equals("_")) {
                start -= 2;
            } else {
                break;
            }
        }
        return start;
    }

    /** One past the last word of that run. */
    int runEnd(int at) {
        int last = at;
        while (last - at < LONGEST_RUN_WORDS && holds(last)) {
            if (isCapital(last + 1)) {
                last++;
            } else if (isLink(last + 1) && isCapital(last + 2) && gap(last + 1).equals("_")) {
                last += 2;
            } else {
                break;
            }
        }
        return last + 1;
    }

    boolean isLink(int at) {
        return LINKS.contains(word(at));
    }

    /** Whether a word and the next may be parts of one name. */
    boolean holds(int left) {
        return Set.of("_", "-", "&").contains(gap(left));
    }

    /** Whether every word of a stretch is English. */
    boolean isEnglish(int from, int to) {
        for (int at = from; at < to; at++) {
            if (!Dictionary.has(word(at))) {
                return false;
            }
        }
        return true;
    }
}
