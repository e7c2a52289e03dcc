package org.postroom.redaction.details;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * How much each feature of a word speaks for a detail of somebody, learned from the labelled texts and sentences: a
 * linear-chain conditional random field of two states (Lafferty and others, 2001).
 *
 * @param features by its name, the log-odds that a feature adds
 * @param steps what a step from one word to the next adds: 0 from outside to outside, 1 into a detail, 2 out of it, 3 on
 */
record DetailWeights(Map<String, Float> features, float[] steps) {
    static final String RESOURCE = "details-learned.txt.gz";
    private static final String STEP = "step ";

    /**
     * Reads the weights that come with the program.
     *
     * @throws UncheckedIOException when they are not there
     */
    static DetailWeights learned() {
        try (InputStream packed = DetailWeights.class.getResourceAsStream(RESOURCE)) {
            if (packed == null) {
                throw new IOException("The weights of details are not on the class path; build the jar anew.");
            }
            return read(packed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DetailWeights read(InputStream packed) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8));
        Map<String, Float> features = new HashMap<>();
        float[] steps = new float[4];
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int tab = line.lastIndexOf('\t');
            float weight = Float.parseFloat(line.substring(tab + 1));
            if (line.startsWith(STEP)) {
                steps[Integer.parseInt(line.substring(STEP.length(), tab))] = weight;
            } else {
                features.put(line.substring(0, tab), weight);
            }
        }
        return new DetailWeights(features, steps);
    }

    /** The log-odds of a word before its neighbours are asked. */
    double of(List<String> names) {
        double sum = 0;
        for (String name : names) {
            sum += features.getOrDefault(name, 0f);
        }
        return sum;
    }

    /** The likeliest run of words inside and outside details (Viterbi). */
    boolean[] likeliest(double[] odds) {
        boolean[] inside = new boolean[odds.length];
        boolean[][] cameFromInside = new boolean[odds.length][2];
        double outside = 0;
        double in = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < odds.length; i++) {
            cameFromInside[i][0] = in + steps[2] > outside + steps[0];
            cameFromInside[i][1] = in + steps[3] > outside + steps[1];
            double nextOut = Math.max(in + steps[2], outside + steps[0]);
            in = Math.max(in + steps[3], outside + steps[1]) + odds[i];
            outside = nextOut;
        }
        boolean now = in > outside;
        for (int i = odds.length - 1; i >= 0; i--) {
            inside[i] = now;
            now = cameFromInside[i][now ? 1 : 0];
        }
        return inside;
    }
}
