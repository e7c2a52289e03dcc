package org.postroom.intake.document;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Where something lies on a page as it is seen, whichever way the page is turned (ISO 32000-1 §7.7.3.3, Rotate).
 *
 * @param top upper edge measured from the top of the page, in points
 * @param bottom lower edge measured the same way
 * @param left left edge measured from the left of the page
 * @param right right edge measured the same way
 */
record PdfPlace(float top, float bottom, float left, float right) {
    static PdfPlace of(PDRectangle place, PDPage page) {
        PDRectangle sheet = page.getCropBox();
        float left = place.getLowerLeftX() - sheet.getLowerLeftX();
        float right = place.getUpperRightX() - sheet.getLowerLeftX();
        float fromLeft = sheet.getUpperRightX() - place.getUpperRightX();
        float fromRight = sheet.getUpperRightX() - place.getLowerLeftX();
        float low = place.getLowerLeftY() - sheet.getLowerLeftY();
        float high = place.getUpperRightY() - sheet.getLowerLeftY();
        float top = sheet.getUpperRightY() - place.getUpperRightY();
        float bottom = sheet.getUpperRightY() - place.getLowerLeftY();
        return switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new PdfPlace(left, right, low, high);
            case 180 -> new PdfPlace(low, high, fromLeft, fromRight);
            case 270 -> new PdfPlace(fromLeft, fromRight, top, bottom);
            default -> new PdfPlace(top, bottom, left, right);
        };
    }

    float width() {
        return right - left;
    }

    float height() {
        return bottom - top;
    }

    /** Its middle, as high as a letter: what is drawn by hand hangs over the lines above and below. */
    PdfPlace core() {
        float middle = (top + bottom) / 2;
        return new PdfPlace(middle - 4, middle + 4, left, right);
    }
}
