package org.postroom.panel.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postroom.redaction.text.Kind;

/**
 * A rule that somebody would have written, from a passage of a pack.
 *
 * @param phrase the words it is about, as whole words in whatever capitals
 * @param kind what sort of thing they are; of no meaning where they are kept
 * @param matching examples with the words in square brackets
 * @param leaving examples in which the rule finds nothing
 * @param alias of the pack it comes from
 */
public record ProposedRule(
        Wish wish, String phrase, Kind kind, List<String> matching, List<String> leaving, String alias) {
    /** Longest phrase, in characters. */
    public static final int MOST_CHARACTERS = 60;

    private static final Pattern FIT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M} .,&'/()–-]*[\\p{L}\\p{N}]");

    public ProposedRule {
        matching = List.copyOf(matching);
        leaving = List.copyOf(leaving);
    }

    /** What the rule is to do. */
    public enum Wish {
        /** Hide the words wherever they stand. */
        HIDE,
        /** Keep them readable. */
        KEEP
    }

    /** What is wrong with the words, in one sentence; empty when a rule can be made of them. */
    public static Optional<String> fault(String phrase) {
        if (phrase.length() < 2 || phrase.length() > MOST_CHARACTERS) {
            return Optional.of("Please give the words of the rule: 2 to " + MOST_CHARACTERS + " characters.");
        }
        return FIT.matcher(phrase).matches()
                ? Optional.empty()
                : Optional.of(
                        "The words must begin and end with a letter or digit and stand on one line, without brackets.");
    }

    /** Words as rules hold them: even quotes, dashes and blanks. */
    public static String even(String words) {
        return words.replaceAll("[\\u2018\\u2019\\u02bc]", "'")
                .replaceAll("[\\u2010\\u2011]", "-")
                .replaceAll("[\\s\\u00a0\\u2007\\u202f]+", " ")
                .strip();
    }

    /** A single word in small letters yields to a title before it; several words, or capitals, do not. */
    public boolean firm() {
        return phrase.contains(" ") || phrase.equals(phrase.toUpperCase(java.util.Locale.UK));
    }
}
