package org.postroom.paper;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The certificate's ornament: a frame of fine interlaced waves and a rosette, as engravers made them. */
final class Ornament {
    private static final int STEPS = 1080;

    private Ornament() {}

    /** A frame inside a box: a firm rule, a band of interlaced waves, a hairline. */
    static void frame(Graphics2D pen, double width, double height) {
        pen.setColor(HouseStyle.colour(HouseStyle.ACCENT));
        pen.setStroke(new BasicStroke(1.6f));
        pen.draw(new Rectangle2D.Double(1, 1, width - 2, height - 2));
        pen.setStroke(new BasicStroke(0.5f));
        pen.draw(new Rectangle2D.Double(17, 17, width - 34, height - 34));
        pen.setStroke(new BasicStroke(0.4f));
        for (int strand = 0; strand < 3; strand++) {
            band(pen, width, height, strand * 2 * Math.PI / 3);
        }
    }

    /** One strand of the band, closed around the four sides; whole waves on each side, so the corners meet. */
    private static void band(Graphics2D pen, double width, double height, double phase) {
        double inset = 9;
        side(pen, inset, inset, width - 2 * inset, true, phase);
        side(pen, inset, height - inset, width - 2 * inset, true, phase);
        side(pen, inset, inset, height - 2 * inset, false, phase);
        side(pen, width - inset, inset, height - 2 * inset, false, phase);
    }

    private static void side(Graphics2D pen, double x, double y, double length, boolean across, double phase) {
        double waves = Math.round(length / 18);
        Path2D path = new Path2D.Double();
        for (double along = 0; along <= length; along += 1.5) {
            double swing = 4.6 * Math.sin(2 * Math.PI * waves * along / length + phase);
            lineTo(path, across ? x + along : x + swing, across ? y + swing : y + along);
        }
        pen.draw(path);
    }

    /** A rosette of interlaced rings in a square of {@code side} units, faint enough to carry text. */
    static void rosette(Graphics2D pen, double side) {
        pen.setColor(HouseStyle.colour(HouseStyle.FAINT));
        pen.setStroke(new BasicStroke(0.45f));
        rings(pen, side);
    }

    /** The rosette's middle as an emblem on a dark ground. */
    static void emblem(Graphics2D pen, double side) {
        pen.setColor(HouseStyle.colour(HouseStyle.LINE));
        double middle = side / 2;
        for (int strand = 0; strand < 6; strand++) {
            double phase = strand * Math.PI / 3;
            pen.draw(ring(middle, middle * 0.82, middle * 0.16, 16, phase));
            pen.draw(ring(middle, middle * 0.42, middle * 0.22, 8, -phase));
        }
    }

    private static void rings(Graphics2D pen, double side) {
        double middle = side / 2;
        for (int strand = 0; strand < 8; strand++) {
            double phase = strand * Math.PI / 4;
            pen.draw(ring(middle, middle * 0.88, middle * 0.10, 36, phase));
            pen.draw(ring(middle, middle * 0.66, middle * 0.10, 24, -phase));
            pen.draw(ring(middle, middle * 0.40, middle * 0.14, 12, phase));
        }
    }

    private static Path2D ring(double middle, double radius, double swing, int waves, double phase) {
        Path2D path = new Path2D.Double();
        for (int step = 0; step <= STEPS; step++) {
            double angle = 2 * Math.PI * step / STEPS;
            double r = radius + swing * Math.sin(waves * angle + phase);
            lineTo(path, middle + r * Math.cos(angle), middle + r * Math.sin(angle));
        }
        path.closePath();
        return path;
    }

    private static void lineTo(Path2D path, double x, double y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }
}
