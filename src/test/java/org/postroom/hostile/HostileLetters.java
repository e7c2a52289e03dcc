package org.postroom.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Two hundred letters made to do harm, of every kind that is known here; the same ones for the same seed. */
public final class HostileLetters {
    /** How many the scheme must stand. */
    public static final int ALL = 200;

    private static final long SEED = 7;

    private HostileLetters() {}

    /** Every kind, in the order in which they are made. */
    static List<HostileKind> kinds() {
        return Stream.of(
                        HostileArchives.kinds(),
                        HostileMarkup.kinds(),
                        HostileWebPages.kinds(),
                        HostileRichTexts.kinds(),
                        HostilePdfs.kinds(),
                        HostileCompounds.kinds(),
                        HostilePictures.kinds(),
                        HostileMails.kinds(),
                        HostileHeaders.kinds(),
                        HostileWords.kinds())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * As many of the two hundred as the system property {@code postroom.hostile} says, 24 where it says nothing, from
     * all kinds evenly.
     */
    public static List<HostileLetter> spread() {
        int wanted = Math.min(ALL, Integer.getInteger("postroom.hostile", 24));
        List<HostileLetter> all = letters(ALL, SEED);
        return IntStream.range(0, wanted)
                .mapToObj(i -> all.get(i * (wanted == ALL ? ALL : kinds().size()) / wanted))
                .toList();
    }

    /** So many letters, kinds taken in turn. */
    public static List<HostileLetter> letters(int count, long seed) {
        List<HostileKind> kinds = kinds();
        List<HostileLetter> letters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int round = i / kinds.size();
            letters.add(new HostileLetter(kinds.get(i % kinds.size()), round, seed + 31L * i));
        }
        return letters;
    }
}
