package org.postroom.intake.form.made;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.postroom.intake.form.made.Piece.Kind;

/** Writes pieces as Word does: styles, split runs, tables; tracked changes, comments, content controls where asked. */
public final class DocxWriting {
    private static final String NS = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
            + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    private final Set<Spoiling> spoilt;
    private final boolean controls;
    private final String headerText;
    private final String footerText;
    private final Random random;
    private int change;

    /** A writer; {@code controls} puts every value into a content control. */
    public DocxWriting(Set<Spoiling> spoilt, boolean controls, MadeApplication application, long seed) {
        this.spoilt = spoilt;
        this.controls = controls;
        this.headerText = application.detail("practiceName") + ", " + application.detail("address");
        this.footerText = application.detail("fullName") + " – MIGPM application – page 1";
        this.random = new Random(seed);
    }

    /** The document's bytes. */
    public byte[] write(List<Piece> pieces) {
        StringBuilder body = new StringBuilder();
        pieces.forEach(piece -> body.append(piece(piece, false)));
        boolean letterhead = spoilt.contains(Spoiling.LETTERHEAD);
        String section = letterhead
                ? "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/>"
                        + "<w:footerReference w:type=\"default\" r:id=\"rId4\"/></w:sectPr>"
                : "<w:sectPr/>";
        Map<String, String> files = new LinkedHashMap<>();
        files.put("[Content_Types].xml", OfficeParts.contentTypes());
        files.put("_rels/.rels", OfficeParts.packageRelations());
        files.put("word/_rels/document.xml.rels", OfficeParts.documentRelations());
        files.put(
                "word/document.xml",
                HEAD + "<w:document " + NS + "><w:body>" + body + section + "</w:body></w:document>");
        files.put("word/styles.xml", HEAD + OfficeParts.styles(NS));
        files.put("word/numbering.xml", HEAD + OfficeParts.numbering(NS));
        files.put("word/header1.xml", HEAD + "<w:hdr " + NS + ">" + paragraph("", run(headerText)) + "</w:hdr>");
        files.put("word/footer1.xml", HEAD + "<w:ftr " + NS + ">" + paragraph("", run(footerText)) + "</w:ftr>");
        files.put("word/comments.xml", HEAD + OfficeParts.comments(NS));
        return OfficeParts.zip(files);
    }

    private String piece(Piece piece, boolean inCell) {
        return switch (piece.kind()) {
            case TITLE -> paragraph("Title", run(piece.text()));
            case SECTION -> paragraph("Heading1", run(piece.text()));
            case HEADING -> paragraph("Heading2", run(piece.text()));
            case PROMPT, LABEL -> paragraph("", bold(piece.text()));
            case ITEM -> paragraph("ListBullet", runs(piece.text()));
            case TICKED -> ticked(piece.text());
            case TABLE -> table(piece);
            case TEXT, BLANK -> controls && inCell ? control(runs(piece.text())) : paragraph("", runs(piece.text()));
        };
    }

    private String ticked(String text) {
        String box = controls
                ? "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox></w:sdtPr><w:sdtContent>"
                        + run("☒") + "</w:sdtContent></w:sdt>"
                : run("☒");
        return paragraph("", box + run("  " + text));
    }

    private static String control(String runs) {
        return "<w:sdt><w:sdtPr><w:alias w:val=\"Answer\"/><w:text/></w:sdtPr><w:sdtContent>" + paragraph("", runs)
                + "</w:sdtContent></w:sdt>";
    }

    private String table(Piece table) {
        int columns = table.rows().get(0).size();
        StringBuilder xml =
                new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>");
        xml.append(("<w:gridCol w:w=\"" + 9000 / columns + "\"/>").repeat(columns))
                .append("</w:tblGrid>");
        for (List<List<Piece>> row : table.rows()) {
            xml.append("<w:tr>");
            for (List<Piece> cell : row) {
                xml.append("<w:tc><w:tcPr><w:tcW w:w=\"" + 9000 / columns + "\" w:type=\"dxa\"/></w:tcPr>");
                cell.forEach(piece -> xml.append(piece(piece, true)));
                boolean ends = cell.isEmpty() || cell.get(cell.size() - 1).kind() == Kind.TABLE;
                xml.append(ends ? "<w:p/>" : "").append("</w:tc>");
            }
            xml.append("</w:tr>");
        }
        return xml.append("</w:tbl>").toString();
    }

    private static String paragraph(String style, String runs) {
        String properties = style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>";
        return "<w:p>" + properties + runs + "</w:p>";
    }

    /** The text in runs broken anywhere, with tracked changes and comments on some. */
    private String runs(String text) {
        StringBuilder runs = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = Math.min(text.length(), at + 8 + random.nextInt(90));
            String part = text.substring(at, end);
            if (spoilt.contains(Spoiling.SMART)) {
                part = part.replaceAll(" (\\d)", "\u00A0$1");
            }
            runs.append(changed(run(part)));
            at = end;
        }
        return spoilt.contains(Spoiling.COMMENTS) && random.nextInt(6) == 0
                ? "<w:commentRangeStart w:id=\"0\"/>" + runs
                        + "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>"
                : runs.toString();
    }

    private String changed(String run) {
        if (!spoilt.contains(Spoiling.TRACKED) || random.nextInt(4) != 0) {
            return run;
        }
        String who = " w:id=\"" + ++change + "\" w:author=\"A Friend\" w:date=\"2026-01-05T10:00:00Z\"";
        return random.nextBoolean()
                ? "<w:ins" + who + ">" + run + "</w:ins>"
                : run + "<w:del" + who
                        + "><w:r><w:delText xml:space=\"preserve\">which was struck </w:delText></w:r></w:del>";
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + OfficeParts.escaped(text) + "</w:t></w:r>";
    }

    private static String bold(String text) {
        return "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">" + OfficeParts.escaped(text) + "</w:t></w:r>";
    }
}
