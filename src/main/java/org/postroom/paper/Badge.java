package org.postroom.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * The badge: an image that an accredited manager puts under their mails. It has its own ground, so that it looks the
 * same on a light and a dark page.
 *
 * @param postNominals the letters, for example {@code MIGPM}
 * @param number of the certificate
 * @param year of award
 */
public record Badge(String postNominals, String number, int year) {
    /** Width at which it is shown, in CSS pixels. */
    public static final int WIDTH = 216;

    /** Height at which it is shown, in CSS pixels. */
    public static final int HEIGHT = 68;

    /** Image pixels to a CSS pixel, for sharp letters on dense screens. */
    private static final int DENSITY = 2;

    private static final double EMBLEM = 52;
    private static final double TEXT_LEFT = 74;
    private static final double TEXT_WIDTH = WIDTH - TEXT_LEFT - 12;

    /** The badge as PNG, twice as dense as it is shown. */
    public Paper png() {
        BufferedImage image = new BufferedImage(WIDTH * DENSITY, HEIGHT * DENSITY, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            pen.scale(DENSITY, DENSITY);
            draw(pen);
        } finally {
            pen.dispose();
        }
        return Paper.png("badge-" + number, encoded(image));
    }

    /** The words of the image for those who do not see it. */
    public String alternative() {
        return postNominals + ", certificate " + number + ", " + year;
    }

    private void draw(Graphics2D pen) {
        pen.setColor(HouseStyle.colour(HouseStyle.ACCENT));
        pen.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        Graphics2D emblem = (Graphics2D) pen.create();
        emblem.translate(12, (HEIGHT - EMBLEM) / 2);
        emblem.setStroke(new BasicStroke(0.4f));
        Ornament.emblem(emblem, EMBLEM);
        emblem.dispose();
        pen.setColor(Color.WHITE);
        pen.fill(fitted(new Lettering(Fonts.SERIF_BOLD).line(postNominals, 27), 36));
        pen.setColor(HouseStyle.colour(HouseStyle.WASH));
        pen.fill(fitted(new Lettering(Fonts.SANS).line(number + " · " + year, 10.5), 54));
    }

    /** A line at its place; one that is too wide is drawn smaller. */
    private static Shape fitted(Shape line, double baseline) {
        double scale = Math.min(1, TEXT_WIDTH / Math.max(1, line.getBounds2D().getWidth()));
        AffineTransform placed = AffineTransform.getTranslateInstance(TEXT_LEFT, baseline);
        placed.scale(scale, scale);
        return placed.createTransformedShape(line);
    }

    private static byte[] encoded(BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
