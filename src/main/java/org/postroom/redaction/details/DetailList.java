package org.postroom.redaction.details;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.postroom.redaction.rules.PhraseList;
import org.postroom.redaction.text.Reading;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;

/** The phrases of one list of details; most words begin none, which is told at once by their first words. */
final class DetailList {
    private final PhraseList phrases;
    private final Set<String> firsts;

    DetailList(Set<String> lines) {
        this.phrases = new PhraseList(lines);
        this.firsts = lines.stream()
                .map(line -> Word.in(Reading.of(line)))
                .filter(words -> !words.isEmpty())
                .map(List::iterator)
                .map(words -> words.next().folded())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The index after the longest phrase that begins at a word; the same index when none does. */
    int end(Sheet sheet, int at) {
        boolean may = at < sheet.words().size()
                && firsts.contains(sheet.words().get(at).folded());
        return may ? phrases.end(sheet, at) : at;
    }

    boolean has(String folded) {
        return phrases.has(folded);
    }
}
