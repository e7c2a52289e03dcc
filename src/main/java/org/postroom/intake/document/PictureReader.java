package org.postroom.intake.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postroom.intake.document.PdfLines.PrintedLine;

/**
 * Reads the words on pictures and scanned pages with Tesseract, where that is installed. What it reads may be wrong
 * in any letter: whoever uses it says so.
 */
public final class PictureReader {
    private static final int PAPER_INCHES = 12;

    private final @Nullable Tesseract tesseract;
    private final ScanLimits limits;
    private final Runnable beforeEachPage;

    private PictureReader(@Nullable Tesseract tesseract, ScanLimits limits, Runnable beforeEachPage) {
        this.tesseract = tesseract;
        this.limits = limits;
        this.beforeEachPage = beforeEachPage;
    }

    /** A reader that reads no picture. */
    public static PictureReader none() {
        return new PictureReader(null, ScanLimits.usual(), () -> {});
    }

    /** A reader that uses Tesseract; it reads no picture where that is not installed. Looks for it once, now. */
    public static PictureReader whenInstalled() {
        ScanLimits limits = ScanLimits.usual();
        return new PictureReader(Tesseract.installed(limits.maxSecondsPerPage()).orElse(null), limits, () -> {});
    }

    /** The same reader, which tells of each page before it reads it: a page may take many seconds. */
    public PictureReader telling(Runnable beforeEach) {
        return new PictureReader(tesseract, limits, beforeEach);
    }

    /** Whether pictures can be read at all. */
    public boolean isThere() {
        return tesseract != null;
    }

    ScanLimits limits() {
        return limits;
    }

    /**
     * The lines in an image file, page after page.
     *
     * @throws ZipArchive.TooLarge when a picture claims too many pixels
     * @throws IOException when the file is broken or of a kind that cannot be decoded here
     */
    List<PrintedLine> lines(byte[] file) throws IOException {
        List<PrintedLine> lines = new ArrayList<>();
        try (Pictures pictures = Pictures.in(file, limits)) {
            for (int page = 0; pictures.has(page); page++) {
                BufferedImage grey = pictures.grey(page);
                if (grey != null) {
                    lines.addAll(lines(grey, page + 1));
                }
            }
        }
        return lines;
    }

    /** The lines on one picture in greys; none when there is nothing to read on it. */
    List<PrintedLine> lines(BufferedImage grey, int page) {
        beforeEachPage.run();
        int dpi = Math.max(70, Math.max(grey.getWidth(), grey.getHeight()) / PAPER_INCHES);
        Optional<ScannedWords> upright = words(grey, dpi);
        if (upright.isPresent() && !upright.get().isReadable()) {
            int degrees = java.util.Objects.requireNonNull(tesseract).turn(grey, dpi);
            if (degrees != 0) {
                beforeEachPage.run();
                upright = words(Pictures.turned(grey, degrees), dpi);
            }
        }
        return upright.filter(ScannedWords::isReadable)
                .map(words -> words.lines(page, dpi))
                .orElse(List.of());
    }

    private Optional<ScannedWords> words(BufferedImage grey, int dpi) {
        return tesseract == null ? Optional.empty() : tesseract.words(grey, dpi).map(ScannedWords::new);
    }
}
