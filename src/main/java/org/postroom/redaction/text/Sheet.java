package org.postroom.redaction.text;

import java.util.List;

/**
 * A passage laid out for the recognisers.
 *
 * @param number its place among the passages of the call
 * @param reading its text, made even
 * @param words the words of the even text
 */
public record Sheet(int number, Passage passage, Reading reading, List<Word> words) {
    /** Lays out a passage. */
    public static Sheet of(int number, Passage passage) {
        Reading reading = Reading.of(passage.text());
        return new Sheet(number, passage, reading, Word.in(reading));
    }

    /** The same sheet with other capitals: every letter where it was. */
    public Sheet recased(String text) {
        Reading other = reading.recased(text);
        return new Sheet(number, passage, other, Word.in(other));
    }

    /** The even text. */
    public String text() {
        return reading.text();
    }

    /** A word as it stands in the even text. */
    public String textOf(Word word) {
        return text().substring(word.start(), word.end());
    }

    /** The even text from one offset to another. */
    public String between(int start, int end) {
        return text().substring(start, end);
    }

    /** The index of the first word that ends after an offset; the number of words when there is none. */
    public int wordAt(int offset) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Whether two neighbouring words belong together: nothing but a blank, hyphen, apostrophe or an initial's stop. */
    public boolean joined(int left) {
        Word first = words.get(left);
        String gap = between(first.end(), words.get(left + 1).start());
        if (gap.equals(" ")) {
            return true;
        }
        String bare = first.length() <= 3 || first.opens() && first.length() <= 4 || first.isAbbreviation()
                ? gap.replace(".", "")
                : gap;
        return bare.length() <= 2 && bare.chars().allMatch(c -> c == ' ' || c == '-' || c == '\n' || c == '\'');
    }
}
