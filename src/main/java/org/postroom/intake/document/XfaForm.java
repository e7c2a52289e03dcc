package org.postroom.intake.document;

import static org.postroom.intake.document.Markup.attribute;
import static org.postroom.intake.document.Markup.children;
import static org.postroom.intake.document.Markup.find;
import static org.postroom.intake.document.Markup.name;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A form whose pages only Adobe's programs can draw (ISO 32000-1 §12.7.8, XML Forms Architecture 3.3): its template
 * says what is printed and its data what was typed. No script of it is run.
 */
final class XfaForm {
    private static final String NOTICE =
            "(?is).*please wait\\b.*(?:not eventually replaced|pdf viewer may not be able).*";

    private final BlockGathering gathering;
    private final ReadingLimits limits;
    private int depth;

    private XfaForm(ReadingLimits limits) {
        this.limits = limits;
        this.gathering = new BlockGathering(limits);
    }

    /** Whether a page shows nothing but the notice that another program is needed to see the form. */
    static boolean isNotice(List<Block> page) {
        String text = page.stream().limit(40).map(Block::text).collect(Collectors.joining(" "));
        return text.length() < 1_500 && text.matches(NOTICE);
    }

    /** What the form prints and what was typed into it; none when the PDF holds no such form. */
    static List<Block> blocks(PDDocument document, ReadingLimits limits) throws IOException {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form == null || form.getXFA() == null) {
            return List.of();
        }
        Element root = Markup.root(bytes(form.getXFA().getCOSObject(), limits), limits);
        Optional<Element> template = find(root, "template");
        XfaForm reading = new XfaForm(limits);
        template.ifPresent(
                shown -> reading.walk(shown, find(root, "datasets", "data").orElse(null)));
        return reading.gathering.blocks();
    }

    private static byte[] bytes(COSBase xfa, ReadingLimits limits) throws IOException {
        List<InputStream> packets = new ArrayList<>();
        if (xfa instanceof COSStream whole) {
            packets.add(whole.createInputStream());
        } else if (xfa instanceof COSArray parts) {
            for (int i = 1; i < Math.min(parts.size(), 64); i += 2) {
                if (parts.getObject(i) instanceof COSStream part) {
                    packets.add(part.createInputStream());
                    packets.add(new ByteArrayInputStream(new byte[] {'\n'}));
                }
            }
        }
        try (InputStream all = new SequenceInputStream(Collections.enumeration(packets))) {
            byte[] bytes = all.readNBytes(limits.maxPartBytes() + 1);
            if (bytes.length > limits.maxPartBytes()) {
                throw new ZipArchive.TooLarge();
            }
            return bytes;
        }
    }

    private void walk(Element parent, @Nullable Element data) {
        if (++depth <= limits.maxMarkupLevels()) {
            for (Element child : children(parent)) {
                if (!gathering.isFull() && !attribute(child, "presence").matches("hidden|inactive")) {
                    visit(child, data);
                }
            }
        }
        depth--;
    }

    private void visit(Element element, @Nullable Element data) {
        switch (name(element)) {
            case "subform" -> subform(element, data);
            case "subformSet", "area" -> walk(element, data);
            case "draw" -> printed(words(element, "value"));
            case "field" -> field(element, typed(element, data));
            case "exclGroup" -> choice(element, typed(element, data));
            default -> {
                // Page masters, scripts, borders and all else that says nothing of its own.
            }
        }
    }

    /** A part of the form, once for each time that it was filled in. */
    private void subform(Element subform, @Nullable Element data) {
        String own = attribute(subform, "name");
        List<Element> filled = data == null
                ? List.of()
                : children(data).stream()
                        .filter(child -> name(child).equals(own))
                        .toList();
        if (filled.isEmpty()) {
            walk(subform, data);
        } else {
            filled.forEach(once -> walk(subform, once));
        }
    }

    private void choice(Element group, String chosen) {
        printed(words(group, "caption"));
        for (Element field : children(group)) {
            if (name(field).equals("field")) {
                field(field, chosen);
            }
        }
    }

    private void field(Element field, String typed) {
        String caption = words(field, "caption");
        if (find(field, "ui", "checkButton").isPresent()) {
            String on = find(field, "items")
                    .map(Markup::children)
                    .filter(items -> !items.isEmpty())
                    .map(items -> items.get(0).getTextContent().strip())
                    .orElse("1");
            gathering.line(Block.Kind.TYPED, (typed.equals(on) ? "☒ " : "☐ ") + caption);
        } else if (!find(field, "ui", "button").isPresent()) {
            Block.Cell label = gathering.cell(() -> gathering.line(Block.Kind.TEXT, caption));
            Block.Cell value =
                    gathering.cell(() -> typed.lines().forEach(line -> gathering.line(Block.Kind.TYPED, line)));
            gathering.row(caption.isBlank() ? List.of(value) : List.of(label, value));
        }
    }

    private void printed(String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> gathering.line(Block.Kind.TEXT, line));
    }

    /** What was typed, found by the field's name or by what it is bound to; else what the form put there itself. */
    private static String typed(Element field, @Nullable Element data) {
        String bound = find(field, "bind").map(bind -> attribute(bind, "ref")).orElse("");
        String path = bound.isEmpty() ? attribute(field, "name") : bound.replaceAll("\\[[^\\]]*\\]", "");
        String last = path.substring(path.lastIndexOf('.') + 1);
        Optional<Element> value = data == null ? Optional.empty() : find(data, last);
        return value.map(XfaForm::text).orElseGet(() -> words(field, "value"));
    }

    private static String words(Element element, String part) {
        Optional<Element> value = part.equals("value") ? find(element, part) : find(element, part, "value");
        return value.map(XfaForm::text).orElse("");
    }

    /** The text of an element; paragraphs of rich text on lines of their own. */
    private static String text(Element element) {
        List<Element> inner = children(element);
        boolean rich = inner.stream().anyMatch(child -> name(child).matches("body|p|exData|html"));
        return rich
                ? inner.stream().map(XfaForm::text).collect(Collectors.joining("\n"))
                : element.getTextContent().strip();
    }
}
