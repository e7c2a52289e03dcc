package org.postroom.redaction.learned;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Learns a linear-chain conditional random field of two states by AdaGrad with a small ridge penalty. The same sequences
 * in the same order give the same weights.
 */
public final class ChainLearner {
    private static final int ROUNDS = 12;
    private static final double RATE = 0.1;
    private static final double RIDGE = 1e-3;
    private static final double SMALLEST_SQUARE = 1e-2;
    private static final long SEED = 1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Integer> seen = new ArrayList<>();
    private final List<Sequence> sequences = new ArrayList<>();
    private double[] weights = new double[0];
    private double[] squares = new double[0];
    private final double[] steps = new double[4];
    private final double[] stepSquares = new double[4];

    /** The features of each word by number, and which words are inside. */
    private record Sequence(int[][] features, boolean[] inside) {}

    /** Takes a sequence: the features of each word, and which words are inside. */
    public void add(List<List<String>> words, boolean[] inside) {
        int[][] features = new int[words.size()][];
        for (int i = 0; i < features.length; i++) {
            features[i] = words.get(i).stream().mapToInt(this::number).toArray();
        }
        if (features.length > 0) {
            sequences.add(new Sequence(features, inside));
        }
    }

    private int number(String name) {
        int number = numbers.computeIfAbsent(name, any -> {
            seen.add(0);
            return seen.size() - 1;
        });
        seen.set(number, seen.get(number) + 1);
        return number;
    }

    /** The weights; a feature seen once only has none. */
    public ChainWeights learn() {
        weights = new double[seen.size()];
        squares = new double[seen.size()];
        Random order = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(sequences, order);
            sequences.forEach(this::follow);
        }
        Map<String, Float> learned = new HashMap<>();
        numbers.forEach((name, number) -> learned.put(name, (float) weights[number]));
        return new ChainWeights(
                learned, new float[] {(float) steps[0], (float) steps[1], (float) steps[2], (float) steps[3]});
    }

    private void follow(Sequence sequence) {
        boolean[] inside = sequence.inside();
        double[] odds = new double[inside.length];
        for (int i = 0; i < odds.length; i++) {
            for (int feature : sequence.features()[i]) {
                odds[i] += weights[feature];
            }
        }
        double[][] before = before(odds);
        double[][] after = after(odds);
        double all = sum(before[odds.length - 1][0], before[odds.length - 1][1]);
        double[] gradient = new double[4];
        for (int i = 0; i < odds.length; i++) {
            double in = Math.exp(before[i][1] + after[i][1] - all);
            learn(sequence.features()[i], (inside[i] ? 1 : 0) - in);
            gradient[(i > 0 && inside[i - 1] ? 2 : 0) + (inside[i] ? 1 : 0)]++;
            for (int step = 0; step < 4; step++) {
                boolean possible = i > 0 || step < 2;
                double came = i > 0 ? before[i - 1][step / 2] : 0;
                double odd = step % 2 == 1 ? odds[i] : 0;
                gradient[step] -= possible ? Math.exp(came + steps[step] + odd + after[i][step % 2] - all) : 0;
            }
        }
        for (int step = 0; step < 4; step++) {
            stepSquares[step] += gradient[step] * gradient[step];
            steps[step] += RATE * gradient[step] / Math.sqrt(stepSquares[step] + SMALLEST_SQUARE);
        }
    }

    private void learn(int[] features, double error) {
        if (Math.abs(error) < 1e-4) {
            return;
        }
        for (int feature : features) {
            if (seen.get(feature) > 1) {
                double gradient = error - RIDGE * weights[feature];
                squares[feature] += gradient * gradient;
                weights[feature] += RATE * gradient / Math.sqrt(squares[feature] + SMALLEST_SQUARE);
            }
        }
    }

    private double[][] before(double[] odds) {
        double[][] before = new double[odds.length][2];
        before[0][0] = steps[0];
        before[0][1] = odds[0] + steps[1];
        for (int i = 1; i < odds.length; i++) {
            before[i][0] = sum(before[i - 1][0] + steps[0], before[i - 1][1] + steps[2]);
            before[i][1] = odds[i] + sum(before[i - 1][0] + steps[1], before[i - 1][1] + steps[3]);
        }
        return before;
    }

    private double[][] after(double[] odds) {
        double[][] after = new double[odds.length][2];
        for (int i = odds.length - 2; i >= 0; i--) {
            after[i][0] = sum(steps[0] + after[i + 1][0], steps[1] + odds[i + 1] + after[i + 1][1]);
            after[i][1] = sum(steps[2] + after[i + 1][0], steps[3] + odds[i + 1] + after[i + 1][1]);
        }
        return after;
    }

    /** The logarithm of the sum of two numbers given by their logarithms. */
    private static double sum(double a, double b) {
        double larger = Math.max(a, b);
        return larger + Math.log(Math.exp(a - larger) + Math.exp(b - larger));
    }
}
