package org.postroom.mutants;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that falls the same way again for the same seed, and another mail to take something from. */
final class Dice {
    private final SplittableRandom random;
    private final Stock stock;

    Dice(long seed, Stock stock) {
        // scrambled, as neighbouring seeds else begin alike
        this.random = new SplittableRandom(new SplittableRandom(seed).nextLong());
        this.stock = stock;
    }

    /** From 0 to {@code most}, both included. */
    int upTo(int most) {
        return random.nextInt(Math.max(0, most) + 1);
    }

    /** One of the powers of two up to {@code most}: small ones as often as large ones. */
    int size(int most) {
        int powers = 31 - Integer.numberOfLeadingZeros(most);
        return Math.min(most, (1 << upTo(powers)) + upTo(3));
    }

    <T> T of(List<T> many) {
        return many.get(upTo(many.size() - 1));
    }

    char octet() {
        return (char) upTo(255);
    }

    /** Any mail of the stock. */
    String other() {
        return stock.mail(upTo(stock.size() - 1));
    }
}
