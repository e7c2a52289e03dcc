package org.postroom.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Looks at the pages of a PDF. */
final class Pages {
    private Pages() {}

    static String text(Paper paper) {
        try (PDDocument document = Loader.loadPDF(paper.content())) {
            return new PDFTextStripper().getText(document);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static int count(Paper paper) {
        try (PDDocument document = Loader.loadPDF(paper.content())) {
            return document.getNumberOfPages();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static BufferedImage seen(Paper paper, int dotsPerInch) {
        try (PDDocument document = Loader.loadPDF(paper.content())) {
            return new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
