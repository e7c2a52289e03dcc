package org.postroom.intake.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares wordings as a reader would: case, punctuation and accents aside, with a slip here and there. */
final class Wording {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)*");

    private static final Map<String, String> CANON = Map.ofEntries(
            Map.entry("i", "you"),
            Map.entry("we", "you"),
            Map.entry("my", "your"),
            Map.entry("our", "your"),
            Map.entry("am", "are"),
            Map.entry("incl", "including"),
            Map.entry("info", "information"));
    private static final Set<String> EMPTY = Set.of(
            "how", "you", "your", "the", "a", "an", "of", "to", "in", "on", "for", "with", "that", "are", "which");

    private static final Pattern ASCII = Pattern.compile("[A-Za-z0-9]+");

    /** A word and where it ends in its text. */
    record Word(String word, int start, int end) {}

    private Wording() {}

    /** The words of a text, folded for comparing. */
    static List<Word> words(String text) {
        return words(text, Integer.MAX_VALUE);
    }

    /** The first words of a text, folded for comparing. */
    static List<Word> words(String text, int most) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (words.size() < most && matcher.find()) {
            words.add(new Word(plain(matcher.group()), matcher.start(), matcher.end()));
        }
        return words;
    }

    /** The text's words in lower case, one space between. */
    static String key(String text) {
        StringBuilder key = new StringBuilder();
        words(text).forEach(word -> key.append(key.isEmpty() ? "" : " ").append(word.word()));
        return key.toString();
    }

    private static String plain(String word) {
        if (ASCII.matcher(word).matches()) {
            return word.toLowerCase(Locale.ROOT);
        }
        String letters = Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return letters.replaceAll("['’]", "").toLowerCase(Locale.ROOT);
    }

    /**
     * The words as the form would put them: an applicant's "my" for the form's "your", without the "and" that may be
     * written as a sign.
     */
    static List<Word> canonical(List<Word> words) {
        List<Word> canonical = new ArrayList<>(words.size());
        for (Word word : words) {
            if (!word.word().equals("and")) {
                canonical.add(new Word(CANON.getOrDefault(word.word(), word.word()), word.start(), word.end()));
            }
        }
        return canonical;
    }

    /** The share of their telling words that two wordings have in common, 0 to 1. */
    static double likeness(List<Word> one, List<Word> other) {
        List<String> left = telling(one);
        List<String> right = telling(other);
        int all = left.size() + right.size();
        left.retainAll(right);
        return all == 0 ? 0 : 2.0 * left.size() / all;
    }

    private static List<String> telling(List<Word> words) {
        return words.stream()
                .map(Word::word)
                .filter(word -> !EMPTY.contains(word))
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /**
     * Where the wanted words end when a text begins with them, as an offset in the text; {@code -1} when it does not.
     * One word in six may be missing, added or changed.
     */
    static int endOfPrefix(List<Word> there, List<Word> wanted) {
        return endOfPrefix(there, wanted, wanted.size() < 4 ? 0 : Math.max(1, wanted.size() / 6));
    }

    /** The same with so many words at most missing, added or changed. */
    static int endOfPrefix(List<Word> there, List<Word> wanted, int allowed) {
        if (!mayBegin(there, wanted)) {
            return -1;
        }
        int slips = 0;
        int end = -1;
        int i = 0;
        int j = 0;
        while (i < wanted.size() && slips <= allowed) {
            if (is(there, j, wanted, i)) {
                end = there.get(j).end();
                i++;
                j++;
            } else if (isBroken(there, j, wanted.get(i))) {
                end = there.get(j + 1).end();
                i++;
                j += 2;
            } else {
                slips++;
                boolean missing = is(there, j, wanted, i + 1);
                boolean added = is(there, j + 1, wanted, i);
                i += added && !missing ? 0 : 1;
                j += missing ? 0 : 1;
            }
        }
        return slips > allowed ? -1 : end;
    }

    /** Whether a wanted word stands there in two parts, as the end of a line breaks it. */
    private static boolean isBroken(List<Word> there, int j, Word wanted) {
        return j + 1 < there.size()
                && wanted.word().startsWith(there.get(j).word())
                && wanted.word().equals(there.get(j).word() + there.get(j + 1).word());
    }

    /** A quick look that spares the comparison: one of the first two words wanted is among the first three there. */
    private static boolean mayBegin(List<Word> there, List<Word> wanted) {
        for (int j = 0; j < 3; j++) {
            if (is(there, j, wanted, 0) || is(there, j, wanted, 1) || isBroken(there, j, wanted.get(0))) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(List<Word> there, int j, List<Word> wanted, int i) {
        return j < there.size()
                && i < wanted.size()
                && there.get(j).word().equals(wanted.get(i).word());
    }

    /** How many words a text and a wording share from their beginning. */
    static int sharedStart(List<Word> text, List<Word> wording) {
        int shared = 0;
        while (is(text, shared, wording, shared)) {
            shared++;
        }
        return shared;
    }
}
