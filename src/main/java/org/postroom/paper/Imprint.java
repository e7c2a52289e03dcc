package org.postroom.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
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

    private static final int IDENTIFIER_BYTES = 16;

    /**
     * {@code pdf} with this imprint, declared PDF/A-3U and PDF/UA-1.
     *
     * @param source what it was made from; the file's identifier comes from it and not from the clock, so that the
     *     same values give the same bytes
     */
    byte[] stampedForKeeping(byte[] pdf, String source) {
        return stamped(pdf, source, "xmp-archive.xml");
    }

    /** The same with no claim of conformance. */
    byte[] stamped(byte[] pdf, String source) {
        return stamped(pdf, source, "xmp-plain.xml");
    }

    private byte[] stamped(byte[] pdf, String source, String xmpTemplate) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            stamp(document, xmpTemplate);
            COSString identifier = new COSString(fingerprint(source));
            COSArray identifiers = new COSArray();
            identifiers.add(identifier);
            identifiers.add(identifier);
            document.getDocument().getTrailer().setItem(COSName.ID, identifiers);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Sixteen bytes, as ISO 32000-1 section 14.4 has them. */
    private static byte[] fingerprint(String source) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest, IDENTIFIER_BYTES);
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", fault);
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
