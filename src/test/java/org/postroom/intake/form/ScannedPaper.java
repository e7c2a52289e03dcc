package org.postroom.intake.form;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Prints lines of text and puts the print on a scanner that is neither clean nor straight. */
final class ScannedPaper {
    private static final float SIZE = 11;
    private static final int LINES = 48;

    private final PDDocument print = new PDDocument();

    /** Prints the lines, in print of 11 points, on as many pages as they need. */
    ScannedPaper(List<String> lines) throws IOException {
        PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        for (int from = 0; from < lines.size(); from += LINES) {
            PDPage page = new PDPage(PDRectangle.A4);
            print.addPage(page);
            try (PDPageContentStream pen = new PDPageContentStream(print, page)) {
                pen.beginText();
                pen.setFont(font, SIZE);
                pen.setLeading(SIZE * 1.35f);
                pen.newLineAtOffset(60, 780);
                for (String line : lines.subList(from, Math.min(lines.size(), from + LINES))) {
                    pen.showText(line);
                    pen.newLine();
                }
                pen.endText();
            }
        }
    }

    /** The lines of a text that fit between the margins. */
    static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() + word.length() > 88) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The printed pages themselves, with their text. */
    byte[] asPrinted() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        print.save(out);
        return out.toByteArray();
    }

    /** Each page as a scanner sees it: askew by some degrees, on grey and speckled paper. */
    List<BufferedImage> scanned(int dpi, double askew) throws IOException {
        List<BufferedImage> pages = new ArrayList<>();
        PDFRenderer renderer = new PDFRenderer(print);
        for (int page = 0; page < print.getNumberOfPages(); page++) {
            pages.add(speckled(turned(renderer.renderImageWithDPI(page, dpi, ImageType.RGB), askew)));
        }
        return pages;
    }

    private static BufferedImage turned(BufferedImage page, double degrees) {
        BufferedImage turned = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = turned.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.rotate(Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0);
        pen.drawImage(page, 0, 0, null);
        pen.dispose();
        return turned;
    }

    private static BufferedImage speckled(BufferedImage page) {
        Random speckle = new Random(7);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                int ink = page.getRGB(x, y) & 0xFF;
                int grey = Math.max(0, Math.min(255, (int) (20 + ink * 0.85 + speckle.nextGaussian() * 12)));
                page.setRGB(x, y, grey << 16 | grey << 8 | grey);
            }
        }
        return page;
    }

    /** Pictures as the pages of a PDF. */
    static byte[] asPdf(List<BufferedImage> pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            addTo(document, pages);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** The print of this paper, and after it pictures as further pages. */
    byte[] asPrintedWith(List<BufferedImage> pages) throws IOException {
        addTo(print, pages);
        return asPrinted();
    }

    private static void addTo(PDDocument document, List<BufferedImage> pages) throws IOException {
        for (BufferedImage picture : pages) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                pen.drawImage(
                        LosslessFactory.createFromImage(document, picture),
                        0,
                        0,
                        PDRectangle.A4.getWidth(),
                        PDRectangle.A4.getHeight());
            }
        }
    }

    /** One picture as a file of that format of ImageIO. */
    static byte[] asFile(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    /** Pictures as the pages of one TIFF, as a fax machine sends them. */
    static byte[] asTiff(List<BufferedImage> pages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (BufferedImage page : pages) {
                writer.writeToSequence(new IIOImage(page, null, null), null);
            }
            writer.endWriteSequence();
        }
        return out.toByteArray();
    }
}
