package org.postroom.redaction.known;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.words.Misspelling;

/**
 * Where each word of a sheet stands. A long text says the same words again and again: whoever seeks many names compares
 * them with each different word once, and not with every word of the text.
 */
final class WordPlaces {
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final Map<Character, List<String>> byFirstLetter = new HashMap<>();

    WordPlaces(Sheet sheet) {
        for (int at = 0; at < sheet.words().size(); at++) {
            places.computeIfAbsent(sheet.words().get(at).folded(), this::seen).add(at);
        }
    }

    private List<Integer> seen(String word) {
        byFirstLetter
                .computeIfAbsent(word.charAt(0), first -> new ArrayList<>())
                .add(word);
        return new ArrayList<>();
    }

    /** The indexes at which a folded word stands, in order. */
    List<Integer> of(String folded) {
        return places.getOrDefault(folded, List.of());
    }

    /** The indexes at which a folded word stands or what may be a misspelling of it, in order. */
    Set<Integer> like(String folded) {
        Set<Integer> all = new TreeSet<>(of(folded));
        if (!folded.isEmpty()) {
            byFirstLetter.getOrDefault(folded.charAt(0), List.of()).stream()
                    .filter(word -> !word.equals(folded) && Misspelling.isLikely(folded, word))
                    .forEach(word -> all.addAll(of(word)));
        }
        return all;
    }
}
