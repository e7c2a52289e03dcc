package org.postroom.intake.form.made;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares texts as the measure of the project does: white space, list marks and the shape of quotes aside. */
public final class Score {
    private static final double GOOD = 0.97;
    private static final Pattern MARK = Pattern.compile("(?m)^\\s*(?:[•▪◦‣·–—*o-]|\\d{1,2}[.)]|[a-z][.)])\\s+");
    private static final Pattern WORD = Pattern.compile("\\w+(?:['’]\\w+)*", Pattern.UNICODE_CHARACTER_CLASS);

    private Score() {}

    /** A text without what does not count. */
    public static String fold(String text) {
        String folded = text.replace('\u00A0', ' ').replace("\u00AD", "");
        folded = MARK.matcher(folded).replaceAll("");
        folded = folded.replaceAll("(\\w)-\\s*\n\\s*(\\w)", "$1$2");
        folded = folded.replaceAll("[‘’]", "'").replaceAll("[“”]", "\"").replaceAll("[–—]", "-");
        return folded.replaceAll("\\s+", " ").strip();
    }

    /** Whether both say the same, every character that counts. */
    public static boolean exact(String wanted, String found) {
        return fold(wanted).equals(fold(found));
    }

    /** Whether at least 97 of 100 words are the same. */
    public static boolean good(String wanted, String found) {
        return similar(wanted, found) >= GOOD;
    }

    /** A value by its letters and digits alone. */
    public static String squash(String value) {
        return value == null ? "" : value.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]+", "");
    }

    /** The share of words that two texts have in common in the same order, 0 to 1. */
    public static double similar(String wanted, String found) {
        List<String> one = words(wanted);
        List<String> other = words(found);
        if (one.isEmpty()) {
            return other.isEmpty() ? 1 : 0;
        }
        return 2.0 * common(one, other) / (one.size() + other.size());
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(fold(text).toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** The words of the longest common block, and of those on either side of it. */
    private static int common(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        int[] block = longest(one, other);
        if (block[2] == 0) {
            return 0;
        }
        return block[2]
                + common(one.subList(0, block[0]), other.subList(0, block[1]))
                + common(
                        one.subList(block[0] + block[2], one.size()), other.subList(block[1] + block[2], other.size()));
    }

    private static int[] longest(List<String> one, List<String> other) {
        int[] best = {0, 0, 0};
        Map<Integer, Integer> lengths = new HashMap<>();
        for (int i = 0; i < one.size(); i++) {
            Map<Integer, Integer> next = new HashMap<>();
            for (int j = 0; j < other.size(); j++) {
                if (one.get(i).equals(other.get(j))) {
                    int length = lengths.getOrDefault(j - 1, 0) + 1;
                    next.put(j, length);
                    if (length > best[2]) {
                        best = new int[] {i - length + 1, j - length + 1, length};
                    }
                }
            }
            lengths = next;
        }
        return best;
    }
}
