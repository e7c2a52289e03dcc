package org.postroom.intake.machine;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds mail addresses in what servers write. */
final class Addresses {
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}@[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,250}");

    private Addresses() {}

    /** The first address in {@code text}, lower case; null when there is none. */
    static @Nullable String firstIn(String text) {
        Matcher found = ADDRESS.matcher(text);
        return found.find() ? found.group().toLowerCase(Locale.ROOT).replaceAll("^['=]+|[.'-]+$", "") : null;
    }
}
