package org.postroom.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * What a document says of itself: a title and one sentence. It is all the metadata a paper has; author, dates and
 * software of the day are left out, so that a paper for an assessor carries no trace of where it was made.
 *
 * @param title also shown in the viewer's window, PDF/UA-1 section 7.1
 * @param description one sentence
 */
record Imprint(String title, String description) {
    /** The only maker a paper names. */
    static final String MAKER = "Postroom";

    /** {@code pdf} with this imprint, declared PDF/A-3U and PDF/UA-1. */
    byte[] stampedForKeeping(byte[] pdf) {
        return stamped(pdf, "xmp-archive.xml");
    }

    /** {@code pdf} with this imprint and no claim of conformance. */
    byte[] stamped(byte[] pdf) {
        return stamped(pdf, "xmp-plain.xml");
    }

    private byte[] stamped(byte[] pdf, String xmpTemplate) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            stamp(document, xmpTemplate);
            // An identifier from the content, not from the clock: the same values give the same bytes.
            document.setDocumentId((long) Arrays.hashCode(title.getBytes(StandardCharsets.UTF_8)));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void stamp(PDDocument document, String xmpTemplate) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setSubject(description);
        information.setCreator(MAKER);
        information.setProducer(MAKER);
        document.setDocumentInformation(information);
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(xmpTemplate).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    private String xmp(String template) {
        return Templates.filled(template, Map.of("imprint", this, "maker", MAKER));
    }
}
