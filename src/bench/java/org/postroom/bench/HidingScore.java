package org.postroom.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of a labelled set is hidden, without regard to the kind it was taken for. A mention is hidden when none of
 * its letters and digits stands; a word is a hit when any of it is marked and any of it hidden.
 */
final class HidingScore {
    private static final Pattern WORD = Pattern.compile("(?U)\\w+(?:['’]\\w+)*");

    private final Map<String, int[]> mentions = new TreeMap<>();
    private int hit;
    private int missed;
    private int needless;
    private int neutral;

    /**
     * Adds one text.
     *
     * @param gold marks with {@code start} and {@code end} in code points, and {@code kind}
     * @param spans what was hidden, with {@code start} and {@code end} in UTF-16 units
     */
    void add(String text, JsonNode gold, JsonNode spans) {
        BitSet hidden = new BitSet();
        spans.forEach(
                span -> hidden.set(span.path("start").asInt(), span.path("end").asInt()));
        BitSet marked = new BitSet();
        for (JsonNode mark : gold) {
            int start = text.offsetByCodePoints(0, mark.path("start").asInt());
            int end = text.offsetByCodePoints(0, mark.path("end").asInt());
            marked.set(start, end);
            mention(mark.path("kind").asText(), text, start, end, hidden);
        }
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            word(
                    !marked.get(word.start(), word.end()).isEmpty(),
                    !hidden.get(word.start(), word.end()).isEmpty());
        }
    }

    private void mention(String kind, String text, int start, int end, BitSet hidden) {
        boolean letters = false;
        boolean whole = true;
        for (int at = start; at < end; at++) {
            if (Character.isLetterOrDigit(text.charAt(at))) {
                letters = true;
                whole &= hidden.get(at);
            }
        }
        if (letters) {
            int[] counts = mentions.computeIfAbsent(kind, fresh -> new int[2]);
            counts[0] += whole ? 1 : 0;
            counts[1]++;
        }
    }

    private void word(boolean gold, boolean gone) {
        hit += gold && gone ? 1 : 0;
        missed += gold && !gone ? 1 : 0;
        needless += !gold && gone ? 1 : 0;
        neutral += gold ? 0 : 1;
    }

    /** Of the words hidden, the share that is marked. */
    double precision() {
        return (double) hit / (hit + needless);
    }

    /** Of the words marked, the share that is hidden. */
    double recall() {
        return (double) hit / (hit + missed);
    }

    /** Of the words not marked, the share that is hidden, in per cent. */
    double neutralHidden() {
        return 100.0 * needless / neutral;
    }

    /** Of the mentions of a kind, those wholly hidden, in per cent; 100 when there is none. */
    double hidden(String kind) {
        int[] counts = mentions.getOrDefault(kind, new int[] {1, 1});
        return 100.0 * counts[0] / counts[1];
    }

    /** One line for all kinds, each with the count of its mentions. */
    String kinds() {
        StringBuilder kinds = new StringBuilder();
        mentions.forEach((kind, counts) -> kinds.append("%s %.1f of %d  ".formatted(kind, hidden(kind), counts[1])));
        return kinds.toString().strip();
    }
}
