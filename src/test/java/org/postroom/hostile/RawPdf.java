package org.postroom.hostile;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Writes PDFs (ISO 32000-1 §7.5) object by object, sound or not. */
final class RawPdf {
    /** The number that the catalogue has in every file made here; its pages are object 2. */
    private static final int CATALOGUE = 1;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    RawPdf() {
        add(Wire.bytes("%PDF-1.7\n"));
        offsets.add(0);
    }

    private void add(byte[] bytes) {
        out.writeBytes(bytes);
    }

    /** The next object: the first is number 1. */
    RawPdf object(String content) {
        return object(Wire.bytes(content));
    }

    private RawPdf object(byte[] content) {
        int number = offsets.size();
        offsets.add(out.size());
        add(Wire.join(Wire.bytes(number + " 0 obj\n"), content, Wire.bytes("\nendobj\n")));
        return this;
    }

    /** A stream with these entries in its dictionary, its length told truly. */
    RawPdf stream(String entries, byte[] content) {
        return object(Wire.join(
                Wire.bytes("<< " + entries + " /Length " + content.length + " >>\nstream\n"),
                content,
                Wire.bytes("\nendstream")));
    }

    /** Catalogue, pages and one page, whose content is object 4 and whose font is Helvetica. */
    static RawPdf onePage(String resources) {
        return new RawPdf()
                .object("<< /Type /Catalog /Pages 2 0 R >>")
                .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                .object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font <<"
                        + " /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
                        + " " + resources + " >> >>");
    }

    /** The number the next object gets. */
    int next() {
        return offsets.size();
    }

    byte[] bytes() {
        return bytes("");
    }

    /** The file with more entries in its trailer. */
    byte[] bytes(String trailer) {
        int table = out.size();
        StringBuilder xref = new StringBuilder("xref\n0 " + offsets.size() + "\n0000000000 65535 f \n");
        offsets.stream().skip(1).forEach(offset -> xref.append(String.format("%010d 00000 n \n", offset)));
        xref.append("trailer\n<< /Size ")
                .append(offsets.size())
                .append(" /Root ")
                .append(CATALOGUE)
                .append(" 0 R ");
        xref.append(trailer).append(" >>\nstartxref\n").append(table).append("\n%%EOF\n");
        return Wire.join(out.toByteArray(), Wire.bytes(xref.toString()));
    }
}
