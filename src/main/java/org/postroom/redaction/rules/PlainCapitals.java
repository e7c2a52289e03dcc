package org.postroom.redaction.rules;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.postroom.redaction.text.Reading;
import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.Dictionary;
import org.postroom.redaction.words.NameLinks;
import org.postroom.redaction.words.NameNeighbours;

/**
 * Words that people write with a capital though they name nobody: of the trade, of roles, and the terms to keep of one
 * word. The words of longer terms are none: "Coal Authority" says nothing of "Coal".
 */
public final class PlainCapitals {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern ABSTRACT = Pattern.compile(
            "(?!station|mission|planta|settle|pave|embank|cross|land).{4,}(?:ations?|ability|ibility|ology|ness|ships?|ments?|isms?|ings?)");
    private final Set<String> local = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> terms = new HashSet<>();
    private final Set<String> acronyms = new HashSet<>();
    private final Set<String> given;

    public PlainCapitals(Lists lists, List<KeepTerm> keeps) {
        given = lists.list("given-names");
        keeps.forEach(this::take);
        local.addAll(lists.list("surnames"));
        local.addAll(lists.list("places"));
        words.removeAll(local);
        words.addAll(lists.list("capital-words"));
        words.addAll(NameNeighbours.ROLES);
        words.removeAll(given);
    }

    private void take(KeepTerm term) {
        for (String phrase : term.phrases()) {
            List<Word> parts = Word.in(Reading.of(phrase));
            if (parts.size() == 1) {
                String word = parts.get(0).folded();
                boolean acronym = phrase.equals(phrase.toUpperCase(Locale.UK));
                (acronym ? acronyms : terms).add(word);
                if (term.firm() && !acronym) {
                    words.add(word);
                }
            }
        }
    }

    /** Whether a folded word, found in capitals throughout, is an abbreviation to keep. */
    public boolean isAcronym(String folded) {
        return acronyms.contains(folded);
    }

    /** Whether a folded word alone is a term to keep. */
    public boolean isTerm(String folded) {
        return terms.contains(folded);
    }

    /** Whether a folded word, or its singular, is one of them. */
    public boolean has(String folded) {
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
    public boolean holdsAll(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).allMatch(this::namesNothing);
    }

    private boolean namesNothing(String word) {
        String folded = Reading.foldSameLength(word);
        boolean inCapitals = word.equals(word.toUpperCase(Locale.UK));
        return word.length() < 3 || has(folded) || inCapitals && isAcronym(folded) || NameLinks.isLink(folded);
    }

    /** Whether no word of a text is a surname or place on the lists: "White" alone may be either. */
    public boolean holdsNoSurname(String text) {
        return Arrays.stream(Reading.foldSameLength(text).split("[^a-z]+")).noneMatch(local::contains);
    }

    /** Whether a folded word is what somebody works as. */
    public boolean isRole(String folded) {
        return NameNeighbours.ROLES.contains(folded);
    }

    /** Whether a folded word is on the list of given names. */
    public boolean isGiven(String folded) {
        return given.contains(folded);
    }
}
