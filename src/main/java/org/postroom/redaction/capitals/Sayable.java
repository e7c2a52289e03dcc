package org.postroom.redaction.capitals;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a word is put together as words and names are: each three letters of it stand in one that is known. */
final class Sayable {
    private static final int LETTERS = 3;
    private final Set<String> threes = new HashSet<>();

    Sayable(List<Collection<String>> known) {
        known.forEach(words -> words.forEach(word -> {
            String framed = framed(word);
            for (int at = 0; at + LETTERS <= framed.length(); at++) {
                threes.add(framed.substring(at, at + LETTERS));
            }
        }));
    }

    private static String framed(String word) {
        return "^" + word + "$";
    }

    boolean is(String folded) {
        String framed = framed(folded);
        for (int at = 0; at + LETTERS <= framed.length(); at++) {
            if (!threes.contains(framed.substring(at, at + LETTERS))) {
                return false;
            }
        }
        return true;
    }
}
