package org.postroom.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.models.Models;
import org.postroom.redaction.rules.KeepList;
import org.postroom.redaction.rules.Rule;
import org.postroom.redaction.settling.PlausibleOnly;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Passage;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.Lexicon;
import org.postroom.redaction.words.NameSigns;

/**
 * Says of each word of a text why it is hidden or, when it is not, what came nearest to hiding it: a keep entry that won,
 * a find that was dropped, a rule that fitted but was refused, a list that knows the word.
 */
final class Explaining {
    private static final Map<String, String> NAME_LISTS = new LinkedHashMap<>();

    static {
        NAME_LISTS.put("given-names", "given names");
        NAME_LISTS.put("surnames", "surnames");
        NAME_LISTS.put("places", "places");
    }

    /** What failed for its own shape says more than what only lacked words around. */
    private static final Comparator<Refused> NEAREST_FIRST = Comparator.comparing(Refused::wantsWordsNear);

    private final RuleSet rules;
    private final Sheet sheet;
    private final List<Finding> hidden;
    private final List<Finding> found;
    private final List<Finding> believed;
    private final List<KeepList.Kept> kept;
    private final List<Refused> refused = new ArrayList<>();

    /** A rule that fitted a place and was refused there. */
    private record Refused(Rule rule, int start, int end, String against) {
        boolean wantsWordsNear() {
            return !rule.nearby().wanted().isEmpty();
        }
    }

    Explaining(RuleSet rules, Models models, String text) {
        this.rules = rules;
        List<Sheet> written = List.of(Sheet.of(0, new Passage("text", text)));
        this.sheet = rules.recasing().of(KnownIdentity.none(), written).get(0);
        Search search = new Search(rules, models, KnownIdentity.none());
        this.hidden = search.findings(List.of(sheet));
        this.found = search.raw(sheet);
        this.believed = search.names(List.of(sheet)).get(0);
        this.kept = rules.keepList().in(sheet);
        rules.rules().forEach(rule -> rule.matches(sheet).forEach(match -> match.against()
                .ifPresent(why -> refused.add(new Refused(rule, match.start(), match.end(), why)))));
    }

    List<Explanation> words() {
        return sheet.words().stream().map(this::explained).toList();
    }

    private Explanation explained(Word word) {
        return over(hidden, word)
                .map(finding -> byFinding(word, finding))
                .or(() -> byKeepList(word))
                .or(() -> over(found, word).map(finding -> left(word, finding.recogniser(), dropped(word, finding))))
                .or(() -> byRefusal(word))
                .orElseGet(() -> left(word, "", unfound(word)));
    }

    /** A name found again has its reason where it was found first, which in one text is often the same place. */
    private Explanation byFinding(Word word, Finding finding) {
        Finding first =
                finding.recogniser().startsWith("spread/") ? over(found, word).orElse(finding) : finding;
        return explanation(word, true, first.recogniser(), first.because(), finding.confidence());
    }

    private Optional<Explanation> byKeepList(Word word) {
        return kept.stream()
                .filter(term -> term.start() <= word.start() && term.end() >= word.end())
                .findFirst()
                .map(term -> {
                    String words = sheet.reading()
                            .original()
                            .substring(
                                    sheet.reading().originalStart(term.start()),
                                    sheet.reading().originalEnd(term.end()));
                    String against = over(found, word)
                            .map(finding -> "; it wins over this: " + decapitalised(finding.because()))
                            .orElse(".");
                    return left(
                            word,
                            term.term().id(),
                            "Kept, as \"%s\" is on the keep list: %s%s"
                                    .formatted(
                                            words,
                                            unstopped(decapitalised(term.term().says())),
                                            against));
                });
    }

    private String dropped(Word word, Finding finding) {
        return "Found (%s), but left: %s."
                .formatted(unstopped(decapitalised(finding.because())), whyDropped(word, finding));
    }

    private String whyDropped(Word word, Finding finding) {
        String text = sheet.between(finding.start(), finding.end());
        if (NameSigns.isTitle(word.folded())) {
            return "a title tells nobody";
        }
        if (kept.stream().anyMatch(term -> term.start() < finding.end() && finding.start() < term.end())) {
            return "the keep list takes part of it, and what is left is an ordinary word";
        }
        if (!believed.contains(finding)) {
            return "it stands where no name stands in the applications that the judgement was learned from";
        }
        if (!PlausibleOnly.of(sheet, List.of(finding), rules.plainCapitals()).isEmpty()) {
            return "a surer find beside it took its place";
        }
        if (text.equals(text.toUpperCase()) && text.indexOf(' ') < 0) {
            return "a short word in capitals is taken for an abbreviation";
        }
        if (Lexicon.isOrdinary(text)) {
            return "\"%s\" is made of ordinary words, and nothing beside them makes them a name".formatted(text);
        }
        return "it opens a sentence or has no capital, and one model alone is not believed there";
    }

    private Optional<Explanation> byRefusal(Word word) {
        return refused.stream()
                .filter(match -> match.start() < word.end() && match.end() > word.start())
                .min(NEAREST_FIRST)
                .map(match -> left(
                        word,
                        match.rule().id(),
                        "The rule %s fits, but %s.".formatted(match.rule().id(), match.against())));
    }

    private String unfound(Word word) {
        if (NameSigns.isTitle(word.folded())) {
            return "A title, which tells nobody.";
        }
        boolean ordinary = Lexicon.isOrdinaryWord(word.folded());
        Optional<String> list = NAME_LISTS.keySet().stream()
                .filter(name -> rules.list(name).contains(word.folded()))
                .findFirst();
        if (list.isPresent()) {
            return "The list of %s has it, but %s."
                    .formatted(
                            NAME_LISTS.get(list.get()),
                            ordinary
                                    ? "it is an ordinary word too, and nothing beside it makes it a name"
                                    : "it needs a second sign, such as a capital, a title or another name beside it");
        }
        if (ordinary) {
            return "An ordinary word, and nothing beside it makes it a name.";
        }
        if (word.allCapitals(sheet.text())) {
            return "A word in capitals that no rule, model or list knows is taken for an abbreviation.";
        }
        return word.capital()
                ? "No rule, model or list knows it as a name; add it to a list if it is one."
                : "No rule matches, and it has no capital.";
    }

    private static String unstopped(String sentence) {
        return sentence.replaceFirst("\\.$", "");
    }

    private static String decapitalised(String sentence) {
        boolean word = sentence.length() > 1 && !Character.isUpperCase(sentence.charAt(1));
        return word ? Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1) : sentence;
    }

    private static Optional<Finding> over(List<Finding> findings, Word word) {
        return findings.stream()
                .filter(finding -> finding.start() < word.end() && finding.end() > word.start())
                .findFirst();
    }

    private Explanation left(Word word, String by, String because) {
        return explanation(word, false, by, because, 0);
    }

    private Explanation explanation(Word word, boolean isHidden, String by, String because, double certainty) {
        int start = sheet.reading().originalStart(word.start());
        int end = sheet.reading().originalEnd(word.end());
        String written = sheet.reading().original().substring(start, end);
        return new Explanation(written, start, end, isHidden, certainty, by, because);
    }
}
