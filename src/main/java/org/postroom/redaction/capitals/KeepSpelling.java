package org.postroom.redaction.capitals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postroom.redaction.rules.KeepTerm;
import org.postroom.redaction.text.Reading;
import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.Dictionary;
import org.postroom.redaction.words.NameNeighbours;
import org.postroom.redaction.words.NameSigns;

/** The spelling that terms of the keep list have there: "SystmOne", "ACAS", "Kotter". */
final class KeepSpelling {
    private final Map<String, List<Term>> byFirstWord = new HashMap<>();
    private final Set<String> acronyms = new HashSet<>();

    /** @param telling whether a word of it is no English word, so that its spelling must be given back */
    private record Term(List<String> folded, List<String> spelt, boolean telling) {}

    KeepSpelling(List<KeepTerm> terms) {
        terms.stream().flatMap(term -> term.phrases().stream()).forEach(this::take);
    }

    private void take(String phrase) {
        Reading reading = Reading.of(phrase);
        List<Word> words = Word.in(reading);
        if (words.isEmpty()) {
            return;
        }
        List<String> spelt = words.stream()
                .map(word -> reading.text().substring(word.start(), word.end()))
                .toList();
        words.stream()
                .filter(word -> word.allCapitals(reading.text()))
                .map(Word::folded)
                .forEach(acronyms::add);
        List<String> folded = words.stream().map(Word::folded).toList();
        boolean telling = folded.stream().anyMatch(word -> word.length() < 3 || !Dictionary.has(word))
                || folded.size() == 1
                        && acronyms.contains(folded.get(0))
                        && folded.get(0).chars().noneMatch(unit -> "aeiouy".indexOf(unit) >= 0);
        byFirstWord.computeIfAbsent(folded.get(0), first -> new ArrayList<>()).add(new Term(folded, spelt, telling));
    }

    /** Folded words that are written in capitals throughout. */
    Set<String> acronyms() {
        return acronyms;
    }

    /** Spells and settles the terms of a draft, the longest at each place first. */
    void restore(Draft draft, NameLists names) {
        int at = 0;
        while (at < draft.size()) {
            Term longest = longest(draft, at);
            boolean one = longest != null && longest.folded().size() == 1;
            if (longest == null
                    || one
                            && (!longest.telling()
                                    || isSmall(draft.folded(at))
                                    || !acronyms.contains(draft.folded(at)) && isPartOfName(draft, at, names))) {
                at++;
                continue;
            }
            for (int i = 0; i < longest.folded().size(); i++) {
                if (longest.telling()) {
                    draft.spell(at + i, longest.spelt().get(i));
                }
                draft.settle(at + i);
            }
            at += longest.folded().size();
        }
    }

    private static boolean isSmall(String word) {
        return NameNeighbours.NEVER.contains(word) || NameSigns.isTitle(word);
    }

    private Term longest(Draft draft, int at) {
        Term longest = null;
        for (Term term : byFirstWord.getOrDefault(draft.folded(at), List.of())) {
            boolean longer =
                    longest == null || term.folded().size() > longest.folded().size();
            longest = longer && stands(draft, at, term.folded()) ? term : longest;
        }
        return longest;
    }

    private static boolean stands(Draft draft, int at, List<String> folded) {
        for (int i = 1; i < folded.size(); i++) {
            if (!draft.folded(at + i).equals(folded.get(i))
                    || draft.gap(at + i - 1).length() > 4) {
                return false;
            }
        }
        return true;
    }

    /** "Dr Gibbs", "Anna Gibbs": somebody who has the name of a term. */
    private static boolean isPartOfName(Draft draft, int at, NameLists names) {
        return draft.joined(at - 1) && (NameSigns.isTitle(draft.folded(at - 1)) || names.isGiven(draft.folded(at - 1)));
    }
}
