package org.postroom.redaction;

import java.util.Set;
import java.util.stream.Collectors;

/** The phrases of one list file, looked up word by word without regard to capitals, hyphens and possessive endings. */
final class PhraseList {
    private final Set<String> phrases;
    private final int longestWords;

    PhraseList(Set<String> lines) {
        this.phrases = lines.stream()
                .map(line ->
                        Word.in(Reading.of(line)).stream().map(Word::folded).collect(Collectors.joining(" ")))
                .filter(phrase -> !phrase.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        this.longestWords = phrases.stream()
                .mapToInt(phrase -> phrase.split(" ").length)
                .max()
                .orElse(0);
    }

    /** The index after the longest phrase that begins at a word; the same index when none does. */
    int end(Sheet sheet, int at) {
        StringBuilder phrase = new StringBuilder();
        int best = at;
        for (int i = at; i < Math.min(sheet.words().size(), at + longestWords); i++) {
            if (i > at && !NameLinks.close(sheet, i - 1)) {
                break;
            }
            phrase.append(i > at ? " " : "").append(sheet.words().get(i).folded());
            if (phrases.contains(phrase.toString())) {
                best = i + 1;
            }
        }
        return best;
    }

    boolean has(String folded) {
        return phrases.contains(folded);
    }
}
