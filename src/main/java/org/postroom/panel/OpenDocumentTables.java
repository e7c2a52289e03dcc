package org.postroom.panel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The tables of an OpenDocument file (ODF 1.3 part 3 §9): spreadsheets and text documents hold them alike. Entities and
 * document types are not read.
 */
final class OpenDocumentTables {
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final int MOST_ROWS = 1_000;
    private static final int MOST_CELLS_A_ROW = 60;

    private final List<SheetTable> tables = new ArrayList<>();
    private final StringBuilder outside = new StringBuilder();
    private List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private StringBuilder cell = new StringBuilder();
    private String value = "";
    private int repeated = 1;
    private int depth;

    private OpenDocumentTables() {}

    /** Reads {@code content.xml}; the caller has checked its size. */
    static SheetFile.Opened read(byte[] bytes) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    return new OpenDocumentTables().content(zip);
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
        throw new IOException("content.xml is missing");
    }

    private SheetFile.Opened content(ZipInputStream xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(xml);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(reader);
                case XMLStreamConstants.END_ELEMENT -> end(reader);
                case XMLStreamConstants.CHARACTERS -> (depth > 0 ? cell : outside).append(reader.getText());
                default -> {}
            }
        }
        return new SheetFile.Content(tables, outside.toString());
    }

    private void begin(XMLStreamReader reader) {
        if (!TABLE.equals(reader.getNamespaceURI())) {
            return;
        }
        switch (reader.getLocalName()) {
            case "table" -> rows = new ArrayList<>();
            case "table-row" -> row = new ArrayList<>();
            case "table-cell", "covered-table-cell" -> {
                depth++;
                cell = new StringBuilder();
                value = text(reader.getAttributeValue(OFFICE, "value"));
                repeated = number(reader.getAttributeValue(TABLE, "number-columns-repeated"));
            }
            default -> {}
        }
    }

    private void end(XMLStreamReader reader) {
        if (TEXT.equals(reader.getNamespaceURI()) && reader.getLocalName().matches("p|h|line-break|s|tab")) {
            (depth > 0 ? cell : outside).append(depth > 0 ? " " : "\n");
        }
        if (!TABLE.equals(reader.getNamespaceURI())) {
            return;
        }
        switch (reader.getLocalName()) {
            case "table" -> tables.add(new SheetTable(rows));
            case "table-row" -> endRow();
            case "table-cell", "covered-table-cell" -> endCell();
            default -> {}
        }
    }

    private void endRow() {
        if (rows.size() < MOST_ROWS) {
            rows.add(row);
        }
    }

    /** The value counts before its display, as in any spreadsheet. */
    private void endCell() {
        depth--;
        String text = SheetFile.shortened(value.isEmpty() ? cell.toString() : value);
        for (int copy = 0; copy < repeated && row.size() < MOST_CELLS_A_ROW; copy++) {
            row.add(text);
        }
    }

    private static int number(@Nullable String attribute) {
        return attribute != null && attribute.matches("\\d{1,6}") ? Integer.parseInt(attribute) : 1;
    }

    private static String text(@Nullable String attribute) {
        return attribute == null ? "" : attribute;
    }
}
