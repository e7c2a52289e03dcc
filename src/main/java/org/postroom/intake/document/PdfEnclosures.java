package org.postroom.intake.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;

/** The files that lie in a PDF (ISO 32000-1 §7.11.4): a portfolio is little else. */
public final class PdfEnclosures {
    private static final int DEEPEST_LEVELS = 8;
    private static final int MOST_FILES = 64;

    private final ReadingLimits limits;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private boolean tooLarge;

    private PdfEnclosures(ReadingLimits limits) {
        this.limits = limits;
    }

    /**
     * The files by their names; none when the PDF cannot be opened, which its reader tells.
     *
     * @throws ZipArchive.TooLarge when one of them is larger than a document may be
     */
    public static Map<String, byte[]> in(byte[] pdf, ReadingLimits limits) throws ZipArchive.TooLarge {
        if (pdf.length > limits.maxDocumentBytes()) {
            return Map.of();
        }
        PdfEnclosures enclosures = new PdfEnclosures(limits);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            enclosures.gather(document);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // What was found before the fault is kept; the fault itself is told by whoever reads the pages.
        }
        if (enclosures.tooLarge) {
            throw new ZipArchive.TooLarge();
        }
        return enclosures.files;
    }

    private void gather(PDDocument document) throws IOException {
        COSDictionary names = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.NAMES);
        COSDictionary embedded = names == null ? null : names.getCOSDictionary(COSName.EMBEDDED_FILES);
        if (embedded != null) {
            nameTree(embedded, 0);
        }
        int pages = Math.min(document.getNumberOfPages(), limits.maxPdfPages());
        for (int i = 0; i < pages; i++) {
            for (PDAnnotation annotation : document.getPage(i).getAnnotations()) {
                if (annotation instanceof PDAnnotationFileAttachment pinned) {
                    file(pinned.getCOSObject().getDictionaryObject(COSName.FS));
                }
            }
        }
    }

    private void nameTree(COSDictionary node, int level) throws IOException {
        for (COSBase leaf : elements(node.getCOSArray(COSName.NAMES))) {
            file(leaf);
        }
        for (COSBase kid : level < DEEPEST_LEVELS ? elements(node.getCOSArray(COSName.KIDS)) : List.<COSBase>of()) {
            if (kid instanceof COSDictionary deeper && files.size() < MOST_FILES) {
                nameTree(deeper, level + 1);
            }
        }
    }

    private static List<COSBase> elements(COSArray array) {
        List<COSBase> elements = new ArrayList<>();
        for (int i = 0; array != null && i < Math.min(array.size(), 4 * MOST_FILES); i++) {
            elements.add(array.getObject(i));
        }
        return elements;
    }

    private void file(COSBase specification) throws IOException {
        if (!(specification instanceof COSDictionary file) || files.size() >= MOST_FILES) {
            return;
        }
        COSDictionary held = file.getCOSDictionary(COSName.EF);
        COSBase stream = held == null ? null : held.getDictionaryObject(COSName.UF, COSName.F);
        if (stream instanceof COSStream content) {
            String name = file.getString(COSName.UF, file.getString(COSName.F, "unnamed"));
            byte[] bytes = unpacked(content);
            if (bytes.length > 0) {
                files.putIfAbsent(name, bytes);
            }
        }
    }

    /** Unpacked here and not by the library, which would unpack a bomb whole before it lets anyone count. */
    private byte[] unpacked(COSStream stream) throws IOException {
        COSBase filter = stream.getFilters();
        COSBase only = filter instanceof COSArray several && several.size() == 1 ? several.getObject(0) : filter;
        boolean packed = COSName.FLATE_DECODE.equals(only);
        boolean plain = only == null || only instanceof COSArray none && none.size() == 0;
        if (!packed && !plain) {
            return new byte[0];
        }
        try (InputStream raw = stream.createRawInputStream();
                InputStream in = packed ? new InflaterInputStream(raw) : raw) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                if (out.size() > limits.maxDocumentBytes()) {
                    tooLarge = true;
                    return new byte[0];
                }
            }
            return out.toByteArray();
        }
    }
}
