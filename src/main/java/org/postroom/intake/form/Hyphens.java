package org.postroom.intake.form;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides whether a hyphen at a line's end belongs to its word. What the document writes elsewhere decides; then
 * whether it hyphenates at all, as one that does not breaks lines only at hyphens of its own; then a list of English
 * words.
 */
final class Hyphens {
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}'’]+(?:-[\\p{L}\\p{N}'’]+)*");
    /** First parts that make words with most others and are none themselves. */
    private static final Set<String> PREFIXES =
            Set.of("co", "non", "ex", "semi", "multi", "anti", "pre", "self", "cross", "mid", "pro");
    /** What stays apart even where a dictionary also knows it written together. */
    private static final Set<String> APART = Set.of("self", "well", "non", "ex", "vice");

    /** Endings that are words too. */
    private static final Set<String> ENDINGS =
            Set.of("ability", "able", "ably", "ship", "ships", "hood", "ward", "wards", "man", "men", "ness", "less");

    private static final int NARROWEST_LINE_CHARS = 25;

    private final Set<String> vocabulary = new HashSet<>();
    private final boolean hyphenating;

    Hyphens(List<Fragment> fragments, Set<String> furtherWords) {
        vocabulary.addAll(furtherWords);
        vocabulary.addAll(Set.of("within", "without", "into", "onto", "upon", "until"));
        boolean broken = false;
        for (Fragment fragment : fragments) {
            learn(fragment.text(), broken);
            broken = fragment.wrapped() && fragment.text().endsWith("-");
        }
        hyphenating = hyphenates(fragments);
    }

    /** Learns the words of a line, but not the parts of one that a line's end has broken. */
    private void learn(String line, boolean continues) {
        Matcher words = WORDS.matcher(line);
        while (words.find()) {
            boolean broken =
                    (words.end() == line.length() - 1 && line.endsWith("-")) || (continues && words.start() == 0);
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

    /** Whether the hyphen between {@code before} and {@code after} is part of the word; names are told by their place. */
    boolean belong(String before, String after, boolean beginsSentence) {
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
        boolean name = Character.isUpperCase(before.charAt(0))
                && !beginsSentence
                && !before.contains("-")
                && !PREFIXES.contains(left)
                && !APART.contains(left);
        if (name && Character.isLowerCase(after.charAt(0)) && !isCapitals(before)) {
            return false;
        }
        return habit(before, after, left.substring(left.lastIndexOf('-') + 1), right.split("-")[0]);
    }

    /** What a dictionary says; a page never breaks a word after one letter, so that hyphen is its own. */
    private boolean habit(String before, String after, String last, String first) {
        if (isCapitals(before) && isCapitals(after)) {
            return false;
        }
        if (Character.isUpperCase(after.charAt(0)) || last.matches(".*\\d.*") || Character.isDigit(after.charAt(0))) {
            return true;
        }
        if (last.length() == 1 || APART.contains(last) || (last.equals("co") && first.startsWith("o"))) {
            return true;
        }
        if (isWord(last + first) || ENDINGS.contains(first)) {
            return false;
        }
        return (isWord(last) || PREFIXES.contains(last)) && isWord(first);
    }

    private boolean isWord(String letters) {
        return vocabulary.contains(letters) || EnglishWords.has(letters);
    }

    private static boolean isCapitals(String part) {
        return part.equals(part.toUpperCase(Locale.ROOT)) && !part.equals(part.toLowerCase(Locale.ROOT));
    }
}
