package org.postroom.redaction.known;

/**
 * The letters and digits of a text alone, with their places. A match must begin and end at the edge of a word, and the
 * gaps inside must be short, so that a code is not put together from two sentences.
 */
final class Squashed {
    private static final int LONGEST_GAP = 3;
    private final String text;
    private final String squashed;
    private final int[] places;

    private Squashed(String text, String squashed, int[] places) {
        this.text = text;
        this.squashed = squashed;
        this.places = places;
    }

    static Squashed of(String folded) {
        StringBuilder squashed = new StringBuilder(folded.length());
        int[] places = new int[folded.length()];
        for (int i = 0; i < folded.length(); i++) {
            if (Character.isLetterOrDigit(folded.charAt(i))) {
                places[squashed.length()] = i;
                squashed.append(folded.charAt(i));
            }
        }
        return new Squashed(folded, squashed.toString(), places);
    }

    int indexOf(String wanted, int from) {
        int at = squashed.indexOf(wanted, from);
        while (at >= 0 && !standsApart(at, at + wanted.length())) {
            at = squashed.indexOf(wanted, at + 1);
        }
        return at;
    }

    int start(int at) {
        return places[at];
    }

    int end(int end) {
        return places[end - 1] + 1;
    }

    private boolean standsApart(int from, int to) {
        boolean before = places[from] == 0 || !Character.isLetterOrDigit(text.charAt(places[from] - 1));
        int end = places[to - 1] + 1;
        boolean after = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
        for (int i = from; before && after && i < to - 1; i++) {
            if (places[i + 1] - places[i] > LONGEST_GAP + 1) {
                return false;
            }
        }
        return before && after;
    }
}
