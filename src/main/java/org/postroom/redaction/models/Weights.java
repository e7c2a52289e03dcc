package org.postroom.redaction.models;

import java.io.Serial;
import java.io.Serializable;

/**
 * A model's weights in a file: all rows one after the other, in the place of as many small arrays as there are features.
 * Reading it gives the rows again.
 *
 * @param lengths of the rows, in numbers
 * @param rows their numbers
 */
record Weights(int[] lengths, float[] rows) implements Serializable {
    /** All rows in one. */
    static Weights of(float[][] weights) {
        int[] lengths = new int[weights.length];
        int all = 0;
        for (int row = 0; row < weights.length; row++) {
            lengths[row] = weights[row].length;
            all += lengths[row];
        }
        float[] rows = new float[all];
        int at = 0;
        for (float[] row : weights) {
            System.arraycopy(row, 0, rows, at, row.length);
            at += row.length;
        }
        return new Weights(lengths, rows);
    }

    @Serial
    private Object readResolve() {
        float[][] weights = new float[lengths.length][];
        int at = 0;
        for (int row = 0; row < lengths.length; row++) {
            weights[row] = new float[lengths[row]];
            System.arraycopy(rows, at, weights[row], 0, lengths[row]);
            at += lengths[row];
        }
        return weights;
    }
}
