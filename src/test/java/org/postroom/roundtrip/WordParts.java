package org.postroom.roundtrip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A Word document taken apart into its parts, its text as a tree, to be changed and put together again. */
final class WordParts {
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Document document;

    WordParts(byte[] docx) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(parts.get("word/document.xml")));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (ParserConfigurationException | SAXException fault) {
            throw new IllegalStateException(fault);
        }
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            parts.put("word/document.xml", serialised());
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException | TransformerException fault) {
            throw new IllegalStateException(fault);
        }
        return out.toByteArray();
    }

    private byte[] serialised() throws TransformerException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
        return out.toByteArray();
    }

    String part(String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }

    void put(String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    void remove(String name) {
        parts.remove(name);
    }

    /** Every element of this local name, in document order; a copy, so that the tree may be changed. */
    List<Element> all(String name) {
        return all(document.getDocumentElement(), name);
    }

    static List<Element> all(Element root, String name) {
        NodeList found = root.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** The value of the first element of this name below, or nothing. */
    static String value(Element root, String name) {
        List<Element> found = all(root, name);
        return found.isEmpty() ? "" : found.get(0).getAttributeNS(W, "val");
    }

    Element element(String name, Node... kids) {
        Element element = document.createElementNS(W, "w:" + name);
        for (Node kid : kids) {
            element.appendChild(kid);
        }
        return element;
    }

    Element valued(String name, String value) {
        Element element = element(name);
        element.setAttributeNS(W, "w:val", value);
        return element;
    }

    Element run(String text) {
        Element words = element("t", document.createTextNode(text));
        words.setAttribute("xml:space", "preserve");
        return element("r", words);
    }

    Document document() {
        return document;
    }

    /** Puts the kids of an element in its place. */
    static void unwrap(Element wrapper, Element content) {
        Node parent = wrapper.getParentNode();
        while (content.getFirstChild() != null) {
            parent.insertBefore(content.getFirstChild(), wrapper);
        }
        parent.removeChild(wrapper);
    }

    static void drop(Node node) {
        node.getParentNode().removeChild(node);
    }
}
