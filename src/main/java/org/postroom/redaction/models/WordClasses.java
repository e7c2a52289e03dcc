package org.postroom.redaction.models;

import java.io.Serial;
import java.io.Serializable;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The class of each of half a million words by the company it keeps, as {@link Marks} in the place of the words. Words are
 * looked up in it; it cannot name them.
 */
final class WordClasses extends AbstractMap<String, String> implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private final Marks words;
    private final String[] classes;

    private WordClasses(Marks words, String[] classes) {
        this.words = words;
        this.classes = classes;
    }

    /**
     * The same classes for the same words.
     *
     * @throws IllegalArgumentException when two words cannot be told apart
     */
    static WordClasses of(Map<String, String> table) {
        Map<String, Integer> classes = new LinkedHashMap<>();
        List<String> words = new ArrayList<>(table.size());
        int[] numbers = new int[table.size()];
        for (Map.Entry<String, String> word : table.entrySet()) {
            Integer number = classes.computeIfAbsent(word.getValue(), name -> classes.size());
            numbers[words.size()] = number;
            words.add(word.getKey());
        }
        return new WordClasses(Marks.of(words, numbers), classes.keySet().toArray(String[]::new));
    }

    @Override
    public @Nullable String get(@Nullable Object word) {
        int number = word instanceof String text ? words.numberOf(text) : Marks.NONE;
        return number == Marks.NONE ? null : classes[number];
    }

    @Override
    public boolean containsKey(@Nullable Object word) {
        return get(word) != null;
    }

    @Override
    public int size() {
        return words.size();
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        throw new UnsupportedOperationException("The words of a model are looked up, nothing else.");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "the classes of " + size() + " words";
    }
}
