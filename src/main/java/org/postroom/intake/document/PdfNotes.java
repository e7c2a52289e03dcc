package org.postroom.intake.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.postroom.intake.document.PdfFields.Filled;

/** Text that was typed on top of a flat PDF (ISO 32000-1 §12.5.6.6): how people fill a form that has no fields. */
final class PdfNotes {
    private static final String TICK = "[✓✔☑☒✗✘xX×]";

    private PdfNotes() {}

    /** Every note that is seen on its page, as if it were a field filled in there. */
    static List<Filled> of(PDDocument document, ReadingLimits limits) throws IOException {
        List<Filled> notes = new ArrayList<>();
        int pages = Math.min(document.getNumberOfPages(), limits.maxPdfPages());
        for (int number = 1; number <= pages; number++) {
            PDPage page = document.getPage(number - 1);
            for (PDAnnotation annotation : page.getAnnotations()) {
                boolean typed = "FreeText".equals(annotation.getSubtype()) && !annotation.isHidden();
                if (typed && notes.size() < limits.maxBlocks()) {
                    note(annotation, page, number, notes);
                }
            }
        }
        return notes;
    }

    private static void note(PDAnnotation annotation, PDPage page, int number, List<Filled> notes) {
        String contents = annotation.getContents();
        String text = contents == null || contents.isBlank()
                ? plain(annotation.getCOSObject().getString("RC", ""))
                : contents;
        PDRectangle place = annotation.getRectangle();
        if (text.isBlank() || place == null) {
            return;
        }
        float upper = page.getCropBox().getUpperRightY();
        boolean tick = text.strip().matches(TICK);
        notes.add(new Filled(
                number,
                upper - place.getUpperRightY(),
                upper - place.getLowerLeftY(),
                place.getLowerLeftX(),
                tick,
                tick ? "☒" : text));
    }

    /** The text of a rich value, a paragraph on a line. */
    static String plain(String rich) {
        StringBuilder text = new StringBuilder();
        WebPage.blocks(rich, ReadingLimits.usual())
                .forEach(block -> text.append(text.isEmpty() || block.isBlank() ? "" : "\n")
                        .append(block.text()));
        return text.toString();
    }
}
