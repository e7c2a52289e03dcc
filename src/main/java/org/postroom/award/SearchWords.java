package org.postroom.award;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Folds names and numbers so that accents, case, apostrophes and hyphens neither help nor hinder a search. */
final class SearchWords {
    /** The longest search that is looked at, in characters. */
    static final int MOST_CHARACTERS = 100;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`´]+");
    private static final Pattern JOINERS = Pattern.compile("['’‘ʼ`´‐‑–.-]+");
    private static final Pattern PARTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Letters that Unicode does not take apart, as English keyboards write them. */
    private static final Map<String, String> WHOLE_LETTERS =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i");

    private SearchWords() {}

    /** What somebody asks for: lower-case words without marks, parted by single spaces. */
    static String asked(String words) {
        String some = words.length() > MOST_CHARACTERS ? words.substring(0, MOST_CHARACTERS) : words;
        return parted(folded(some));
    }

    /** What an entry is found by: every word parted at its hyphens and apostrophes, and joined over either. */
    static String key(String name, String number) {
        String all = folded(name + " " + number);
        Set<String> words = new LinkedHashSet<>(Arrays.asList(parted(all).split(" ")));
        words.addAll(
                Arrays.asList(parted(APOSTROPHES.matcher(all).replaceAll("")).split(" ")));
        words.addAll(Arrays.asList(parted(JOINERS.matcher(all).replaceAll("")).split(" ")));
        return String.join(" ", words);
    }

    private static String parted(String folded) {
        return PARTERS.matcher(folded).replaceAll(" ").strip();
    }

    private static String folded(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : WHOLE_LETTERS.entrySet()) {
            lower = lower.replace(letter.getKey(), letter.getValue());
        }
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
    }
}
