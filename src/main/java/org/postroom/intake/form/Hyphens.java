package org.postroom.intake.form;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides whether a hyphen at a line's end belongs to its word. What the document writes elsewhere decides; then
 * whether it hyphenates at all, as one that does not breaks lines only at hyphens of its own; then a few habits of
 * English.
 */
final class Hyphens {
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}'’]+(?:-[\\p{L}\\p{N}'’]+)*");
    /** First parts that stay apart from what follows. */
    private static final Set<String> APART = Set.of(
            "self", "well", "non", "ex", "half", "vice", "semi", "cross", "part", "full", "long", "short", "high",
            "low", "real", "first", "second", "third", "same", "best", "year", "two", "three", "four", "five", "six",
            "seven", "eight", "nine", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
            "ninety");
    /** First parts that grow together with what follows, as in overdue. */
    private static final Set<String> TOGETHER_BEFORE = Set.of(
            "over", "under", "out", "up", "down", "with", "some", "any", "every", "through", "there", "where", "here",
            "hand", "work", "week", "head", "back", "fore", "after", "safe", "note", "news", "other", "mean", "them",
            "her", "him", "our", "your", "may", "can", "else", "key", "pay", "break", "house", "home", "web");
    /** Last parts that grow together with what stands before, as in workshop. */
    private static final Set<String> TOGETHER_AFTER = Set.of(
            "work", "works", "ship", "ships", "man", "men", "thing", "things", "body", "where", "ward", "wards",
            "holder", "holders", "book", "books", "keeping", "board", "ground", "hood", "selves", "ever", "less",
            "able", "line", "mate", "mates", "land", "stream", "side", "shop", "flow", "ance", "ing", "tion", "ment",
            "ness", "time");

    /** Last parts that are words of their own where they follow a hyphen. */
    private static final Set<String> PARTICLES = Set.of("up", "in", "on", "off", "out", "by", "to", "of", "the", "a");

    private static final int NARROWEST_LINE_CHARS = 25;

    private final Set<String> vocabulary = new HashSet<>();
    private final boolean hyphenating;

    Hyphens(List<Fragment> fragments, Set<String> furtherWords) {
        vocabulary.addAll(furtherWords);
        vocabulary.addAll(Set.of("within", "without", "into", "onto", "upon", "until"));
        fragments.forEach(fragment -> learn(fragment.text()));
        hyphenating = hyphenates(fragments);
    }

    private void learn(String line) {
        Matcher words = WORDS.matcher(line);
        while (words.find()) {
            boolean broken = words.end() == line.length() - 1 && line.endsWith("-");
            if (!broken) {
                String word = words.group().toLowerCase(Locale.ROOT);
                vocabulary.add(word);
                vocabulary.addAll(List.of(word.split("-")));
            }
        }
    }

    /** Hyphenated pages end a line in twenty or more with a hyphen, others hardly one in fifty. */
    private static boolean hyphenates(List<Fragment> fragments) {
        long full = fragments.stream()
                .filter(line -> line.text().length() > NARROWEST_LINE_CHARS)
                .count();
        long broken = fragments.stream()
                .filter(line -> line.text().endsWith("-") && line.text().length() > NARROWEST_LINE_CHARS)
                .count();
        return broken > 0 && broken * 25 >= full;
    }

    /** Whether the hyphen between {@code before} and {@code after} is part of the word. */
    boolean belong(String before, String after) {
        String left = before.toLowerCase(Locale.ROOT);
        String right = after.toLowerCase(Locale.ROOT);
        if (vocabulary.contains(left + "-" + right)) {
            return true;
        }
        if (vocabulary.contains(left + right)) {
            return false;
        }
        if (!hyphenating) {
            return true;
        }
        return habit(before, after, left.substring(left.lastIndexOf('-') + 1), right.split("-")[0]);
    }

    private boolean habit(String before, String after, String last, String first) {
        if (isCapitals(before) && isCapitals(after)) {
            return false;
        }
        if (Character.isUpperCase(after.charAt(0)) || last.matches(".*\\d.*") || Character.isDigit(after.charAt(0))) {
            return true;
        }
        if (APART.contains(last) || (PARTICLES.contains(first) && vocabulary.contains(last))) {
            return true;
        }
        if (vocabulary.contains(last + first) || TOGETHER_BEFORE.contains(last) || TOGETHER_AFTER.contains(first)) {
            return false;
        }
        return last.length() >= 3 && first.length() >= 3 && vocabulary.contains(last) && vocabulary.contains(first);
    }

    private static boolean isCapitals(String part) {
        return part.equals(part.toUpperCase(Locale.ROOT)) && !part.equals(part.toLowerCase(Locale.ROOT));
    }
}
