package org.postroom.outcome;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Krippendorff's alpha for ordinal scores: 1 when all agree, 0 when they agree as by chance, below 0 when less. After
 * K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C, with the ordinal metric of section
 * E: the distance of two scores is the square of how many scores lie between them, half of the two themselves counted.
 *
 * @param alpha null when it cannot be told
 * @param units domains of packs that at least two assessors scored
 * @param because one plain sentence
 */
public record Agreement(@Nullable Double alpha, int units, String because) {

    /**
     * Works out alpha.
     *
     * @param units the scores each unit got, in any order; units with fewer than two are passed over
     */
    public static Agreement ordinal(List<List<Integer>> units) {
        List<List<Integer>> paired =
                units.stream().filter(scores -> scores.size() > 1).toList();
        if (paired.isEmpty()) {
            return new Agreement(null, 0, "No domain was scored by two assessors, so agreement cannot be told.");
        }
        TreeMap<Integer, Integer> totals = new TreeMap<>();
        paired.forEach(unit -> unit.forEach(score -> totals.merge(score, 1, Integer::sum)));
        if (totals.size() == 1) {
            return new Agreement(
                    null, paired.size(), "Every score is " + totals.firstKey() + ", so agreement cannot be told.");
        }
        Map<Long, Double> distances = new HashMap<>();
        double alpha = 1 - observed(paired, totals, distances) / expected(totals, distances);
        return new Agreement(
                alpha,
                paired.size(),
                String.format(
                        Locale.ROOT, "Krippendorff's alpha (ordinal) is %.2f over %d domains.", alpha, paired.size()));
    }

    private static double observed(
            List<List<Integer>> units, TreeMap<Integer, Integer> totals, Map<Long, Double> distances) {
        double sum = 0;
        int scores = 0;
        for (List<Integer> unit : units) {
            double within = 0;
            for (int one = 0; one < unit.size(); one++) {
                for (int other = one + 1; other < unit.size(); other++) {
                    within += 2 * distance(unit.get(one), unit.get(other), totals, distances);
                }
            }
            sum += within / (unit.size() - 1);
            scores += unit.size();
        }
        return sum / scores;
    }

    private static double expected(TreeMap<Integer, Integer> totals, Map<Long, Double> distances) {
        double scores = totals.values().stream().mapToInt(Integer::intValue).sum();
        double sum = 0;
        for (Map.Entry<Integer, Integer> one : totals.entrySet()) {
            for (Map.Entry<Integer, Integer> other : totals.entrySet()) {
                sum += (double) one.getValue()
                        * other.getValue()
                        * distance(one.getKey(), other.getKey(), totals, distances);
            }
        }
        return sum / (scores * (scores - 1));
    }

    private static double distance(int one, int other, TreeMap<Integer, Integer> totals, Map<Long, Double> known) {
        if (one == other) {
            return 0;
        }
        int low = Math.min(one, other);
        int high = Math.max(one, other);
        return known.computeIfAbsent((long) low << 32 | high & 0xffffffffL, pair -> {
            double between = totals.subMap(low, true, high, true).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            double apart = between - (totals.get(low) + totals.get(high)) / 2.0;
            return apart * apart;
        });
    }
}
