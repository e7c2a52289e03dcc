package org.postroom.roundtrip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;

/** Fills the fields of a PDF form and saves it in the ways viewers do. */
final class PdfPen {
    /** How a viewer leaves the file. */
    enum Saving {
        /** Values with their appearances, the file written anew. */
        WHOLE,
        /** Values only; the next viewer is asked to draw them (NeedAppearances). */
        UNDRAWN,
        /** The changes behind the first file. */
        INCREMENTAL,
        /** No fields any more, their appearances are part of the page. */
        FLATTENED
    }

    private PdfPen() {}

    static byte[] filled(byte[] form, FilledForm what, Saving saving) {
        try (PDDocument document = Loader.loadPDF(form)) {
            PDAcroForm fields = document.getDocumentCatalog().getAcroForm(null);
            for (Map.Entry<String, String> text : what.texts().entrySet()) {
                if (saving == Saving.UNDRAWN) {
                    fields.getField(text.getKey()).getCOSObject().setString(COSName.V, typed(text.getValue()));
                } else {
                    fields.getField(text.getKey()).setValue(typed(text.getValue()));
                }
            }
            for (String tick : what.ticks()) {
                ((PDCheckBox) fields.getField(tick)).check();
            }
            return saved(document, fields, saving);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Lines end with a carriage return in fields; a tabulator leaves the field and cannot be typed. */
    private static String typed(String text) {
        return text.replace("\t", "  ").replace("\n", "\r");
    }

    private static byte[] saved(PDDocument document, PDAcroForm fields, Saving saving) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (saving) {
            case WHOLE -> document.save(out);
            case UNDRAWN -> {
                fields.setNeedAppearances(true);
                document.save(out);
            }
            case INCREMENTAL -> document.saveIncremental(out);
            case FLATTENED -> {
                fields.flatten();
                document.save(out);
            }
        }
        return out.toByteArray();
    }
}
