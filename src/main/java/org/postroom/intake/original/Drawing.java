package org.postroom.intake.original;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.postroom.intake.document.Format;
import org.postroom.intake.document.ReadingLimits;

/** Pages of PDFs as lines and as pictures; a picture is its own only page. */
final class Drawing {
    /** Wide enough to read on a screen, in pixels. */
    private static final int WIDTH_PIXELS = 1_000;
    /** The tallest picture, in pixels. */
    private static final int MOST_HEIGHT_PIXELS = 4_000;

    private Drawing() {}

    static boolean canDraw(byte[] file) {
        return Format.ofBytes(file) == Format.PDF || Format.ofBytes(file) == Format.IMAGE;
    }

    /** The lines of each page; none when the file has no pages or cannot be opened. */
    static List<Original.Page> pages(byte[] file, ReadingLimits limits) {
        if (Format.ofBytes(file) == Format.IMAGE) {
            return List.of(new Original.Page(List.of()));
        }
        if (Format.ofBytes(file) != Format.PDF) {
            return List.of();
        }
        try (PDDocument document = Loader.loadPDF(file)) {
            List<Original.Page> pages = new ArrayList<>();
            int most = Math.min(document.getNumberOfPages(), limits.maxPdfPages());
            for (int number = 1; number <= most; number++) {
                pages.add(new Original.Page(lines(document, number)));
            }
            return pages;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return List.of();
        }
    }

    private static List<String> lines(PDDocument document, int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return Arrays.stream(stripper.getText(document).split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** A PNG of the page, from 1; empty when there is no such page or it cannot be drawn. */
    static byte[] of(byte[] file, int page) throws IOException {
        BufferedImage picture =
                switch (Format.ofBytes(file)) {
                    case PDF -> page(file, page);
                    case IMAGE -> photograph(file);
                    default -> null;
                };
        if (picture == null) {
            return new byte[0];
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }

    private static @Nullable BufferedImage page(byte[] file, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            if (page < 1 || page > document.getNumberOfPages()) {
                return null;
            }
            PDPage sheet = document.getPage(page - 1);
            float width = Math.max(1, sheet.getCropBox().getWidth());
            float height = Math.max(1, sheet.getCropBox().getHeight());
            float scale = Math.min(WIDTH_PIXELS / width, MOST_HEIGHT_PIXELS / height);
            return new PDFRenderer(document).renderImage(page - 1, scale);
        }
    }

    /** Read with as many pixels left out as its declared size asks for, so that a lie about it costs nothing. */
    private static @Nullable BufferedImage photograph(byte[] file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            reader.setInput(in, true, true);
            int step =
                    Math.max(1, Math.max(reader.getWidth(0) / WIDTH_PIXELS, reader.getHeight(0) / MOST_HEIGHT_PIXELS));
            ImageReadParam sparse = reader.getDefaultReadParam();
            sparse.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, sparse);
        }
    }
}
