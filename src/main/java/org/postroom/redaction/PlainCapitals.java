package org.postroom.redaction;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that people write with a capital though they name nobody: of the trade, of roles, and the terms to keep of one
 * word. The words of longer terms are none: "Coal Authority" says nothing of "Coal".
 */
final class PlainCapitals {
    private static final Set<String> ROLES = Lexicon.read("roles.txt");
    private static final Pattern ABSTRACT = Pattern.compile(
            "(?!station|mission|planta|settle|pave|embank|cross|land).{4,}(?:ations?|ability|ibility|ology|ness|ships?|ments?|isms?|ings?)");
    private final Set<String> local = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> terms = new HashSet<>();
    private final Set<String> given;

    PlainCapitals(RuleSet rules) {
        given = rules.list("given-names");
        rules.keeps().forEach(this::take);
        local.addAll(rules.list("surnames"));
        local.addAll(rules.list("places"));
        words.removeAll(local);
        words.addAll(rules.list("capital-words"));
        words.addAll(ROLES);
        words.removeAll(given);
    }

    private void take(KeepTerm term) {
        term.phrases().stream()
                .map(phrase -> Word.in(Reading.of(phrase)))
                .filter(phrase -> phrase.size() == 1)
                .map(phrase -> phrase.get(0).folded())
                .forEach(word -> {
                    terms.add(word);
                    if (term.firm()) {
                        words.add(word);
                    }
                });
    }

    /** Whether a folded word alone is a term to keep. */
    boolean isTerm(String folded) {
        return terms.contains(folded);
    }

    /** Whether a folded word, or its singular, is one of them. */
    boolean has(String folded) {
        return words.contains(folded)
                || isAbstract(folded)
                || folded.length() > 3
                        && folded.endsWith("s")
                        && words.contains(folded.substring(0, folded.length() - 1));
    }

    /** "Signposting", "Safeguarding", "Sustainability": an English word of such an ending stands in titles, not names. */
    private boolean isAbstract(String folded) {
        return ABSTRACT.matcher(folded).matches()
                && Dictionary.has(folded)
                && !local.contains(folded)
                && !given.contains(folded);
    }

    /** Whether nothing in a text could be a name: every word is one of these, a small link or has no letter. */
    boolean holdsAll(String text) {
        return Arrays.stream(Reading.foldSameLength(text).split("[^a-z]+"))
                .allMatch(word -> word.length() < 3 || has(word) || BodyEdges.isLink(word));
    }

    /** Whether no word of a text is a surname or place on the lists: "White" alone may be either. */
    boolean holdsNoSurname(String text) {
        return Arrays.stream(Reading.foldSameLength(text).split("[^a-z]+")).noneMatch(local::contains);
    }

    boolean isRole(String folded) {
        return ROLES.contains(folded);
    }

    boolean isGiven(String folded) {
        return given.contains(folded);
    }
}
