package org.postroom.intake.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.postroom.intake.document.PdfLines.PrintedLine;

/** The pages of a PDF that hold a picture and no text to speak of: somebody scanned them. */
final class ScannedPages {
    /** Letters that an app stamps on each page it photographs do not make it a page of text. */
    private static final int STAMP_CHARS = 60;

    private static final int DPI = 300;
    private static final float POINTS_PER_INCH = 72;
    private static final int DEEPEST_FORM = 4;
    private static final int MOST_PAGES_LOOKED_AT = 300;

    private final PDDocument document;
    private final ScanLimits limits;
    private final Set<Integer> pages = new TreeSet<>();
    private final int last;

    /**
     * Looks through a PDF.
     *
     * @param print its lines of text
     * @param filledIn numbers of the pages with form fields, which are no scans
     */
    ScannedPages(PDDocument document, List<PrintedLine> print, Set<Integer> filledIn, ScanLimits limits)
            throws IOException {
        this.document = document;
        this.limits = limits;
        this.last = Math.min(document.getNumberOfPages(), MOST_PAGES_LOOKED_AT);
        Map<Integer, Integer> chars = print.stream()
                .collect(Collectors.groupingBy(PrintedLine::page, Collectors.summingInt(line -> line.text()
                        .length())));
        // Where no page has any text, letters drawn as outlines count as pictures too.
        boolean all = chars.isEmpty() && filledIn.isEmpty();
        for (int page = 1; page <= last; page++) {
            boolean noText = chars.getOrDefault(page, 0) <= STAMP_CHARS && !filledIn.contains(page);
            if (all || noText && mostPixels(page) >= smallest()) {
                pages.add(page);
            }
        }
    }

    boolean isEmpty() {
        return pages.isEmpty();
    }

    /** Whether no page has text. */
    boolean coverAll() {
        return pages.size() == last;
    }

    private long smallest() {
        return (long) limits.minSidePixels() * limits.minSidePixels();
    }

    /** Page numbers from 1. */
    Set<Integer> numbers() {
        return pages;
    }

    /**
     * The lines read on the scanned pages, as many as may be read.
     *
     * @throws ZipArchive.TooLarge when a picture claims more pixels than are decoded
     */
    List<PrintedLine> lines(PictureReader reader) throws IOException {
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        List<PrintedLine> lines = new ArrayList<>();
        for (int page : pages.stream().limit(limits.maxPages()).toList()) {
            if (mostPixels(page) > limits.maxDeclaredPixels()) {
                throw new ZipArchive.TooLarge();
            }
            lines.addAll(reader.lines(picture(page, renderer), page));
        }
        return lines;
    }

    /** A page's only picture as it was scanned, which is sharper than the page drawn; else the page drawn. */
    private BufferedImage picture(int page, PDFRenderer renderer) throws IOException {
        PDResources resources = document.getPage(page - 1).getResources();
        List<COSName> names = new ArrayList<>();
        if (resources != null) {
            resources.getXObjectNames().forEach(names::add);
        }
        if (names.size() == 1 && resources.getXObject(names.get(0)) instanceof PDImageXObject image) {
            double pixels = (double) image.getWidth() * image.getHeight();
            if (pixels >= smallest()) {
                int each = (int) Math.ceil(Math.sqrt(pixels / limits.maxReadPixels()));
                return Pictures.grey(image.getImage(null, Math.max(1, each)));
            }
        }
        return renderer.renderImage(page - 1, scale(page), ImageType.GRAY);
    }

    private float scale(int page) {
        var paper = document.getPage(page - 1).getCropBox();
        double points = Math.max(1.0, (double) paper.getWidth() * paper.getHeight());
        double most = Math.sqrt(limits.maxReadPixels() / points);
        return (float) Math.min(DPI / POINTS_PER_INCH, most);
    }

    /** The pixels that the largest picture on a page claims to have; 0 when there is none. */
    private long mostPixels(int page) throws IOException {
        PDPage paper = document.getPage(page - 1);
        return paper.getResources() == null ? 0 : mostPixels(paper.getResources(), new HashSet<>(), 0);
    }

    private static long mostPixels(PDResources resources, Set<COSBase> seen, int depth) throws IOException {
        long most = 0;
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDImageXObject image) {
                most = Math.max(most, (long) image.getWidth() * image.getHeight());
            } else if (object instanceof PDFormXObject form
                    && form.getResources() != null
                    && depth < DEEPEST_FORM
                    && seen.add(form.getCOSObject())) {
                most = Math.max(most, mostPixels(form.getResources(), seen, depth + 1));
            }
        }
        return most;
    }
}
