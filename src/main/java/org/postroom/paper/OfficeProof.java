package org.postroom.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a Word document or workbook back, every part of the zip: body, headers, footers, comments, properties,
 * relations. Text of one paragraph or cell is joined, so that a name cut into runs is still found; values of
 * attributes are told apart.
 */
final class OfficeProof {
    /** Elements whose text goes on in the next one; after the text of any other a new line begins. */
    private static final Set<String> RUNS = Set.of("t", "delText", "instrText");

    /** Elements after which a new line begins though their text lies deeper: paragraph, string, cell, remark. */
    private static final Set<String> LINES = Set.of("p", "si", "c", "comment");

    private OfficeProof() {}

    static List<Proof.Part> read(byte[] zip) throws IOException {
        List<Proof.Part> parts = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.add(new Proof.Part("name of a part", entry.getName()));
                parts.addAll(read(entry.getName(), in.readAllBytes()));
            }
        }
        if (parts.isEmpty()) {
            throw new IOException("not a zip file");
        }
        return parts;
    }

    private static List<Proof.Part> read(String name, byte[] content) throws IOException {
        if (!name.endsWith(".xml") && !name.endsWith(".rels") && !name.endsWith(".vml")) {
            return List.of(new Proof.Part(name, new String(content, StandardCharsets.UTF_8)));
        }
        Reader reader = new Reader();
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new ByteArrayInputStream(content), reader);
        } catch (ParserConfigurationException | SAXException fault) {
            throw new IOException(fault);
        }
        return List.of(
                new Proof.Part(name, reader.text.toString().strip()),
                new Proof.Part(
                        name + ", attributes", reader.attributes.toString().strip()));
    }

    /** Collects character data and attribute values of one part. */
    private static final class Reader extends DefaultHandler {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder attributes = new StringBuilder();
        private boolean ownText;

        @Override
        public void startElement(String uri, String element, String qualified, Attributes values) {
            for (int at = 0; at < values.getLength(); at++) {
                attributes.append(values.getValue(at)).append('\n');
            }
            if (element.equals("tab") || element.equals("br")) {
                text.append(' ');
            }
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            text.append(characters, start, length);
            ownText |= !new String(characters, start, length).isBlank();
        }

        @Override
        public void endElement(String uri, String element, String qualified) {
            if (LINES.contains(element) || ownText && !RUNS.contains(element)) {
                text.append('\n');
            }
            ownText = false;
        }
    }
}
