package org.postroom.intake.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postroom.intake.document.PdfLines.PrintedLine;

/** The pictures in a DOCX or ODT that has next to no text: somebody photographed the form and put it into Word. */
final class EmbeddedPictures {
    /** A title or a greeting above the pictures does not make it a document of text. */
    private static final int TITLE_CHARS = 120;

    private static final Pattern SHOWN = Pattern.compile("(?:r:embed|r:id)\\s*=\\s*\"([^\"]{1,80})\"");
    private static final Pattern TARGET = Pattern.compile("<Relationship\\b[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(Id|Target)\\s*=\\s*\"([^\"]{1,200})\"");
    private static final Pattern HREF = Pattern.compile("xlink:href\\s*=\\s*\"(?:\\./)?(Pictures/[^\"]{1,200})\"");

    private final ZipArchive zip;

    EmbeddedPictures(ZipArchive zip) {
        this.zip = zip;
    }

    /** Whether these blocks are so few words that the pictures must be meant. */
    boolean areAll(List<Block> blocks) throws IOException {
        int chars =
                blocks.stream().mapToInt(block -> block.text().strip().length()).sum();
        return chars <= TITLE_CHARS && !names().isEmpty();
    }

    /** What is read off the pictures, in the order in which the document shows them. */
    List<Block> read(PictureReader reader) throws IOException {
        List<PrintedLine> lines = new ArrayList<>();
        int page = 0;
        for (String name : names().stream().limit(reader.limits().maxPages()).toList()) {
            page++;
            for (PrintedLine line : reader.lines(zip.bytes(name).orElse(new byte[0]))) {
                lines.add(line.onPage(page));
            }
        }
        return new PdfPages(lines, List.of()).blocks();
    }

    private Set<String> names() throws IOException {
        Set<String> names = new LinkedHashSet<>();
        Matcher href = HREF.matcher(text("content.xml"));
        while (href.find()) {
            names.add(href.group(1));
        }
        Map<String, String> targets = targets();
        Matcher shown = SHOWN.matcher(text("word/document.xml"));
        while (shown.find()) {
            String target = targets.getOrDefault(shown.group(1), "");
            if (target.startsWith("media/")) {
                names.add("word/" + target);
            }
        }
        names.removeIf(name -> !zip.has(name));
        return names;
    }

    private Map<String, String> targets() throws IOException {
        Map<String, String> targets = new HashMap<>();
        Matcher relation = TARGET.matcher(text("word/_rels/document.xml.rels"));
        while (relation.find()) {
            Map<String, String> attributes = new HashMap<>();
            Matcher attribute = ATTRIBUTE.matcher(relation.group());
            while (attribute.find()) {
                attributes.put(attribute.group(1), attribute.group(2));
            }
            targets.put(attributes.getOrDefault("Id", ""), attributes.getOrDefault("Target", ""));
        }
        return targets;
    }

    private String text(String part) throws IOException {
        return zip.bytes(part).map(PlainText::decode).orElse("");
    }
}
