package org.postroom.intake.document;

/**
 * How much is spent on reading words off pictures, so that an album or a picture of boundless size costs a bounded
 * amount of memory and time.
 *
 * @param maxPages pictures or scanned pages of one document
 * @param maxDeclaredPixels width times height that a picture may claim before it is decoded
 * @param maxReadPixels pixels of the picture that is read; a larger one is taken smaller
 * @param minSidePixels height and width below which a picture is a logo or a signature and no page
 * @param maxSecondsPerPage seconds for one picture, after which it counts as not read; less than the step of a
 *     letter may take
 */
public record ScanLimits(
        int maxPages, long maxDeclaredPixels, int maxReadPixels, int minSidePixels, int maxSecondsPerPage) {
    /** Limits that an honest scan of the form never meets: it has some twenty pages of nine million pixels each. */
    public static ScanLimits usual() {
        return new ScanLimits(40, 120_000_000L, 16_000_000, 400, 18);
    }
}
