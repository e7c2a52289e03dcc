package org.postroom.intake.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.HPSFException;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.postroom.redaction.known.Hint;
import org.postroom.redaction.known.Hint.Source;
import org.w3c.dom.Element;

/**
 * What a file says around its text of whoever made it: properties, authors of remarks and changes, page headers and
 * footers (DOCX, ODT, PDF, DOC, RTF), and the first and last lines of a letter. Answers every input and never throws.
 */
public final class FileHints {
    private static final int MOST_PARTS = 30;
    private static final int FIRST_LINES = 12;
    private static final int LAST_LINES = 10;
    private static final int LONGEST_LINE_CHARACTERS = 160;
    private static final int MOST_RICH_TEXT_BYTES = 20_000;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Map<String, Source> PROPERTIES = Map.ofEntries(
            Map.entry("creator", Source.AUTHOR),
            Map.entry("initial-creator", Source.AUTHOR),
            Map.entry("lastModifiedBy", Source.AUTHOR),
            Map.entry("author", Source.AUTHOR),
            Map.entry("operator", Source.AUTHOR),
            Map.entry("Manager", Source.AUTHOR),
            Map.entry("manager", Source.AUTHOR),
            Map.entry("Company", Source.COMPANY),
            Map.entry("company", Source.COMPANY),
            Map.entry("title", Source.TITLE),
            Map.entry("subject", Source.TITLE));
    private static final Pattern RICH =
            Pattern.compile("\\{\\\\(author|operator|manager|company|title)\\s([^{}]{1,300})\\}");

    private FileHints() {}

    /** The hints of a file by its name and its bytes. */
    public static List<Hint> of(String fileName, byte[] bytes, ReadingLimits limits) {
        List<Hint> hints = new ArrayList<>();
        hints.add(new Hint(Source.FILE_NAME, fileName));
        if (bytes.length <= limits.maxDocumentBytes()) {
            try {
                inside(bytes, limits, hints);
            } catch (IOException | RuntimeException | StackOverflowError broken) {
                // A broken file is told by whoever reads its text; here it says nothing.
            }
        }
        return hints.stream().filter(hint -> !hint.text().isEmpty()).toList();
    }

    /** The first and last lines of a document that is a letter. */
    public static List<Hint> edges(OpenedDocument document) {
        List<String> lines =
                document.text().lines().filter(line -> !line.isBlank()).toList();
        List<Hint> hints = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            boolean edge = at < FIRST_LINES || at >= lines.size() - LAST_LINES;
            if (edge && lines.get(at).length() <= LONGEST_LINE_CHARACTERS) {
                hints.add(new Hint(Source.LETTERHEAD, lines.get(at)));
            }
        }
        return hints;
    }

    private static void inside(byte[] bytes, ReadingLimits limits, List<Hint> hints) throws IOException {
        switch (Format.ofBytes(bytes)) {
            case ZIP -> zipped(bytes, limits, hints);
            case PDF -> pdf(bytes, limits, hints);
            case DOC -> compound(bytes, hints);
            case RTF -> rich(bytes, hints);
            default -> {}
        }
    }

    private static void zipped(byte[] bytes, ReadingLimits limits, List<Hint> hints) throws IOException {
        try (ZipArchive zip = new ZipArchive(bytes, limits)) {
            int parts = 0;
            for (ZipArchiveEntry entry : zip.files()) {
                String name = entry.getName();
                boolean edge = name.matches("word/(header|footer)\\d*\\.xml");
                boolean properties = name.matches("docProps/(core|app)\\.xml|meta\\.xml");
                boolean authors = name.matches("word/(document|comments|people)\\.xml");
                if ((edge || properties || authors) && parts++ < MOST_PARTS) {
                    Element root = Markup.root(zip.bytes(entry, limits.maxPartBytes()), limits);
                    if (edge) {
                        lines(root, hints);
                    } else if (properties) {
                        properties(root, hints);
                    } else {
                        authors(root, hints);
                    }
                }
            }
        }
    }

    private static void lines(Element root, List<Hint> hints) {
        for (Element paragraph : all(root, "p")) {
            hints.add(new Hint(Source.LETTERHEAD, paragraph.getTextContent()));
        }
    }

    private static void properties(Element root, List<Hint> hints) {
        for (Element property : all(root, "")) {
            add(PROPERTIES.get(Markup.name(property)), property, hints);
        }
    }

    private static void add(@Nullable Source source, Element property, List<Hint> hints) {
        if (source != null && Markup.children(property).isEmpty()) {
            hints.add(new Hint(source, property.getTextContent()));
        }
    }

    private static void authors(Element root, List<Hint> hints) {
        all(root, "").stream()
                .map(element -> Markup.attribute(element, "author"))
                .filter(author -> !author.isBlank())
                .distinct()
                .limit(MOST_PARTS)
                .forEach(author -> hints.add(new Hint(Source.AUTHOR, author)));
    }

    /** All elements of a name, or of any when it is empty; walked with a list, as trees may be deep. */
    private static List<Element> all(Element root, String name) {
        List<Element> found = new ArrayList<>();
        List<Element> waiting = new ArrayList<>(List.of(root));
        while (!waiting.isEmpty()) {
            Element next = waiting.remove(waiting.size() - 1);
            if (name.isEmpty() || Markup.name(next).equals(name)) {
                found.add(next);
            }
            waiting.addAll(Markup.children(next));
        }
        return found;
    }

    private static void pdf(byte[] bytes, ReadingLimits limits, List<Hint> hints) throws IOException {
        PdfStreams.check(bytes, limits);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDDocumentInformation said = document.getDocumentInformation();
            add(Source.AUTHOR, said.getAuthor(), hints);
            add(Source.COMPANY, said.getCreator(), hints);
            add(Source.COMPANY, said.getCOSObject().getString(COSName.getPDFName("Company")), hints);
            add(Source.TITLE, said.getTitle(), hints);
            add(Source.TITLE, said.getSubject(), hints);
        }
    }

    private static void compound(byte[] bytes, List<Hint> hints) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            for (String stream :
                    List.of(SummaryInformation.DEFAULT_STREAM_NAME, DocumentSummaryInformation.DEFAULT_STREAM_NAME)) {
                if (files.getRoot().hasEntryCaseInsensitive(stream)) {
                    Object set = PropertySetFactory.create(files.getRoot(), stream);
                    if (set instanceof SummaryInformation said) {
                        add(Source.AUTHOR, said.getAuthor(), hints);
                        add(Source.AUTHOR, said.getLastAuthor(), hints);
                        add(Source.TITLE, said.getTitle(), hints);
                    } else if (set instanceof DocumentSummaryInformation said) {
                        add(Source.COMPANY, said.getCompany(), hints);
                        add(Source.AUTHOR, said.getManager(), hints);
                    }
                }
            }
        } catch (HPSFException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static void rich(byte[] bytes, List<Hint> hints) {
        String head = new String(bytes, 0, Math.min(bytes.length, MOST_RICH_TEXT_BYTES), StandardCharsets.US_ASCII);
        Matcher property = RICH.matcher(head);
        while (property.find()) {
            String text = Pattern.compile("\\\\'([0-9a-fA-F]{2})")
                    .matcher(property.group(2))
                    .replaceAll(hex -> Matcher.quoteReplacement(
                            new String(new byte[] {(byte) Integer.parseInt(hex.group(1), 16)}, WINDOWS)));
            String whole = Pattern.compile("\\\\u(\\d{1,5}) ?\\??[^\\\\]?")
                    .matcher(text)
                    .replaceAll(
                            code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1)))));
            add(PROPERTIES.get(property.group(1)), whole, hints);
        }
    }

    private static void add(@Nullable Source source, @Nullable String text, List<Hint> hints) {
        if (source != null && text != null) {
            hints.add(new Hint(source, text));
        }
    }
}
