package org.postroom.intake.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** XML of a document, parsed without document types, entities or anything fetched from elsewhere. */
final class Markup {
    private static final DocumentBuilderFactory TREES = DocumentBuilderFactory.newDefaultInstance();
    private static final SAXParserFactory FACTORY = hardened();

    private Markup() {}

    /**
     * The root element.
     *
     * @throws ZipArchive.TooLarge when it holds more, or lies deeper, than the limits allow
     * @throws IOException when it is not well-formed, or declares a document type
     */
    static Element root(byte[] xml, ReadingLimits limits) throws IOException {
        try {
            SAXParser parser;
            Document document;
            synchronized (FACTORY) {
                parser = FACTORY.newSAXParser();
                document = TREES.newDocumentBuilder().newDocument();
            }
            parser.parse(new ByteArrayInputStream(xml), new MarkupBuilding(document, limits));
            return document.getDocumentElement();
        } catch (MarkupBuilding.Overfull overfull) {
            throw new ZipArchive.TooLarge();
        } catch (SAXException | ParserConfigurationException fault) {
            throw new IOException("not well-formed", fault);
        }
    }

    /** The name without its prefix: strict and transitional documents differ in namespaces only. */
    static String name(Node node) {
        return node.getLocalName() == null ? "" : node.getLocalName();
    }

    /** The attribute of that local name, whatever its prefix; empty when absent. */
    static String attribute(Element element, String local) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (local.equals(attribute.getLocalName())) {
                return attribute.getNodeValue();
            }
        }
        return "";
    }

    /** The child elements. */
    static List<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The first descendant reached by these local names, one level each. */
    static Optional<Element> find(Element from, String... path) {
        Element at = from;
        for (String step : path) {
            Optional<Element> next = children(at).stream()
                    .filter(child -> name(child).equals(step))
                    .findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
        }
        return Optional.of(at);
    }

    private static SAXParserFactory hardened() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setXIncludeAware(false);
            return factory;
        } catch (SAXException | ParserConfigurationException fault) {
            throw new IllegalStateException("The XML parser of this Java cannot be hardened.", fault);
        }
    }
}
