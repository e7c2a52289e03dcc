package org.postroom.intake.document;

/**
 * How much of a letter is read before it is given up as too large. One value for the whole room, so that hostile or
 * careless post costs a bounded amount of memory and time.
 *
 * @param maxDocumentBytes bytes of one enclosure as it came
 * @param maxUnpackedBytes bytes of everything unpacked from one letter, archives and documents together
 * @param maxPartBytes bytes of one part inside a document that is read, such as the text of a DOCX
 * @param maxArchiveEntries entries looked at in one archive
 * @param maxMailParts parts looked at in one letter, those of enclosed letters included
 * @param maxNestingLevels how deep letters, archives and parts may lie in each other
 * @param maxMarkupLevels how deep elements of one document may lie in each other
 * @param maxPdfPages pages of one PDF
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
        int maxMarkupLevels,
        int maxPdfPages,
        int maxBlocks,
        int maxTextChars) {
    private static final int MEBI = 1024 * 1024;

    /** Limits that an honest application never meets: forms are a few hundred kilobytes, with photographs 20 MB. */
    public static ReadingLimits usual() {
        return new ReadingLimits(40 * MEBI, 160L * MEBI, 24 * MEBI, 2_000, 1_000, 8, 256, 300, 20_000, 4 * MEBI);
    }
}
