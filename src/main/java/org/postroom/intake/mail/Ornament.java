package org.postroom.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Small pictures that senders put into their letters as logos; a scanned page may be few bytes but never so small. */
final class Ornament {
    private static final int MOST_BYTES = 60 * 1024;
    private static final int PAGE_PIXELS_ACROSS = 500;
    private static final int PAGE_PIXELS_DOWN = 700;

    private Ornament() {}

    /** Whether this picture, shown within a letter, is left aside. */
    static boolean is(byte[] picture) {
        return picture.length < MOST_BYTES && !hasSizeOfPage(picture);
    }

    /** Only the picture's head is read. */
    private static boolean hasSizeOfPage(byte[] picture) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int across = Math.min(reader.getWidth(0), reader.getHeight(0));
                int down = Math.max(reader.getWidth(0), reader.getHeight(0));
                return across >= PAGE_PIXELS_ACROSS && down >= PAGE_PIXELS_DOWN;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }
}
