package org.postroom.intake.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares wordings as a reader would: case, punctuation and accents aside, with a slip here and there. */
final class Wording {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)*");

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
     * Where the wanted words end when a text begins with them, as an offset in the text; {@code -1} when it does not.
     * One word in six may be missing, added or changed.
     */
    static int endOfPrefix(List<Word> there, List<Word> wanted) {
        if (!mayBegin(there, wanted)) {
            return -1;
        }
        int allowed = wanted.size() < 4 ? 0 : Math.max(1, wanted.size() / 6);
        int slips = 0;
        int end = -1;
        int i = 0;
        int j = 0;
        while (i < wanted.size() && slips <= allowed) {
            if (is(there, j, wanted, i)) {
                end = there.get(j).end();
                i++;
                j++;
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

    /** A quick look that spares the comparison: one of the first two words wanted is among the first three there. */
    private static boolean mayBegin(List<Word> there, List<Word> wanted) {
        for (int j = 0; j < 3; j++) {
            if (is(there, j, wanted, 0) || is(there, j, wanted, 1)) {
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
