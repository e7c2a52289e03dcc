package org.postroom.award;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The name that certificate, e-signature and register bear: as its holder wrote it, on one line. */
final class HolderName {
    /** The longest name a certificate holds on its line, in characters. */
    static final int MOST_CHARACTERS = 80;

    /** Controls and the marks that turn the direction of writing round: they would let a name pose as another. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]+");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private HolderName() {}

    /** The first name that is one, tidied; empty when there is none, or it is too long to certify. */
    static Optional<String> of(@Nullable String... written) {
        return Stream.of(written)
                .flatMap(Stream::ofNullable)
                .map(HolderName::tidied)
                .filter(name -> name.codePoints().anyMatch(Character::isLetter))
                .findFirst()
                .filter(name -> name.codePointCount(0, name.length()) <= MOST_CHARACTERS);
    }

    private static String tidied(String name) {
        String spaced = SPACES.matcher(name).replaceAll(" ");
        return SPACES.matcher(UNSEEN.matcher(spaced).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }
}
