package org.postroom.fees;

import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a payer quotes, for example {@code PRK7F3MQ}: eight characters, fewer than the 18 that UK banks carry.
 *
 * <p>The 23 signs leave out whatever is mistaken for another (0 O, 1 I L, 5 S, B, G, Z, U) and all vowels, so that no
 * word arises. The last sign is a check: 23 is prime and the weights differ, so one wrong sign, or two neighbours
 * changed over, never makes another valid reference. That matters because most invoices are for the same amount.
 */
public final class PaymentReference {
    private static final String PREFIX = "PR";
    private static final String SIGNS = "2346789CDFHJKMNPQRTVWXY";
    private static final int BODY_LENGTH = 5;
    private static final Pattern SOMEWHERE = Pattern.compile("(?=(" + PREFIX + "[" + SIGNS + "]{6}))");
    private static final Random RANDOM = new SecureRandom();

    private PaymentReference() {}

    /** A reference made at random; whether it is new, the caller must ask. */
    static String make() {
        StringBuilder body = new StringBuilder();
        for (int at = 0; at < BODY_LENGTH; at++) {
            body.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return PREFIX + body + check(body);
    }

    /** Every valid reference in a text, whatever stands around or between its signs. */
    static Set<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        Matcher matcher = SOMEWHERE.matcher(bare(text));
        while (matcher.find()) {
            String reference = matcher.group(1);
            int last = reference.length() - 1;
            if (check(reference.substring(PREFIX.length(), last)) == reference.charAt(last)) {
                found.add(reference);
            }
        }
        return found;
    }

    /** A text in capitals, without anything but letters and digits. */
    static String bare(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /** The sign that makes the weighted sum a multiple of 23; it weighs 1, the others 2 to 6. */
    private static char check(CharSequence body) {
        int sum = 0;
        for (int at = 0; at < body.length(); at++) {
            sum += (at + 2) * SIGNS.indexOf(body.charAt(at));
        }
        return SIGNS.charAt(Math.floorMod(-sum, SIGNS.length()));
    }
}
