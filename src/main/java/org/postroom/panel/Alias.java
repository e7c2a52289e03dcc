package org.postroom.panel;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name a pack goes by: four characters that say nothing of the case, for example {@code K7F3}. Always in capitals;
 * read in either case.
 *
 * @param value four of A to Z and 2 to 9 without I and O, with at least one letter and one digit
 */
public record Alias(String value) implements Comparable<Alias> {
    /** No vowels, and nothing that is taken for another sign when read aloud or written by hand. */
    private static final String DRAWN_FROM = "BCDFGHJKLMNPQRSTVWXZ23456789";

    private static final Pattern SHAPE = Pattern.compile("(?=.*[A-Z])(?=.*[2-9])[A-HJ-NP-Z2-9]{4}");
    /** A token of that shape in running text; {@code 22nd}, {@code 23rd} and {@code 24th} are dates. */
    private static final Pattern IN_TEXT = Pattern.compile(
            "(?<![\\w@./-])(?!\\d\\d(?i:st|nd|rd|th)\\b)([A-HJ-NP-Za-hj-np-z2-9]{4})(?![\\w@]|[./-]\\w)");

    private static final int TRIES = 10_000;

    /** @throws IllegalArgumentException when {@code value} has not the shape of an alias */
    public Alias {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("An alias is four of A to Z and 2 to 9 without I and O, with at least"
                    + " one letter and one digit, for example K7F3.");
        }
    }

    /**
     * Draws a new alias. No two letters stand together, so that no word, postcode or abbreviation comes about.
     *
     * @param random a {@link java.security.SecureRandom} wherever the alias has to say nothing
     * @param taken aliases that were ever used; about 117,000 can be drawn
     * @throws IllegalStateException when all that were tried are taken
     */
    public static Alias random(RandomGenerator random, Predicate<Alias> taken) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Alias> drawn = read(fourCharacters(random)).filter(Alias::hasNoTwoLettersTogether);
            if (drawn.isPresent() && !taken.test(drawn.get())) {
                return drawn.get();
            }
        }
        throw new IllegalStateException("No free alias was found in " + TRIES + " tries; too many are taken.");
    }

    /** The alias that this text is, in capitals or not, if it is one and nothing else. */
    public static Optional<Alias> read(String text) {
        String value = text.strip().toUpperCase(Locale.ROOT);
        return SHAPE.matcher(value).matches() ? Optional.of(new Alias(value)) : Optional.empty();
    }

    /** Every token of running text with the shape of an alias, in order, once each. */
    public static Set<Alias> namedIn(String text) {
        Set<Alias> named = new LinkedHashSet<>();
        Matcher token = IN_TEXT.matcher(text);
        while (token.find()) {
            read(token.group(1)).ifPresent(named::add);
        }
        return named;
    }

    @Override
    public int compareTo(Alias other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static String fourCharacters(RandomGenerator random) {
        StringBuilder drawn = new StringBuilder();
        for (int place = 0; place < 4; place++) {
            drawn.append(DRAWN_FROM.charAt(random.nextInt(DRAWN_FROM.length())));
        }
        return drawn.toString();
    }

    private boolean hasNoTwoLettersTogether() {
        for (int place = 1; place < value.length(); place++) {
            if (Character.isLetter(value.charAt(place)) && Character.isLetter(value.charAt(place - 1))) {
                return false;
            }
        }
        return true;
    }
}
