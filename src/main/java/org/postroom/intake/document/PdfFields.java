package org.postroom.intake.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDNonTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDPushButton;

/** What was filled into the fields of a PDF form, with the place of each on its page. */
final class PdfFields {
    /**
     * One field where it stands.
     *
     * @param top upper edge measured from the top of the page, in points
     * @param bottom lower edge measured the same way
     * @param left left edge in points
     * @param value what was filled in; a box gives {@code ☒} or {@code ☐}
     */
    record Filled(int page, float top, float bottom, float left, boolean box, String value) {
        static Filled at(PdfPlace place, int page, boolean box, String value) {
            return new Filled(page, place.top(), place.bottom(), place.left(), box, value);
        }
    }

    private PdfFields() {}

    /** Every field that has a place on a page. */
    static List<Filled> of(PDDocument document, ReadingLimits limits) throws IOException {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        List<Filled> filled = PdfNotes.of(document, limits);
        if (form == null) {
            return filled;
        }
        Map<COSDictionary, Integer> pageOfWidget = pagesOfWidgets(document, limits);
        for (PDField field : form.getFieldTree()) {
            if (filled.size() >= limits.maxBlocks()) {
                break;
            }
            if (!(field instanceof PDNonTerminalField) && !(field instanceof PDPushButton)) {
                place(field, document, pageOfWidget, filled);
            }
        }
        return filled;
    }

    private static void place(
            PDField field, PDDocument document, Map<COSDictionary, Integer> pageOfWidget, List<Filled> filled) {
        for (PDAnnotationWidget widget : field.getWidgets()) {
            Integer page = pageOfWidget.get(widget.getCOSObject());
            PDRectangle place = widget.getRectangle();
            if (page == null || place == null) {
                continue;
            }
            PdfPlace seen = PdfPlace.of(place, document.getPage(page - 1));
            boolean box = field instanceof PDButton;
            filled.add(Filled.at(seen, page, box, box ? mark(widget) : value(field)));
        }
    }

    private static String value(PDField field) {
        String value = field.getValueAsString();
        if (value != null && !value.isBlank()) {
            return value;
        }
        // Some programs keep what was typed only in its rich form (ISO 32000-1 §12.7.3.4).
        COSBase rich = field.getCOSObject().getDictionaryObject("RV");
        return rich instanceof COSString text ? PdfNotes.plain(text.getString()) : "";
    }

    /** A widget's own appearance state tells a ticked box; every name but Off is a tick (ISO 32000-1 §12.7.4.2.3). */
    private static String mark(PDAnnotationWidget widget) {
        String state = widget.getCOSObject().getNameAsString("AS");
        return state == null || state.equals("Off") ? "☐" : "☒";
    }

    private static Map<COSDictionary, Integer> pagesOfWidgets(PDDocument document, ReadingLimits limits)
            throws IOException {
        Map<COSDictionary, Integer> pages = new HashMap<>();
        int count = Math.min(document.getNumberOfPages(), limits.maxPdfPages());
        for (int i = 0; i < count; i++) {
            PDPage page = document.getPage(i);
            int number = i + 1;
            page.getAnnotations().forEach(annotation -> pages.put(annotation.getCOSObject(), number));
        }
        return pages;
    }
}
