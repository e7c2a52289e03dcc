package org.postroom.intake.form.made;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts of office files that are always the same. */
final class OfficeParts {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private OfficeParts() {}

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String contentTypes() {
        StringBuilder types = new StringBuilder("<Types"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                + " Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
                + " Extension=\"xml\" ContentType=\"application/xml\"/>");
        String[][] parts = {
            {"document", "document.main"}, {"styles", "styles"}, {"numbering", "numbering"},
            {"header1", "header"}, {"footer1", "footer"}, {"comments", "comments"}
        };
        for (String[] part : parts) {
            types.append(
                    "<Override PartName=\"/word/" + part[0] + ".xml\" ContentType=\"" + WORD + part[1] + "+xml\"/>");
        }
        return types.append("</Types>").toString();
    }

    static String packageRelations() {
        return relations(new String[][] {{"rId1", "officeDocument", "word/document.xml"}});
    }

    static String documentRelations() {
        return relations(new String[][] {
            {"rId1", "styles", "styles.xml"},
            {"rId2", "numbering", "numbering.xml"},
            {"rId3", "header", "header1.xml"},
            {"rId4", "footer", "footer1.xml"},
            {"rId5", "comments", "comments.xml"}
        });
    }

    private static String relations(String[][] all) {
        StringBuilder xml = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (String[] one : all) {
            xml.append("<Relationship Id=\"" + one[0] + "\" Type=\"" + RELATION + one[1] + "\" Target=\"" + one[2]
                    + "\"/>");
        }
        return xml.append("</Relationships>").toString();
    }

    static String styles(String namespaces) {
        return "<w:styles " + namespaces + ">" + style("Normal", "Normal", "", "") + style("Title", "Title", "", "")
                + style("Heading1", "heading 1", "<w:outlineLvl w:val=\"0\"/>", "")
                + style("Heading2", "heading 2", "<w:outlineLvl w:val=\"1\"/>", "<w:b/>")
                + style(
                        "ListBullet",
                        "List Bullet",
                        "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>",
                        "")
                + "</w:styles>";
    }

    private static String style(String id, String name, String paragraph, String run) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/><w:pPr>"
                + paragraph + "</w:pPr><w:rPr>" + run + "</w:rPr></w:style>";
    }

    static String numbering(String namespaces) {
        return "<w:numbering " + namespaces + "><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start"
                + " w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText"
                + " w:val=\"•\"/><w:pPr><w:ind w:left=\"360\""
                + " w:hanging=\"360\"/></w:pPr></w:lvl></w:abstractNum><w:num"
                + " w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
    }

    static String comments(String namespaces) {
        return "<w:comments " + namespaces + "><w:comment w:id=\"0\" w:author=\"A Friend\"><w:p><w:r><w:t>"
                + "Would you say more about 4.2 here?</w:t></w:r></w:p></w:comment></w:comments>";
    }

    static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }
}
