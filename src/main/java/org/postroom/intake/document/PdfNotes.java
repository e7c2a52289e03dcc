package org.postroom.intake.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.postroom.intake.document.PdfFields.Filled;

/**
 * Text and ticks that were set on top of a flat PDF (ISO 32000-1 §§12.5.6.6, 12.5.6.12, 12.5.6.13): how people fill a
 * form that has no fields.
 */
final class PdfNotes {
    private static final String TICK = "[✓✔☑☒✗✘xX×]";

    /** Drawn by hand: it ticks a printed box and says nothing where there is none. */
    static final String PEN_TICK = "✓";

    private static final float WIDEST_TICK_POINTS = 40;
    private static final float TALLEST_TICK_POINTS = 32;

    private PdfNotes() {}

    /** Every note that is seen on its page, as if it were a field filled in there. */
    static List<Filled> of(PDDocument document, ReadingLimits limits) throws IOException {
        List<Filled> notes = new ArrayList<>();
        int pages = Math.min(document.getNumberOfPages(), limits.maxPdfPages());
        for (int number = 1; number <= pages; number++) {
            PDPage page = document.getPage(number - 1);
            for (PDAnnotation annotation : page.getAnnotations()) {
                boolean seen = !annotation.isHidden() && annotation.getRectangle() != null;
                if (seen && notes.size() < limits.maxBlocks()) {
                    note(annotation, PdfPlace.of(annotation.getRectangle(), page), number, notes);
                }
            }
        }
        return notes;
    }

    private static void note(PDAnnotation annotation, PdfPlace place, int page, List<Filled> notes) {
        String kind = String.valueOf(annotation.getSubtype());
        if (kind.equals("FreeText")) {
            String text = text(annotation);
            boolean tick = text.strip().matches(TICK);
            if (!text.isBlank()) {
                notes.add(Filled.at(place, page, tick, tick ? "☒" : text));
            }
        } else if (kind.matches("Ink|Stamp") && isSmall(place)) {
            notes.add(Filled.at(place.core(), page, true, PEN_TICK));
        }
    }

    /** A tick with a pen or a stamp is little larger than its box; signatures and seals are not. */
    private static boolean isSmall(PdfPlace place) {
        return place.width() <= WIDEST_TICK_POINTS && place.height() <= TALLEST_TICK_POINTS;
    }

    private static String text(PDAnnotation annotation) {
        String contents = annotation.getContents();
        return contents == null || contents.isBlank()
                ? plain(annotation.getCOSObject().getString("RC", ""))
                : contents;
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
