package org.postroom.redaction.models;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * The numbers of many strings, without the strings: each is kept as 64 bits, which takes a fraction of the memory and is
 * read from a file as fast as the disk gives it. A string that was never put in may be taken for one that was with a
 * chance of less than one in 10^12; two that agree in all bits are refused when the marks are made.
 *
 * @param size how many strings have a number
 * @param marks the strings' bits, each at the place that they say or the next that was free; as many as a power of two
 * @param numbers the number at each place, {@link #NONE} where there is no string
 */
record Marks(int size, long[] marks, int[] numbers) implements Serializable {
    /** The number of a string that has none. */
    static final int NONE = -1;

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    /** Also when read from a file: a search in a table without a free place would not end. */
    Marks {
        if (Integer.bitCount(marks.length) != 1 || numbers.length != marks.length || size >= marks.length) {
            throw new IllegalArgumentException("A table of marks has the wrong size.");
        }
    }

    /**
     * Marks the strings.
     *
     * @param numbers the number of each, none below nought
     * @throws IllegalArgumentException when two strings cannot be told apart
     */
    static Marks of(List<String> strings, int[] numbers) {
        // At most three quarters full, so that a search is short.
        int places = Integer.highestOneBit(Math.max(strings.size(), 1) * 4 / 3) * 2;
        Marks all = new Marks(strings.size(), new long[places], new int[places]);
        Arrays.fill(all.numbers, NONE);
        int next = 0;
        for (String string : strings) {
            all.put(mark(string), numbers[next++]);
        }
        return all;
    }

    private void put(long mark, int number) {
        int place = placeOf(mark);
        if (numbers[place] != NONE) {
            throw new IllegalArgumentException("Two strings of a model have the same mark.");
        }
        marks[place] = mark;
        numbers[place] = number;
    }

    /** The number of a string, {@link #NONE} when it has none. */
    int numberOf(String string) {
        return numbers[placeOf(mark(string))];
    }

    /** Where a mark is, or would be. Whoever changes this or {@link #mark} changes {@link LeanModels}'s form too. */
    private int placeOf(long mark) {
        int last = marks.length - 1;
        int place = (int) (mark >>> 32) & last;
        while (numbers[place] != NONE && marks[place] != mark) {
            place = place + 1 & last;
        }
        return place;
    }

    /** The 64 bits that a string is known by. */
    static long mark(String string) {
        long mark = string.length();
        for (int i = 0; i < string.length(); i++) {
            mark = (mark + string.charAt(i)) * FACTOR;
            mark ^= mark >>> 29;
        }
        mark *= FACTOR;
        return mark ^ mark >>> 32;
    }
}
