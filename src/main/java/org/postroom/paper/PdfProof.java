package org.postroom.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Reads a PDF back: the text of each page, the document's properties, its XMP metadata, and every other string in it
 * (outline, tags, tooltips, values of fields, links), attached files, and the properties of pages and pictures, wherever
 * they hang.
 */
final class PdfProof {
    /** Streams that are no page: attached files, and properties of a page or picture. */
    private static final Set<COSName> CARRIES_TEXT = Set.of(COSName.EMBEDDED_FILE, COSName.METADATA);

    private final Set<COSBase> seen = new HashSet<>();
    private final StringBuilder strings = new StringBuilder();

    List<Proof.Part> read(byte[] pdf) throws IOException {
        List<Proof.Part> parts = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            parts.addAll(pages(document));
            properties(document)
                    .forEach((name, value) -> parts.add(new Proof.Part("document property " + name, value)));
            collect(document.getDocument().getTrailer());
        }
        parts.add(new Proof.Part("strings of the file", strings.toString()));
        return parts;
    }

    private static List<Proof.Part> pages(PDDocument document) throws IOException {
        List<Proof.Part> pages = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(false);
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            pages.add(new Proof.Part("page " + page, stripper.getText(document)));
        }
        return pages;
    }

    private static Map<String, String> properties(PDDocument document) throws IOException {
        Map<String, String> properties = new TreeMap<>();
        COSDictionary information = document.getDocumentInformation().getCOSObject();
        for (COSName name : information.keySet()) {
            properties.put(name.getName(), String.valueOf(information.getString(name)));
        }
        if (document.getDocumentCatalog().getMetadata() != null) {
            properties.put(
                    "XMP",
                    new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8));
        }
        return properties;
    }

    /** Walks the whole file with a list of its own: structure trees are too deep for the call stack. */
    private void collect(COSBase root) throws IOException {
        List<COSBase> waiting = new ArrayList<>(List.of(root));
        while (!waiting.isEmpty()) {
            COSBase next = waiting.remove(waiting.size() - 1);
            COSBase object = next instanceof COSObject reference ? reference.getObject() : next;
            if (object == null || !seen.add(object)) {
                continue;
            }
            if (object instanceof COSString string) {
                strings.append(string.getString()).append('\n');
            } else if (object instanceof COSArray array) {
                array.forEach(waiting::add);
            } else if (object instanceof COSDictionary dictionary) {
                textOf(dictionary);
                waiting.addAll(dictionary.getValues());
            }
        }
    }

    private void textOf(COSDictionary dictionary) throws IOException {
        COSName type = dictionary.getCOSName(COSName.TYPE);
        if (dictionary instanceof COSStream stream && type != null && CARRIES_TEXT.contains(type)) {
            byte[] content = stream.createInputStream().readAllBytes();
            strings.append(new String(content, StandardCharsets.UTF_8)).append('\n');
        }
    }
}
