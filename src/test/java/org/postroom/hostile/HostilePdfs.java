package org.postroom.hostile;

import static org.postroom.casebook.Submission.ProblemCode.TOO_LARGE;
import static org.postroom.hostile.HostileKind.endured;
import static org.postroom.hostile.HostileKind.refused;

import java.util.List;
import java.util.Random;

/** PDFs without end: in their pages, their streams, their references, or their words. */
final class HostilePdfs {
    private static final String SHOW = "BT /F1 9 Tf 20 700 Td (No answer.) Tj ET ";
    private static final String FLATE = "/Filter /FlateDecode";

    private HostilePdfs() {}

    static List<HostileKind> kinds() {
        return List.of(
                endured("a PDF page tree a thousand deep", "form.pdf", random -> deepPages(1000)),
                endured("a PDF page tree a hundred thousand deep", "form.pdf", random -> deepPages(100_000)),
                endured("a PDF whose pages are their own parents", "form.pdf", random -> new RawPdf()
                        .object("<< /Type /Catalog /Pages 2 0 R >>")
                        .object("<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2 /Parent 3 0 R >>")
                        .object("<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 /Parent 2 0 R >>")
                        .bytes()),
                endured("a PDF that counts two thousand million pages", "form.pdf", random -> new RawPdf()
                                .object("<< /Type /Catalog /Pages 2 0 R >>")
                                .object("<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>")
                                .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>")
                                .stream("", Wire.bytes(SHOW))
                                .bytes()),
                refused("a PDF of a hundred thousand pages", "form.pdf", TOO_LARGE, random -> manyPages(100_000)),
                endured("a PDF whose cross references go in a circle", "form.pdf", HostilePdfs::xrefLoop),
                refused(
                        "a PDF page that draws a gigabyte of nothing",
                        "form.pdf",
                        TOO_LARGE,
                        random -> RawPdf.onePage("").stream(FLATE, Wire.framed(Wire.bomb("q Q ", 1024)))
                                .bytes()),
                refused("a PDF page that writes a gigabyte", "form.pdf", TOO_LARGE, random -> RawPdf.onePage("").stream(
                                FLATE, Wire.framed(Wire.bomb(SHOW, 1024)))
                        .bytes()),
                endured("a PDF stream deflated three times", "form.pdf", random -> RawPdf.onePage("").stream(
                                "/Filter [/FlateDecode /FlateDecode /FlateDecode]",
                                Wire.framed(
                                        Wire.deflated(Wire.framed(Wire.deflated(Wire.framed(Wire.bomb("q Q ", 512)))))))
                        .bytes()),
                refused("a PDF object stream without end", "form.pdf", TOO_LARGE, HostilePdfs::objectStream),
                endured(
                        "a PDF form that draws itself",
                        "form.pdf",
                        random ->
                                RawPdf.onePage("/XObject << /X 5 0 R >>").stream("", Wire.bytes(SHOW + "/X Do")).stream(
                                                form("/X 5 0 R"), Wire.bytes("/X Do /X Do"))
                                        .bytes()),
                refused("PDF forms that draw ten forms each", "form.pdf", TOO_LARGE, HostilePdfs::tenfold),
                endured("PDF glyphs that write themselves", "form.pdf", HostilePdfs::glyphs),
                endured("a PDF array a hundred thousand deep", "form.pdf", random -> RawPdf.onePage("").stream(
                                "", Wire.bytes(SHOW))
                        .object(HostileMarkup.nest("[", "1", "]", 100_000))
                        .bytes("/Other 5 0 R")),
                endured("a PDF content of arrays in arrays", "form.pdf", random -> RawPdf.onePage("").stream(
                                "", Wire.bytes(SHOW + "[".repeat(200_000)))
                        .bytes()),
                endured("PDF fields in fields in a circle", "form.pdf", random -> new RawPdf()
                                .object("<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [5 0 R] >> >>")
                                .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                                .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>")
                                .stream("", Wire.bytes(SHOW))
                                .object("<< /T (a) /Kids [6 0 R] /Parent 6 0 R >>")
                                .object("<< /T (b) /Kids [5 0 R] /Parent 5 0 R >>")
                                .bytes()),
                endured("a PDF character map of every character", "form.pdf", HostilePdfs::characterMap),
                endured(
                        "a PDF of a hundred thousand words on one line",
                        "form.pdf",
                        random -> RawPdf.onePage("").stream(
                                        "",
                                        Wire.bytes("BT /F1 9 Tf 20 700 Td " + "(a) Tj 9 0 Td ".repeat(100_000) + "ET"))
                                .bytes()),
                endured("a PDF of words upon each other", "form.pdf", random -> RawPdf.onePage("").stream(
                                "",
                                Wire.bytes(
                                        "BT /F1 9 Tf 20 700 Td " + "(aaaaaaaaaa) Tj -45 0 Td ".repeat(20_000) + "ET"))
                        .bytes()),
                endured("a PDF with a key of lies", "form.pdf", random -> RawPdf.onePage("").stream(
                                "", Wire.bytes(SHOW))
                        .object("<< /Filter /Standard /V 5 /R 6 /Length -1 /P 0 /O (x) /U (y) /OE () /UE () >>")
                        .bytes("/Encrypt 5 0 R /ID [<00> <00>]")));
    }

    private static String form(String objects) {
        return "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << " + objects + " >> >>";
    }

    private static byte[] deepPages(int levels) {
        RawPdf pdf = new RawPdf().object("<< /Type /Catalog /Pages 2 0 R >>");
        for (int i = 0; i < levels; i++) {
            int number = pdf.next();
            pdf.object("<< /Type /Pages /Count 1 /Parent " + (number - 1) + " 0 R /Kids [" + (number + 1) + " 0 R] >>");
        }
        int page = pdf.next();
        return pdf
                .object("<< /Type /Page /MediaBox [0 0 9 9] /Parent " + (page - 1) + " 0 R /Contents " + (page + 1)
                        + " 0 R >>")
                .stream("", Wire.bytes(SHOW))
                .bytes();
    }

    private static byte[] manyPages(int count) {
        RawPdf pdf = new RawPdf()
                .object("<< /Type /Catalog /Pages 2 0 R >>")
                .object("<< /Type /Pages /Count " + count + " /Kids [" + "3 0 R ".repeat(count) + "] >>");
        return pdf
                .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font <<"
                        + " /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>")
                .stream("", Wire.bytes(SHOW))
                .bytes();
    }

    private static byte[] xrefLoop(Random random) {
        byte[] sound = RawPdf.onePage("").stream("", Wire.bytes(SHOW)).bytes();
        int table = new String(sound, java.nio.charset.StandardCharsets.ISO_8859_1).lastIndexOf("xref\n0");
        return RawPdf.onePage("").stream("", Wire.bytes(SHOW)).bytes("/Prev " + (random.nextInt(4) == 0 ? 0 : table));
    }

    private static byte[] objectStream(Random random) {
        RawPdf pdf = RawPdf.onePage("").stream("", Wire.bytes(SHOW));
        int number = pdf.next();
        pdf.stream(
                "/Type /ObjStm /N 2147483647 /First 10 /Extends " + number + " 0 R " + FLATE,
                Wire.framed(Wire.bomb("9 0 ", 512)));
        int table = pdf.next();
        return pdf.stream(
                        "/Type /XRef /Size 99999999 /W [1 4 2] /Root 1 0 R /Prev 9 " + FLATE,
                        Wire.framed(Wire.bomb("\2\0\0\0\5\0\1", 256)))
                .bytes("/XRefStm " + table);
    }

    private static byte[] tenfold(Random random) {
        RawPdf pdf = RawPdf.onePage("/XObject << /X 5 0 R >>").stream("", Wire.bytes("/X Do"));
        for (int i = 0; i < 12; i++) {
            pdf.stream(form("/X " + (pdf.next() + 1) + " 0 R"), Wire.bytes("/X Do ".repeat(10)));
        }
        return pdf.stream(form(""), Wire.bytes("q Q")).bytes();
    }

    private static byte[] glyphs(Random random) {
        return RawPdf.onePage("/Font << /F1 5 0 R >>").stream("", Wire.bytes("BT /F1 9 Tf (aaaa) Tj ET"))
                .object("<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 97"
                        + " /LastChar 97 /Widths [9] /CharProcs << /a 6 0 R >> /Encoding << /Differences [97 /a] >>"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>")
                .stream("", Wire.bytes("9 0 d0 BT /F1 9 Tf (aaaa) Tj ET"))
                .bytes();
    }

    private static byte[] characterMap(Random random) {
        String map = "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00000000> <FFFFFFFF>"
                + " endcodespacerange " + "1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange ".repeat(2000)
                + "1 begincidrange <00000000> <7FFFFFFF> 0 endcidrange endcmap";
        return RawPdf.onePage("/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 5 0 R >> >>")
                .stream("", Wire.bytes(SHOW))
                .stream("", Wire.bytes(map))
                .bytes();
    }
}
