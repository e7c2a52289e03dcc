package org.postroom.panel.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postroom.panel.Pack;
import org.postroom.panel.rules.ProposedRule.Wish;
import org.postroom.redaction.RedactedPassage;
import org.postroom.redaction.Span;
import org.postroom.redaction.text.Kind;

/**
 * Makes the examples of a rule out of a pack: a few words around the place, with everything else that is hidden there
 * replaced, and sentences that hold nothing of anybody.
 */
final class RuleExamples {
    private static final int WORDS_EACH_SIDE = 5;
    private static final int LOOK_CHARACTERS = 120;
    private static final List<String> NEUTRAL = List.of(
            "We met every week and wrote down what was agreed.",
            "The rota was changed once everybody had been asked.",
            "Letters are answered within three days.",
            "The figures were read out and explained.");

    private final Pack pack;
    private final Map<String, String> originals;

    /** {@code originals} are the texts of the submission that the pack was made from, by ref. */
    RuleExamples(Pack pack, Map<String, String> originals) {
        this.pack = pack;
        this.originals = originals;
    }

    /** The words around a place, with {@code phrase} in brackets in the place's stead. */
    String at(String ref, int start, int end, String phrase) {
        return bracketed(
                tail(masked(ref, Math.max(0, start - LOOK_CHARACTERS), start))
                        + " " + phrase + " "
                        + head(masked(ref, end, Math.min(text(ref).length(), end + LOOK_CHARACTERS))),
                phrase);
    }

    /** Whether an example that somebody edited is one of this phrase. */
    static boolean isOf(String example, String phrase) {
        return words(phrase)
                        .matcher(ProposedRule.even(example))
                        .results()
                        .findAny()
                        .isPresent()
                && example.indexOf('[') >= 0;
    }

    /** A second example: another place in the pack, or else a plain sentence. */
    String second(String first, String phrase, Wish wish) {
        String plain = wish == Wish.HIDE ? "We spoke of [%s] at length." : "All of us have read about [%s] before.";
        return elsewhere(phrase, first).orElseGet(() -> plain.formatted(phrase));
    }

    private Optional<String> elsewhere(String phrase, String first) {
        return pack.passages().stream()
                .flatMap(passage -> places(passage.ref(), phrase))
                .filter(example -> !example.equals(first))
                .findFirst();
    }

    private Stream<String> places(String ref, String phrase) {
        return words(phrase)
                .matcher(text(ref))
                .results()
                .map(place -> at(ref, place.start(), place.end(), ProposedRule.even(place.group())));
    }

    /** At least two texts in which the rule finds nothing; of several words, the last alone is one. */
    List<String> leaving(String phrase) {
        List<String> leaving = new ArrayList<>(NEUTRAL.stream()
                .filter(sentence -> !words(phrase).matcher(sentence).find())
                .limit(2)
                .toList());
        int last = phrase.lastIndexOf(' ');
        if (last > 0) {
            leaving.add("It was about " + phrase.substring(last + 1).toLowerCase(Locale.UK) + " and nothing else.");
        }
        return leaving;
    }

    private static String bracketed(String text, String phrase) {
        return words(phrase)
                .matcher(ProposedRule.even(text))
                .replaceAll(found -> Matcher.quoteReplacement("[" + found.group() + "]"));
    }

    private static Pattern words(String phrase) {
        String quoted = Stream.of(phrase.split(" "))
                .map(Pattern::quote)
                .reduce((one, two) -> one + "\\s+" + two)
                .orElse("");
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])", flags);
    }

    /** A stretch with everything hidden in it said in neutral words, and no bracket. */
    private String masked(String ref, int from, int to) {
        String original = text(ref);
        StringBuilder masked = new StringBuilder();
        int at = from;
        for (Span span : spans(ref)) {
            if (span.end() > at && span.start() < to) {
                masked.append(original, at, Math.max(at, span.start())).append(neutral(span.kind()));
                at = Math.min(to, span.end());
            }
        }
        return masked.append(original, at, to).toString().replaceAll("[\\[\\]]", "");
    }

    private static String neutral(Kind kind) {
        return switch (kind) {
            case PERSON -> "somebody";
            case PRACTICE -> "a practice";
            case ORG -> "a body";
            case PLACE -> "a town";
            case CONTACT -> "an address";
            case ID -> "a number";
            case DATE -> "one day";
            case DEMOG -> "a detail";
        };
    }

    private static String tail(String text) {
        String[] words = text.strip().split("\\s+");
        return String.join(" ", List.of(words).subList(Math.max(0, words.length - WORDS_EACH_SIDE), words.length));
    }

    private static String head(String text) {
        String[] words = text.strip().split("\\s+");
        return String.join(" ", List.of(words).subList(0, Math.min(WORDS_EACH_SIDE, words.length)));
    }

    private String text(String ref) {
        return originals.getOrDefault(ref, "");
    }

    private List<Span> spans(String ref) {
        return pack.passage(ref).map(RedactedPassage::spans).orElse(List.of()).stream()
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
    }
}
