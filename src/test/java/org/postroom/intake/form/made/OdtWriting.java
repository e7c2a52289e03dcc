package org.postroom.intake.form.made;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes pieces as an OpenDocument text. */
public final class OdtWriting {
    private static final String NS = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
            + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
            + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"";

    private OdtWriting() {}

    /** The document's bytes. */
    public static byte[] write(List<Piece> pieces) {
        StringBuilder body = new StringBuilder();
        pieces.forEach(piece -> body.append(piece(piece)));
        Map<String, String> files = new LinkedHashMap<>();
        files.put("mimetype", "application/vnd.oasis.opendocument.text");
        files.put(
                "content.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content " + NS
                        + " office:version=\"1.2\"><office:body><office:text>" + body
                        + "</office:text></office:body></office:document-content>");
        files.put(
                "META-INF/manifest.xml",
                "<manifest:manifest"
                        + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry"
                        + " manifest:full-path=\"/\""
                        + " manifest:media-type=\"application/vnd.oasis.opendocument.text\"/><manifest:file-entry"
                        + " manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>");
        return OfficeParts.zip(files);
    }

    private static String piece(Piece piece) {
        return switch (piece.kind()) {
            case SECTION -> "<text:h text:outline-level=\"1\">" + spans(piece.text()) + "</text:h>";
            case HEADING -> "<text:h text:outline-level=\"2\">" + spans(piece.text()) + "</text:h>";
            case ITEM ->
                "<text:list><text:list-item><text:p>" + spans(piece.text()) + "</text:p></text:list-item></text:list>";
            case TICKED -> "<text:p>☒ <text:s/>" + spans(piece.text()) + "</text:p>";
            case TABLE -> table(piece);
            default -> "<text:p>" + spans(piece.text()) + "</text:p>";
        };
    }

    private static String table(Piece table) {
        StringBuilder xml = new StringBuilder("<table:table>");
        for (List<List<Piece>> row : table.rows()) {
            xml.append("<table:table-row>");
            for (List<Piece> cell : row) {
                xml.append("<table:table-cell>");
                cell.forEach(piece -> xml.append(piece(piece)));
                xml.append("</table:table-cell>");
            }
            xml.append("</table:table-row>");
        }
        return xml.append("</table:table>").toString();
    }

    /** Text with a span in the middle and a page break that the word processor guessed. */
    private static String spans(String text) {
        int middle = text.length() / 2;
        return OfficeParts.escaped(text.substring(0, middle)) + "<text:span text:style-name=\"T1\">"
                + OfficeParts.escaped(text.substring(middle)) + "</text:span>";
    }
}
