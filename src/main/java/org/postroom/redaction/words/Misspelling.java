package org.postroom.redaction.words;

/** Slips of the hand: Damerau's four (a letter left out, put in, changed, or two swapped). */
public final class Misspelling {
    private static final int ONE_SLIP_FROM = 5;
    private static final int TWO_SLIPS_FROM = 9;

    private Misspelling() {}

    /** Whether a word that is no ordinary word may be a misspelling of a name; both folded. */
    public static boolean isLikely(String name, String word) {
        int allowed = name.length() >= TWO_SLIPS_FROM ? 2 : name.length() >= ONE_SLIP_FROM ? 1 : 0;
        if (allowed == 0 || word.length() < ONE_SLIP_FROM - 1 || Math.abs(name.length() - word.length()) > allowed) {
            return false;
        }
        return name.charAt(0) == word.charAt(0)
                && distance(name, word, allowed) <= allowed
                && !Lexicon.isOrdinaryWord(word);
    }

    /** Damerau distance (optimal string alignment), or more than {@code most} when it is greater. */
    public static int distance(String one, String other, int most) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            int best = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                best = Math.min(best, row[j]);
            }
            if (best > most) {
                return most + 1;
            }
            beforeLast = last;
            last = row;
        }
        return last[other.length()];
    }
}
