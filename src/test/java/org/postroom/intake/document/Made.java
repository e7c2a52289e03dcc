package org.postroom.intake.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents made for a test, and what is read in them. */
final class Made {
    static final String WORD =
            "<w:document xmlns:w=\"w\" xmlns:w14=\"w14\" xmlns:mc=\"mc\" xmlns:r=\"r\" xmlns:m=\"m\"><w:body>";
    static final DocumentOpener OPENER = new DocumentOpener(ReadingLimits.usual());

    private Made() {}

    static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    static List<String> docx(String body, Map<String, String> furtherParts) {
        Map<String, String> parts = new HashMap<>(furtherParts);
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("word/document.xml", WORD + body + "</w:body></w:document>");
        return lines(OPENER.open(zip(parts)));
    }

    static List<String> docx(String body) {
        return docx(body, Map.of());
    }

    static List<String> odt(String styles, String text) {
        String content = "<o:document-content xmlns:o=\"o\" xmlns:t=\"t\" xmlns:s=\"s\" xmlns:f=\"f\" xmlns:d=\"d\""
                + " xmlns:l=\"l\"><o:automatic-styles>" + styles + "</o:automatic-styles><o:body><o:text>" + text
                + "</o:text></o:body></o:document-content>";
        return lines(OPENER.open(
                zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", content))));
    }

    static List<String> read(String document) {
        return lines(OPENER.open(document.getBytes(StandardCharsets.ISO_8859_1)));
    }

    static List<String> lines(OpenedDocument document) {
        return document.blocks().stream()
                .map(Block::text)
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** A paragraph of Word. */
    static String p(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }
}
