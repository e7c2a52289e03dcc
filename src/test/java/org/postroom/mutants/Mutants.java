package org.postroom.mutants;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Mutants of a stock of mails: the same number is always the same mutant. */
record Mutants(Stock stock) {
    /** What a mailbox of our own takes at most is larger; a mutant that outgrows this, in bytes, is cut there. */
    private static final int LARGEST = 6_000_000;

    private static final int MOST_TWISTS = 4;

    private static final List<Twist> TWISTS = Stream.of(
                    ByteTwists.ALL, LineTwists.ALL, HeaderTwists.ALL, TypeTwists.ALL, PartTwists.ALL)
            .flatMap(List::stream)
            .toList();

    /**
     * One mutant.
     *
     * @param number by which it can be made again
     * @param origin the mail it was made of
     * @param twists what was done to it, in order
     */
    record Mutant(int number, String origin, List<String> twists, byte[] bytes) {
        @Override
        public String toString() {
            return "mutant " + number + " of " + origin + " " + twists + ", " + bytes.length + " bytes";
        }
    }

    /** The mutant of that number: of each mail in turn. */
    Mutant mutant(int number) {
        Dice dice = new Dice(number, stock);
        String mail = stock.mail(number % stock.size());
        List<String> done = new ArrayList<>();
        for (int left = 1 + dice.upTo(MOST_TWISTS - 1); left > 0; left--) {
            Twist twist = dice.of(TWISTS);
            mail = twist.way().spoil(mail, dice);
            mail = mail.substring(0, Math.min(LARGEST, mail.length()));
            done.add(twist.name());
        }
        return new Mutant(number, stock.name(number % stock.size()), done, mail.getBytes(StandardCharsets.ISO_8859_1));
    }
}
