package org.postroom.redaction.models;

import edu.stanford.nlp.util.Index;
import java.io.Serial;
import java.io.Writer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/**
 * The numbers of a model's features, without the features: a million strings are kept as 64 bits each, which halves the
 * memory of a model and finds them faster. A string that no feature is may be taken for one with a chance of less than
 * one in 10^12; two features that agree in all bits are refused when the index is made. It only looks up.
 */
final class FeatureIndex implements Index<String> {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int EMPTY = -1;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final long[] marks;
    private final int[] numbers;
    private final int size;

    private FeatureIndex(int size) {
        this.size = size;
        // At most three quarters full, so that a search is short.
        int places = Integer.highestOneBit(Math.max(size, 1) * 4 / 3) * 2;
        this.marks = new long[places];
        this.numbers = new int[places];
        Arrays.fill(numbers, EMPTY);
    }

    /**
     * The same numbers for the same strings.
     *
     * @throws IllegalArgumentException when two strings cannot be told apart
     */
    static FeatureIndex of(Index<String> features) {
        FeatureIndex index = new FeatureIndex(features.size());
        for (int number = 0; number < index.size; number++) {
            long mark = mark(features.get(number));
            int place = index.placeOf(mark);
            if (index.numbers[place] != EMPTY) {
                throw new IllegalArgumentException("Two features of a model have the same mark.");
            }
            index.marks[place] = mark;
            index.numbers[place] = number;
        }
        return index;
    }

    @Override
    public int indexOf(String feature) {
        return numbers[placeOf(mark(feature))];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean contains(Object feature) {
        return feature instanceof String text && indexOf(text) != EMPTY;
    }

    @Override
    public boolean isLocked() {
        return true;
    }

    /** Where a mark is, or would be. */
    private int placeOf(long mark) {
        int last = marks.length - 1;
        int place = (int) (mark >>> 32) & last;
        while (numbers[place] != EMPTY && marks[place] != mark) {
            place = place + 1 & last;
        }
        return place;
    }

    private static long mark(String feature) {
        long mark = feature.length();
        for (int i = 0; i < feature.length(); i++) {
            mark = (mark + feature.charAt(i)) * FACTOR;
            mark ^= mark >>> 29;
        }
        mark *= FACTOR;
        return mark ^ mark >>> 32;
    }

    @Override
    public String get(int number) {
        throw onlyLooksUp();
    }

    @Override
    public int addToIndex(String feature) {
        throw onlyLooksUp();
    }

    @Override
    @Deprecated
    public int indexOf(String feature, boolean add) {
        throw onlyLooksUp();
    }

    @Override
    public List<String> objectsList() {
        throw onlyLooksUp();
    }

    @Override
    public Collection<String> objects(int[] numbers) {
        throw onlyLooksUp();
    }

    @Override
    public void lock() {
        // It never takes anything in.
    }

    @Override
    public void unlock() {
        throw onlyLooksUp();
    }

    @Override
    public void saveToWriter(Writer out) {
        throw onlyLooksUp();
    }

    @Override
    public void saveToFilename(String file) {
        throw onlyLooksUp();
    }

    @Override
    public boolean add(String feature) {
        throw onlyLooksUp();
    }

    @Override
    public boolean addAll(Collection<? extends String> features) {
        throw onlyLooksUp();
    }

    @Override
    public void clear() {
        throw onlyLooksUp();
    }

    @Override
    public Iterator<String> iterator() {
        throw onlyLooksUp();
    }

    private static UnsupportedOperationException onlyLooksUp() {
        return new UnsupportedOperationException("The features of a model are looked up, nothing else.");
    }
}
