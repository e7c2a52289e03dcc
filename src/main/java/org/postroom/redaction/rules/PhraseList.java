package org.postroom.redaction.rules;

import java.util.Set;
import java.util.stream.Collectors;
import org.postroom.redaction.text.Reading;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.NameLinks;

/** The phrases of one list file, looked up word by word without regard to capitals, hyphens and possessive endings. */
public final class PhraseList {
    private final Set<String> phrases;
    private final int longestWords;

    public PhraseList(Set<String> lines) {
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
    public int end(Sheet sheet, int at) {
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

    /** Whether a folded word alone is a phrase of the list. */
    public boolean has(String folded) {
        return phrases.contains(folded);
    }
}
