package org.postroom.panel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postroom.accreditation.Framework.Scale;

/** What stands where a score belongs, in a cell or behind the name of a domain. */
sealed interface ScoreText {
    /** Nothing was filled in. */
    record Blank() implements ScoreText {}

    /** A whole number, on the scale or off it; {@code comment} is what stands behind it. */
    record Whole(int score, @Nullable String comment) implements ScoreText {}

    /**
     * Something that is no whole number.
     *
     * @param numeric whether it has at least a number in it
     * @param what continues the sentence "Domain 3 …"
     */
    record Wrong(boolean numeric, String what) implements ScoreText {}

    Pattern NUMBER = Pattern.compile("^([-−]?\\d{1,9})(?:[.,](\\d{1,9}))?(?![\\p{L}\\d])(.*)$", Pattern.DOTALL);
    Pattern OUT_OF = Pattern.compile("(?i)^\\s*(?:/|out of)\\s*(\\d{1,3})\\b(.*)$", Pattern.DOTALL);
    Pattern SECOND_NUMBER = Pattern.compile(
            "(?i)^\\s*(?:(?:or|to|/|[-–—])\\s*\\d{1,2}\\b|(?:,|&|and)\\s*\\d{1,2}\\s*$).*", Pattern.DOTALL);
    Pattern NOTHING = Pattern.compile("(?i)^(?:[\\s\\p{Punct}–—…]*|n/?a|tbc|tbd)$");
    List<String> NUMBERS_IN_WORDS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    /** Reads what stands there. */
    static ScoreText read(String text, Scale scale) {
        String bare = text.replaceAll("[\\[\\]{}*_|]", " ")
                .strip()
                .replaceAll("^\\(([^()]*)\\)", "$1")
                .strip();
        if (NOTHING.matcher(bare).matches()) {
            return new Blank();
        }
        Matcher number = NUMBER.matcher(bare);
        return number.matches() ? number(bare, number, scale) : words(bare, scale);
    }

    private static ScoreText number(String bare, Matcher number, Scale scale) {
        String decimals = number.group(2);
        if (decimals != null && !decimals.matches("0+")) {
            return new Wrong(true, "has " + number.group(1) + "." + decimals + ", which is not a whole number");
        }
        int score = Integer.parseInt(number.group(1).replace('−', '-'));
        String rest = number.group(3);
        Matcher outOf = OUT_OF.matcher(rest);
        if (outOf.matches() && Integer.parseInt(outOf.group(1)) == scale.max()) {
            rest = outOf.group(2);
        } else if (SECOND_NUMBER.matcher(rest).matches() || rest.startsWith("?") || rest.startsWith("%")) {
            return new Wrong(true, "has \"" + shown(bare) + "\", which is not one whole number " + range(scale));
        }
        return labelled(score, rest.replaceFirst("^[\\s.,;:)–—-]+", "").strip(), scale);
    }

    /** A label of the scale right behind the number has to be that number's. */
    private static ScoreText labelled(int score, String rest, Scale scale) {
        Optional<Integer> labelled = labelAtStart(rest, scale);
        if (labelled.isPresent() && labelled.get() != score && scale.holds(score)) {
            return new Wrong(
                    true,
                    "has " + score + " and says \"" + scale.label(labelled.get()) + "\", which is " + labelled.get());
        }
        String bare = labelled.map(value -> rest.substring(
                        rest.toLowerCase(Locale.ROOT).indexOf(scale.label(value).toLowerCase(Locale.ROOT))
                                + scale.label(value).length()))
                .orElse(rest);
        return new Whole(score, comment(bare));
    }

    private static ScoreText words(String bare, Scale scale) {
        Optional<Integer> label = labelAtStart(bare, scale);
        if (label.isPresent()) {
            return new Whole(
                    label.get(), comment(bare.substring(scale.label(label.get()).length())));
        }
        String first = bare.replaceFirst("(?s)\\P{L}.*$", "");
        String rest = bare.substring(first.length());
        int value = NUMBERS_IN_WORDS.indexOf(first.toLowerCase(Locale.ROOT));
        if (value >= 0 && rest.matches("(?s)^\\s*(?:$|[:;,.(–—-].*)")) {
            return labelled(value, rest.replaceFirst("^\\W+", ""), scale);
        }
        return new Wrong(false, "has \"" + shown(bare) + "\", which is not a whole number " + range(scale));
    }

    /** The score whose label stands here and ends here; "No evidence of audit" is a comment and no label. */
    private static Optional<Integer> labelAtStart(String text, Scale scale) {
        String lower = text.toLowerCase(Locale.ROOT).replaceFirst("^\\W+", "");
        for (int score = scale.min(); score <= scale.max(); score++) {
            String label = scale.label(score).toLowerCase(Locale.ROOT);
            if (lower.startsWith(label) && lower.substring(label.length()).matches("(?s)^\\s*(?:$|[.,;:)–—-].*)")) {
                return Optional.of(score);
            }
        }
        return Optional.empty();
    }

    private static @Nullable String comment(String text) {
        String folded = text.replaceAll("\\s+", " ")
                .replaceFirst("^[\\s.,;:)–—-]+", "")
                .replaceFirst("(?i)^comments?\\s*:\\s*", "")
                .strip();
        return folded.isEmpty() ? null : folded;
    }

    private static String range(Scale scale) {
        return "from " + scale.min() + " to " + scale.max();
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
