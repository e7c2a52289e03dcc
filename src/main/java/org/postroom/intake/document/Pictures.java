package org.postroom.intake.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The pictures in an image file: one, or the pages of a TIFF. The size that a picture claims is looked at before any
 * of it is decoded.
 */
final class Pictures implements AutoCloseable {
    /** Below this longer side a page was scanned coarsely, and letters are read better when drawn larger. */
    private static final int FINE_SIDE_PIXELS = 2_200;

    private final ImageReader reader;
    private final ScanLimits limits;

    private Pictures(ImageReader reader, ScanLimits limits) {
        this.reader = reader;
        this.limits = limits;
    }

    /**
     * Opens an image file.
     *
     * @throws IOException when it is of a kind that cannot be decoded here
     */
    static Pictures in(byte[] bytes, ScanLimits limits) throws IOException {
        ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
        Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
        if (!readers.hasNext()) {
            throw new IOException("no decoder");
        }
        ImageReader reader = readers.next();
        reader.setInput(input, false, true);
        return new Pictures(reader, limits);
    }

    /** Whether there is a picture at this place, from 0. */
    boolean has(int index) {
        try {
            return index < limits.maxPages() && reader.getWidth(index) > 0;
        } catch (IOException | RuntimeException none) {
            return false;
        }
    }

    /**
     * The picture at this place in greys, or null when it is too small to be a page.
     *
     * @throws ZipArchive.TooLarge when it claims more pixels than are decoded
     * @throws IOException when it is broken
     */
    @Nullable
    BufferedImage grey(int index) throws IOException {
        long width = reader.getWidth(index);
        long height = reader.getHeight(index);
        if (width * height > limits.maxDeclaredPixels()) {
            throw new ZipArchive.TooLarge();
        }
        if (Math.min(width, height) < limits.minSidePixels()) {
            return null;
        }
        int each = (int) Math.ceil(Math.sqrt((double) width * height / limits.maxReadPixels()));
        ImageReadParam smaller = reader.getDefaultReadParam();
        smaller.setSourceSubsampling(Math.max(1, each), Math.max(1, each), 0, 0);
        return grey(reader.read(index, smaller));
    }

    /** A picture in greys on white, drawn larger when it is coarse. */
    static BufferedImage grey(BufferedImage picture) {
        int longer = Math.max(picture.getWidth(), picture.getHeight());
        double scale = longer >= FINE_SIDE_PIXELS ? 1 : Math.min(3, (double) FINE_SIDE_PIXELS * 1.4 / longer);
        AffineTransform larger = AffineTransform.getScaleInstance(scale, scale);
        return drawn(picture, larger, (int) Math.round(picture.getWidth() * scale), (int)
                Math.round(picture.getHeight() * scale));
    }

    /** A picture turned clockwise by 90, 180 or 270 degrees. */
    static BufferedImage turned(BufferedImage picture, int degrees) {
        boolean lying = degrees % 180 != 0;
        int width = lying ? picture.getHeight() : picture.getWidth();
        int height = lying ? picture.getWidth() : picture.getHeight();
        AffineTransform turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        turn.quadrantRotate(degrees / 90);
        turn.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
        return drawn(picture, turn, width, height);
    }

    /** A page that lay askew, laid straight. */
    static BufferedImage straightened(BufferedImage grey) {
        double degrees = new Skew(grey).degrees();
        if (degrees == 0) {
            return grey;
        }
        AffineTransform back = AffineTransform.getRotateInstance(
                Math.toRadians(-degrees), grey.getWidth() / 2.0, grey.getHeight() / 2.0);
        return drawn(grey, back, grey.getWidth(), grey.getHeight());
    }

    private static BufferedImage drawn(BufferedImage picture, AffineTransform transform, int width, int height) {
        BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = grey.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, transform, null);
        pen.dispose();
        return grey;
    }

    @Override
    public void close() {
        reader.dispose();
    }
}
