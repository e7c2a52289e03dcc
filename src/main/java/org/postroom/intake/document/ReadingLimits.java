package org.postroom.intake.document;

/**
 * How much of a letter is read before it is given up as too large. One value for the whole room, so that hostile or
 * careless post costs a bounded amount of memory and time.
 *
 * @param maxDocumentBytes bytes of one enclosure as it came
 * @param maxUnpackedBytes bytes of everything unpacked from one letter, archives and what lies in them alike
 * @param maxPartBytes bytes of one part inside a document that is read, such as the text of a DOCX
 * @param maxArchiveEntries entries looked at in one archive
 * @param maxMailParts parts looked at in one letter, those of enclosed letters included
 * @param maxNestingLevels how deep letters, archives and parts may lie in each other
 * @param maxHeaders header lines of one letter that are looked at
 * @param maxHeaderChars characters of one header line that are looked at
 * @param maxMarkupLevels how deep elements of one document may lie in each other
 * @param maxMarkupNodes elements, attributes and texts of one part of a document
 * @param maxPdfPages pages of one PDF
 * @param maxPdfOperators instructions carried out to read the pages of one PDF (ISO 32000-1 §7.8.2)
 * @param maxBlocks paragraphs and table rows of one document
 * @param maxTextChars characters of one document's text, in UTF-16 units
 */
public record ReadingLimits(
        int maxDocumentBytes,
        long maxUnpackedBytes,
        int maxPartBytes,
        int maxArchiveEntries,
        int maxMailParts,
        int maxNestingLevels,
        int maxHeaders,
        int maxHeaderChars,
        int maxMarkupLevels,
        int maxMarkupNodes,
        int maxPdfPages,
        int maxPdfOperators,
        int maxBlocks,
        int maxTextChars) {
    private static final int MEBI = 1024 * 1024;

    /** Limits that an honest application never meets: forms are a few hundred kilobytes, with photographs 20 MB. */
    public static ReadingLimits usual() {
        return new ReadingLimits(
                40 * MEBI,
                100L * MEBI,
                24 * MEBI,
                2_000,
                1_000,
                8,
                1_000,
                32_768,
                256,
                500_000,
                300,
                2_000_000,
                10_000,
                4 * MEBI);
    }
}
