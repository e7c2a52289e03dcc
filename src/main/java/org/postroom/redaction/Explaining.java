package org.postroom.redaction;

import java.util.List;
import java.util.Optional;

/** Says of each word of a text what was found there, what was spared, and what nobody asked for. */
final class Explaining {
    private final Sheet sheet;
    private final List<Finding> hidden;
    private final List<Finding> found;
    private final List<KeepList.Kept> kept;

    Explaining(RuleSet rules, Models models, String text) {
        List<Sheet> written = List.of(Sheet.of(0, new Passage("text", text)));
        this.sheet = rules.recasing().of(KnownIdentity.none(), written).get(0);
        Search search = new Search(rules, models, KnownIdentity.none());
        this.hidden = search.findings(List.of(sheet));
        this.found = search.raw(sheet);
        this.kept = rules.keepList().in(sheet);
    }

    List<Explanation> words() {
        return sheet.words().stream().map(this::explained).toList();
    }

    private Explanation explained(Word word) {
        Optional<Finding> hit = over(hidden, word);
        if (hit.isPresent()) {
            return explanation(word, true, hit.get().recogniser(), hit.get().because());
        }
        Optional<KeepList.Kept> keep = kept.stream()
                .filter(term -> term.start() <= word.start() && term.end() >= word.end())
                .findFirst();
        if (keep.isPresent()) {
            KeepTerm term = keep.get().term();
            return explanation(word, false, term.id(), "Kept: " + term.says());
        }
        Optional<Finding> dropped = over(found, word);
        if (dropped.isPresent()) {
            String sentence = "Left, though it was found (%s): alone it is an ordinary word or an abbreviation.";
            return explanation(
                    word,
                    false,
                    dropped.get().recogniser(),
                    sentence.formatted(dropped.get().because()));
        }
        return explanation(word, false, "", notFound(word));
    }

    private static String notFound(Word word) {
        if (Lexicon.isOrdinaryWord(word.folded())) {
            return "Left: an ordinary word, and nothing beside it makes it a name.";
        }
        return word.capital()
                ? "Left: no rule, model or list knows it as a name; add it to a list if it is one."
                : "Left: no rule matches, and it has no capital.";
    }

    private static Optional<Finding> over(List<Finding> findings, Word word) {
        return findings.stream()
                .filter(finding -> finding.start() < word.end() && finding.end() > word.start())
                .findFirst();
    }

    private Explanation explanation(Word word, boolean isHidden, String by, String because) {
        int start = sheet.reading().originalStart(word.start());
        int end = sheet.reading().originalEnd(word.end());
        return new Explanation(sheet.textOf(word), start, end, isHidden, by, because);
    }
}
