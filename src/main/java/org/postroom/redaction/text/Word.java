package org.postroom.redaction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a {@link Reading}: letters and digits, with apostrophes inside, without a possessive ending.
 *
 * @param start offset in the even text
 * @param end one past its last character, before any {@code 's}
 * @param folded in lower case, without accents and apostrophes
 * @param capital whether it begins with a capital
 * @param opens whether it is the first word of a sentence, line or quotation
 */
public record Word(int start, int end, String folded, boolean capital, boolean opens) {

    /** The words of a text in order. */
    public static List<Word> in(Reading reading) {
        String text = reading.text();
        List<Word> words = new ArrayList<>();
        int last = 0;
        int at = 0;
        while (at < text.length()) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int end = endOfWord(text, at);
            int stem = withoutPossessive(text, at, end);
            boolean opens = words.isEmpty() || opensAfter(text.substring(last, at), words.get(words.size() - 1));
            String folded = reading.folded().substring(at, stem).replace("'", "");
            boolean capital = isCapital(text, at, end) && !isPronoun(text, at, end);
            words.add(new Word(at, stem, folded, capital, opens));
            last = end;
            at = end;
        }
        return words;
    }

    /** Its length in the even text, without a possessive ending. */
    public int length() {
        return end - start;
    }

    /** Whether every letter is a capital and there are at least two. */
    public boolean allCapitals(String text) {
        String word = text.substring(start, end);
        return word.length() > 1
                && word.equals(word.toUpperCase(Locale.ROOT))
                && !word.equals(word.toLowerCase(Locale.ROOT));
    }

    /** A capital first, or second after a small letter, as Gaelic and Irish names have it: tSaoir, hEithir. */
    private static boolean isCapital(String text, int start, int end) {
        boolean eclipsed = end - start > 3
                && "tnhg".indexOf(text.charAt(start)) >= 0
                && Character.isUpperCase(text.charAt(start + 1))
                && Character.isLowerCase(text.charAt(start + 2));
        return Character.isUpperCase(text.charAt(start)) || eclipsed;
    }

    /** "I" and "I'd" have a capital everywhere, which tells nothing. */
    private static boolean isPronoun(String text, int start, int end) {
        return text.charAt(start) == 'I'
                && (text.startsWith("I'", start) || end == start + 1 && !text.startsWith(".", end));
    }

    private static int endOfWord(String text, int at) {
        int end = at;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end))
                        || text.charAt(end) == '\''
                                && end + 1 < text.length()
                                && Character.isLetter(text.charAt(end + 1)))) {
            end++;
        }
        return end;
    }

    private static int withoutPossessive(String text, int start, int end) {
        String word = text.substring(start, end).toLowerCase(Locale.ROOT);
        boolean possessive = word.length() > 2 && word.endsWith("'s");
        return possessive ? end - 2 : end;
    }

    private static boolean opensAfter(String gap, Word before) {
        boolean afterInitial =
                before.length() == 1 && before.capital() && !before.folded().equals("i")
                        || ABBREVIATIONS.contains(before.folded());
        boolean stop = gap.indexOf('.') >= 0 && !afterInitial;
        return stop || gap.chars().anyMatch(c -> "!?:\n\"\u2022\u25cf*".indexOf(c) >= 0) || gap.contains(" '");
    }

    private static final List<String> ABBREVIATIONS = List.of(
            "dr", "mr", "mrs", "ms", "mx", "prof", "st", "hon", "capt", "cdr", "rev", "revd", "cllr", "sgt", "cpl",
            "jr", "parch", "insp", "supt", "brig", "lieut", "messrs");

    /** Whether a stop after it ends no sentence: "Revd", "Parch". */
    boolean isAbbreviation() {
        return ABBREVIATIONS.contains(folded);
    }
}
