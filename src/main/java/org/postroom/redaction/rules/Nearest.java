package org.postroom.redaction.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.postroom.redaction.words.Misspelling;

/** The known word that somebody who wrote an unknown one may have meant. */
final class Nearest {
    private static final int MOST_SLIPS = 3;

    private Nearest() {}

    /** The nearest by slips of the hand, at most three and fewer than half of its letters. */
    static Optional<String> of(String word, Collection<String> known) {
        String low = word.toLowerCase(Locale.ROOT).replace('_', '-');
        return known.stream()
                .filter(one -> slips(low, one) <= Math.min(MOST_SLIPS, one.length() / 2))
                .min(Comparator.<String>comparingInt(one -> slips(low, one)).thenComparing(Comparator.naturalOrder()));
    }

    /** "; perhaps near is meant." or a full stop. */
    static String hint(String word, Collection<String> known) {
        return of(word, known).map("; perhaps %s is meant."::formatted).orElse(".");
    }

    private static int slips(String word, String known) {
        return Misspelling.distance(word, known.toLowerCase(Locale.ROOT), MOST_SLIPS);
    }
}
