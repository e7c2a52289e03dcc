package org.postroom.intake.original;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks for the lines of an original that say what an answer says; white space, case and punctuation aside. */
final class Search {
    /** Shorter lines stand in too many places to show anything, in letters and figures. */
    private static final int LEAST_CHARACTERS = 8;

    private final String answer;

    Search(String answer) {
        this.answer = folded(answer);
    }

    /** The page with most of the answer, if any has some of it. */
    Optional<Place> in(long folio, Original original) {
        Place best = null;
        for (int number = 1; number <= original.pages().size(); number++) {
            Place here = on(folio, original, number);
            if (here.strength() > 0 && (best == null || here.strength() > best.strength())) {
                best = here;
            }
        }
        return Optional.ofNullable(best);
    }

    private Place on(long folio, Original original, int number) {
        List<String> lines = original.pages().get(number - 1).lines();
        List<Integer> marked = new ArrayList<>();
        int strength = 0;
        for (int at = 0; at < lines.size(); at++) {
            int found = shared(folded(lines.get(at)));
            if (found > 0) {
                marked.add(at);
                strength += found;
            }
        }
        return new Place(folio, original, number, marked, strength);
    }

    /** A line is part of the answer, or the answer part of a line. */
    private int shared(String line) {
        boolean partOfAnswer = line.length() >= LEAST_CHARACTERS && answer.contains(line);
        boolean holdsAnswer = !answer.isEmpty() && line.contains(answer);
        return partOfAnswer ? line.length() : holdsAnswer ? answer.length() : 0;
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
