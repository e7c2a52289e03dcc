package org.postroom.intake.document;

import static org.postroom.intake.document.Markup.attribute;
import static org.postroom.intake.document.Markup.children;
import static org.postroom.intake.document.Markup.find;
import static org.postroom.intake.document.Markup.name;

import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.w3c.dom.Element;

/** Word documents in XML in each of their wrappings: zipped, as one flat file, and as Word 2003 wrote them. */
final class WordDocument {
    private final ReadingLimits limits;
    private final Function<byte[], List<Block>> inner;

    /** A reader of Word documents; {@code inner} opens the documents of other formats that lie in them (altChunk). */
    WordDocument(ReadingLimits limits, Function<byte[], List<Block>> inner) {
        this.limits = limits;
        this.inner = inner;
    }

    /** The blocks of a zipped document; empty when the package holds no Word document. */
    Optional<List<Block>> zipped(ZipArchive zip) throws IOException {
        return read(new WordPackage.Parts() {
            @Override
            public Optional<Element> root(String name) throws IOException {
                Optional<byte[]> xml = zip.bytes(name);
                return xml.isEmpty() ? Optional.empty() : Optional.of(Markup.root(xml.get(), limits));
            }

            @Override
            public Optional<byte[]> bytes(String name) throws IOException {
                return zip.bytes(name);
            }
        });
    }

    /** The blocks of a flat file with this root; empty when it is no Word document. */
    Optional<List<Block>> flat(Element root) throws IOException {
        return switch (name(root)) {
            case "package" -> read(new FlatParts(root));
            case "wordDocument" -> Optional.of(word2003(root));
            default -> Optional.empty();
        };
    }

    private Optional<List<Block>> read(WordPackage.Parts parts) throws IOException {
        Optional<WordPackage> found = WordPackage.of(parts);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        WordPackage word = found.get();
        WordStyles styles = word.styles();
        WordMarkup markup = new WordMarkup(styles, word.numbers(styles), id -> chunk(word, id), limits);
        return Optional.of(markup.blocks(word.main()));
    }

    private List<Block> word2003(Element root) {
        WordStyles styles = find(root, "styles").map(WordStyles::of).orElseGet(WordStyles::none);
        return new WordMarkup(styles, WordNumbers.none(), id -> List.of(), limits).blocks(root);
    }

    /** A document that was put into this one whole (ECMA-376 part 1, §17.17.2.1); one that is broken is left out. */
    private List<Block> chunk(WordPackage word, String id) {
        try {
            return word.related(id).map(inner).orElse(List.of());
        } catch (IOException broken) {
            return List.of();
        }
    }

    /** The parts of a flat file (ISO/IEC 29500-2 as Word writes it in one XML). */
    private static final class FlatParts implements WordPackage.Parts {
        private final Map<String, Element> parts = new HashMap<>();

        FlatParts(Element root) {
            for (Element part : children(root)) {
                parts.put(attribute(part, "name").replaceFirst("^/", ""), part);
            }
        }

        @Override
        public Optional<Element> root(String name) {
            return Optional.ofNullable(parts.get(name))
                    .flatMap(part -> find(part, "xmlData"))
                    .flatMap(data -> children(data).stream().findFirst());
        }

        @Override
        public Optional<byte[]> bytes(String name) {
            return Optional.ofNullable(parts.get(name))
                    .flatMap(part -> find(part, "binaryData"))
                    .map(data -> Base64.getMimeDecoder().decode(data.getTextContent()));
        }
    }
}
