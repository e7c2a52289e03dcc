package org.postroom.paper;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A finished paper, ready to be an enclosure.
 *
 * @param fileName with its ending, lower case, never a person's name unless the paper is for that person alone
 * @param mediaType as IANA registers it
 * @param content the file's bytes; not copied, so nobody writes to them
 */
public record Paper(String fileName, String mediaType, byte[] content) {
    /** Media type of PDF (RFC 8118). */
    public static final String PDF = "application/pdf";

    /** Media type of a Word document. */
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** Media type of a spreadsheet. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Media type of PNG. */
    public static final String PNG = "image/png";

    /** Media type of a web page. */
    public static final String HTML = "text/html";

    static Paper pdf(String name, byte[] content) {
        return new Paper(fileName(name) + ".pdf", PDF, content);
    }

    static Paper docx(String name, byte[] content) {
        return new Paper(fileName(name) + ".docx", DOCX, content);
    }

    static Paper xlsx(String name, byte[] content) {
        return new Paper(fileName(name) + ".xlsx", XLSX, content);
    }

    static Paper png(String name, byte[] content) {
        return new Paper(fileName(name) + ".png", PNG, content);
    }

    static Paper html(String name, String content) {
        return new Paper(fileName(name) + ".html", HTML, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Letters, digits and hyphens only: what every mail client and file system keeps as it is. */
    private static String fileName(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
