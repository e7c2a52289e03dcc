package org.postroom.intake.document;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Builds the tree of a markup up to the limits, as a file of a few kilobytes can hold millions of elements and each
 * takes some hundred bytes. What lies beyond them ends the parsing.
 */
final class MarkupBuilding extends DefaultHandler {
    /** More in one element are no document of ours; the tree compares each with all before it. */
    private static final int MOST_ATTRIBUTES = 500;

    private final Document document;
    private final ReadingLimits limits;
    private final StringBuilder text = new StringBuilder();
    private Node at;
    private int levels;
    private int nodes;

    MarkupBuilding(Document document, ReadingLimits limits) {
        this.document = document;
        this.limits = limits;
        this.at = document;
    }

    @Override
    public void startElement(String space, String local, String name, Attributes attributes) throws Overfull {
        endText();
        levels++;
        nodes += 1 + attributes.getLength();
        if (levels > limits.maxMarkupLevels()
                || nodes > limits.maxMarkupNodes()
                || attributes.getLength() > MOST_ATTRIBUTES) {
            throw new Overfull();
        }
        Element element = document.createElementNS(space.isEmpty() ? null : space, name);
        for (int i = 0; i < attributes.getLength(); i++) {
            String attributeSpace = attributes.getURI(i);
            element.setAttributeNS(
                    attributeSpace.isEmpty() ? null : attributeSpace, attributes.getQName(i), attributes.getValue(i));
        }
        at = at.appendChild(element);
    }

    @Override
    public void endElement(String space, String local, String name) {
        endText();
        levels--;
        at = at.getParentNode();
    }

    @Override
    public void characters(char[] signs, int from, int count) {
        text.append(signs, from, count);
    }

    private void endText() {
        if (!text.isEmpty() && at != document) {
            nodes++;
            at.appendChild(document.createTextNode(text.toString()));
        }
        text.setLength(0);
    }

    /** More came than is taken. */
    static final class Overfull extends SAXException {
        private static final long serialVersionUID = 1L;
    }
}
