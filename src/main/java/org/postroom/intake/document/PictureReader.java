package org.postroom.intake.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.intake.document.PdfLines.PrintedLine;

/**
 * Reads the words on pictures and scanned pages with Tesseract, where that is installed. What it reads may be wrong
 * in any letter: whoever uses it says so.
 */
public final class PictureReader {
    private static final int PAPER_INCHES = 12;

    private final @Nullable Tesseract tesseract;
    private final ScanLimits limits;
    private final ReadingSteps steps;
    private final Set<ProblemCode> notRead = EnumSet.noneOf(ProblemCode.class);

    private PictureReader(@Nullable Tesseract tesseract, ScanLimits limits, ReadingSteps steps) {
        this.tesseract = tesseract;
        this.limits = limits;
        this.steps = steps;
    }

    /** A reader that reads no picture. */
    public static PictureReader none() {
        return new PictureReader(null, ScanLimits.usual(), ReadingSteps.unwatched());
    }

    /** A reader that uses Tesseract; it reads no picture where that is not installed. Looks for it once, now. */
    public static PictureReader whenInstalled() {
        ScanLimits limits = ScanLimits.usual();
        return new PictureReader(
                Tesseract.installed(limits.maxSecondsPerPage()).orElse(null), limits, ReadingSteps.unwatched());
    }

    /** The same reader for one document, which asks before each page: a page may take many seconds. */
    public PictureReader watchedBy(ReadingSteps watching) {
        return new PictureReader(tesseract, limits, watching);
    }

    /** Why some pages were not read, each reason once. */
    public Set<ProblemCode> notRead() {
        return notRead;
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
        int dpi = Math.max(70, Math.max(grey.getWidth(), grey.getHeight()) / PAPER_INCHES);
        Optional<ScannedWords> words = mayRead() ? words(grey, dpi) : Optional.empty();
        if (words.isPresent() && !words.get().isReadable()) {
            words = turned(grey, dpi).flatMap(upright -> words(upright, dpi));
        }
        return words.filter(ScannedWords::isReadable)
                .map(there -> there.lines(page, dpi))
                .orElse(List.of());
    }

    private boolean mayRead() {
        Optional<ProblemCode> refused = steps.enter("picture");
        refused.ifPresent(notRead::add);
        return refused.isEmpty();
    }

    private Optional<BufferedImage> turned(BufferedImage grey, int dpi) {
        int degrees = tesseract == null || !mayRead() ? 0 : tesseract.turn(grey, dpi);
        return degrees != 0 && mayRead() ? Optional.of(Pictures.turned(grey, degrees)) : Optional.empty();
    }

    private Optional<ScannedWords> words(BufferedImage grey, int dpi) {
        if (tesseract == null) {
            return Optional.empty();
        }
        Optional<String> values = tesseract.words(Pictures.straightened(grey), dpi);
        if (values.isEmpty()) {
            notRead.add(ProblemCode.TIMED_OUT);
        }
        return values.map(ScannedWords::new);
    }
}
