package org.postroom.hostile;

import static org.postroom.casebook.Submission.ProblemCode.CORRUPT;
import static org.postroom.casebook.Submission.ProblemCode.TOO_LARGE;
import static org.postroom.hostile.HostileKind.endured;
import static org.postroom.hostile.HostileKind.refused;

import java.util.List;
import java.util.Random;

/** DOCX and ODT whose parts are bombs, whose markup expands or fetches, or lies too deep or too thick. */
final class HostileMarkup {
    private static final String WORD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>";
    private static final String WORD_END = "</w:body></w:document>";
    private static final String OPEN =
            "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                    + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
                    + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"><office:body><office:text>";
    private static final String OPEN_END = "</office:text></office:body></office:document-content>";
    private static final String P = "<w:p><w:r><w:t>No answer.</w:t></w:r></w:p>";

    private HostileMarkup() {}

    static List<HostileKind> kinds() {
        return List.of(
                refused("a DOCX part of a gigabyte", "form.docx", TOO_LARGE, random -> docx(Wire.bomb(" ", 1024))),
                refused("an ODT part of a gigabyte", "form.odt", TOO_LARGE, random -> odt(Wire.bomb("<", 1024))),
                refused(
                        "a DOCX of four million elements",
                        "form.docx",
                        TOO_LARGE,
                        random -> docx(packed(WORD + "<w:p/>".repeat(3_900_000) + WORD_END))),
                refused(
                        "an ODT of a million attributes",
                        "form.odt",
                        TOO_LARGE,
                        random -> odt(packed(OPEN + attributes(random) + OPEN_END))),
                refused(
                        "a DOCX of two hundred thousand paragraphs",
                        "form.docx",
                        TOO_LARGE,
                        random -> docx(packed(WORD + P.repeat(60_000 + random.nextInt(1000)) + WORD_END))),
                refused(
                        "a DOCX table of a hundred thousand cells",
                        "form.docx",
                        TOO_LARGE,
                        random -> docx(packed(WORD + "<w:tbl><w:tr>" + ("<w:tc>" + P + "</w:tc>").repeat(50_000)
                                + "</w:tr></w:tbl>" + WORD_END))),
                refused(
                        "DOCX tables in tables",
                        "form.docx",
                        TOO_LARGE,
                        random -> docx(packed(WORD
                                + nest("<w:tbl><w:tr><w:tc>", "No answer.", "</w:tc></w:tr></w:tbl>", 1000)
                                + WORD_END))),
                endured(
                        "DOCX text boxes in text boxes",
                        "form.docx",
                        random -> docx(packed(WORD
                                + nest(
                                        "<w:p><w:r><w:pict><w:txbxContent>" + P,
                                        P,
                                        "</w:txbxContent></w:pict></w:r></w:p>",
                                        60)
                                + WORD_END))),
                refused(
                        "DOCX alternatives in alternatives",
                        "form.docx",
                        TOO_LARGE,
                        random -> docx(packed(WORD
                                + nest(
                                        "<w:p><w:r><mc:AlternateContent><mc:Choice>",
                                        P,
                                        "</mc:Choice></mc:AlternateContent></w:r></w:p>",
                                        1000)
                                + WORD_END))),
                refused(
                        "ODT lists in lists",
                        "form.odt",
                        TOO_LARGE,
                        random -> odt(packed(OPEN
                                + nest(
                                        "<text:list><text:list-item>",
                                        "<text:p>x</text:p>",
                                        "</text:list-item></text:list>",
                                        1000)
                                + OPEN_END))),
                refused(
                        "ODT frames in frames",
                        "form.odt",
                        TOO_LARGE,
                        random -> odt(packed(OPEN
                                + nest(
                                        "<text:p><draw:frame><draw:text-box>",
                                        "<text:p>x</text:p>",
                                        "</draw:text-box></draw:frame></text:p>",
                                        1000)
                                + OPEN_END))),
                endured(
                        "an ODT that repeats two thousand million times",
                        "form.odt",
                        random -> odt(packed(OPEN
                                + "<text:p>a<text:s text:c=\"2000000000\"/>b</text:p><table:table><table:table-row"
                                + " table:number-rows-repeated=\"2000000000\"><table:table-cell"
                                + " table:number-columns-repeated=\"2000000000\"><text:p>x</text:p></table:table-cell>"
                                + "</table:table-row></table:table>" + OPEN_END))),
                refused(
                        "a DOCX element a hundred thousand deep",
                        "form.docx",
                        TOO_LARGE,
                        random -> docx(packed(WORD + nest("<w:ins>", P, "</w:ins>", 100_000) + WORD_END))),
                refused(
                        "a DOCX with a billion laughs",
                        "form.docx",
                        CORRUPT,
                        random -> docx(packed(laughs() + WORD + "<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>" + WORD_END))),
                refused(
                        "an ODT with a billion laughs",
                        "form.odt",
                        CORRUPT,
                        random -> odt(packed(laughs() + OPEN + "<text:p>&l9;</text:p>" + OPEN_END))),
                refused(
                        "a DOCX that asks for a file",
                        "form.docx",
                        CORRUPT,
                        random -> docx(packed("<!DOCTYPE a [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>" + WORD
                                + "<w:p><w:r><w:t>&f;</w:t></w:r></w:p>" + WORD_END))),
                refused(
                        "an ODT that asks a server",
                        "form.odt",
                        CORRUPT,
                        random -> odt(packed("<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\" [<!ENTITY % p SYSTEM"
                                + " \"http://127.0.0.1:9/p\"> %p;]>" + OPEN + "<text:p/>" + OPEN_END))));
    }

    private static String attributes(Random random) {
        StringBuilder markup = new StringBuilder();
        for (int i = 0; i < 250; i++) {
            markup.append("<text:p");
            for (int j = 0; j < 4000; j++) {
                markup.append(" a").append(j).append("=\"\"");
            }
            markup.append("/>");
        }
        return markup.toString();
    }

    private static String laughs() {
        StringBuilder type = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            type.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return type.append("]>").toString();
    }

    static String nest(String open, String inmost, String close, int levels) {
        return open.repeat(levels) + inmost + close.repeat(levels);
    }

    private static byte[] packed(String markup) {
        return Wire.deflated(Wire.bytes(markup));
    }

    private static byte[] docx(byte[] packedMain) {
        return new RawZip()
                .entry("[Content_Types].xml", "<Types/>")
                .claiming("word/document.xml", packedMain, 1000)
                .bytes();
    }

    private static byte[] odt(byte[] packedContent) {
        return new RawZip()
                .stored("mimetype", Wire.bytes("application/vnd.oasis.opendocument.text"))
                .claiming("content.xml", packedContent, 1000)
                .bytes();
    }
}
