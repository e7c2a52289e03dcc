package org.postroom.intake.document;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * How far a page lies askew. Seen along its lines a page of print is dark and bright by turns; seen at any other angle
 * it is grey throughout. So the angle sought is the one at which the sums along the lines differ most.
 */
final class Skew {
    private static final double MOST_DEGREES = 4;
    private static final double STEP_DEGREES = 0.25;
    /** Columns and rows looked at: every fourth is enough to find lines of print. */
    private static final int EVERY = 4;

    private final byte[] grey;
    private final int width;
    private final int height;

    Skew(BufferedImage picture) {
        this.grey = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        this.width = picture.getWidth();
        this.height = picture.getHeight();
    }

    /** By how many degrees, clockwise, the lines fall to the right; 0 when the page lies straight. */
    double degrees() {
        double best = 0;
        double sharpest = sharpness(0) * 1.02;
        for (double degrees = -MOST_DEGREES; degrees <= MOST_DEGREES; degrees += STEP_DEGREES) {
            double sharpness = sharpness(Math.tan(Math.toRadians(degrees)));
            if (sharpness > sharpest) {
                sharpest = sharpness;
                best = degrees;
            }
        }
        return best;
    }

    /** How much neighbouring lines of this slope differ in darkness. */
    private double sharpness(double slope) {
        long[] dark = new long[height / EVERY + 1];
        for (int x = 0; x < width; x += EVERY) {
            int shift = (int) Math.round(slope * (x - width / 2.0));
            for (int row = 0; row * EVERY < height; row++) {
                int y = row * EVERY + shift;
                if (y >= 0 && y < height) {
                    dark[row] += 255 - (grey[y * width + x] & 0xFF);
                }
            }
        }
        double differences = 0;
        for (int row = 1; row < dark.length; row++) {
            double difference = dark[row] - dark[row - 1];
            differences += difference * difference;
        }
        return differences;
    }
}
