package org.postroom.redaction.learned;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * How much each feature of a word speaks for its being inside what is looked for, a name or a detail, learned from the
 * labelled texts and sentences: a linear-chain conditional random field of two states (Lafferty and others, 2001).
 *
 * @param features by its name, the log-odds that a feature adds
 * @param steps what a step from one word to the next adds: 0 from outside to outside, 1 inwards, 2 outwards, 3 on
 */
public record ChainWeights(Map<String, Float> features, float[] steps) {
    private static final String STEP = "step ";

    /**
     * Reads weights that come with the program.
     *
     * @param owner the class beside which the resource lies
     * @throws UncheckedIOException when they are not there
     */
    public static ChainWeights learned(Class<?> owner, String resource) {
        try (InputStream packed = owner.getResourceAsStream(resource)) {
            if (packed == null) {
                throw new IOException("The weights " + resource + " are not on the class path; build the jar anew.");
            }
            return read(packed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads weights as {@link #write} leaves them. */
    static ChainWeights read(InputStream packed) throws IOException {
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
        return new ChainWeights(features, steps);
    }

    /** The log-odds of a word before its neighbours are asked. */
    public double of(List<String> names) {
        double sum = 0;
        for (String name : names) {
            sum += features.getOrDefault(name, 0f);
        }
        return sum;
    }

    /** The log-odds of each word being inside when all words are taken together (forward and backward sums). */
    public double[] margins(double[] odds) {
        int last = odds.length - 1;
        double[] margins = new double[odds.length];
        double[] before = new double[odds.length];
        double ratio = (double) steps[1] - steps[0];
        for (int i = 0; i <= last; i++) {
            before[i] = ratio + odds[i];
            ratio = sum(steps[1], steps[3] + before[i]) - sum(steps[0], steps[2] + before[i]);
        }
        double after = 0;
        for (int i = last; i >= 0; i--) {
            margins[i] = before[i] + after;
            double inside = odds[i] + after;
            after = sum(steps[2], steps[3] + inside) - sum(steps[0], steps[1] + inside);
        }
        return margins;
    }

    /** The logarithm of the sum of two numbers given by their logarithms. */
    private static double sum(double a, double b) {
        double larger = Math.max(a, b);
        return larger + Math.log1p(Math.exp(Math.min(a, b) - larger));
    }

    /** The likeliest run of words inside and outside (Viterbi). */
    public boolean[] likeliest(double[] odds) {
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

    /**
     * Writes them as {@link #read} takes them, those that weigh something, in the order of the alphabet.
     *
     * @throws IOException when the file cannot be written
     */
    public void write(Path file, double least) throws IOException {
        Map<String, Float> lines = new TreeMap<>();
        features.forEach((name, weight) -> {
            if (Math.abs(weight) >= least) {
                lines.put(name, weight);
            }
        });
        for (int i = 0; i < steps.length; i++) {
            lines.put(STEP + i, steps[i]);
        }
        try (PrintWriter out = new PrintWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            lines.forEach((name, weight) -> out.printf(Locale.ROOT, "%s\t%.2f\n", name, weight));
        }
    }
}
