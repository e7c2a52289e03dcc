package org.postroom.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Renders an XHTML template to a tagged PDF: PDF/A-3U and PDF/UA-1 for reading, or a plain tagged PDF where form
 * fields are added to it. Nothing is fetched: every font, image and drawing is inside the jar.
 */
final class Pdfs {
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Pdfs() {}

    /**
     * A paper to read.
     *
     * @param template file name under {@code /papers}
     * @param imprint what the document says of itself
     */
    static byte[] rendered(String template, Imprint imprint, Map<String, ?> values) {
        String markup = markup(template, imprint, values);
        return imprint.stampedForKeeping(laidOut(markup, true), markup);
    }

    /**
     * A form to fill in: fields keep PDF/A away, so it only is a tagged PDF.
     *
     * @param fields what the template marks
     */
    static byte[] renderedAsForm(String template, Imprint imprint, Map<String, ?> values, List<FormField> fields) {
        String markup = markup(template, imprint, values);
        return imprint.stamped(FillablePdf.of(laidOut(markup, false), fields), markup);
    }

    private static String markup(String template, Imprint imprint, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("imprint", imprint);
        all.put("css", Templates.fixed("house.css"));
        return Templates.filled(template, all);
    }

    private static byte[] laidOut(String xhtml, boolean forKeeping) {
        try (PDDocument document = new PDDocument();
                PdfBoxRenderer renderer = builder(document, xhtml, forKeeping).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static PdfRendererBuilder builder(PDDocument document, String xhtml, boolean forKeeping) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePDDocument(document)
                .withHtmlContent(xhtml, null)
                .useFastMode()
                .usePdfUaAccessibility(true)
                .useReplacementText("\u25a1")
                .useObjectDrawerFactory(new Drawings())
                .useExternalResourceAccessControl(
                        (uri, type) -> uri.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        if (forKeeping) {
            builder.usePdfAConformance(PdfAConformance.PDFA_3_U).useColorProfile(SRGB);
        }
        for (Fonts font : Fonts.values()) {
            FontStyle style = font.italic() ? FontStyle.ITALIC : FontStyle.NORMAL;
            builder.useFont(new LateFont(font, document), font.family(), font.weight(), style, true);
        }
        return builder;
    }

    /** A font that is read when the first letter is set in it. */
    private static final class LateFont extends PDFontSupplier {
        private final Fonts font;
        private final PDDocument document;

        LateFont(Fonts font, PDDocument document) {
            super(null);
            this.font = font;
            this.document = document;
        }

        @Override
        public PDFont supply() {
            return font.embeddedIn(document, true);
        }
    }
}
