package org.postroom.intake.document;

import static org.postroom.intake.document.Markup.attribute;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * The parts of a Word document that say something of its text, found by their relationships (ECMA-376 part 2, §8.5):
 * the main part is not called {@code word/document.xml} by every program.
 */
final class WordPackage {
    private static final String USUAL_MAIN_PART = "word/document.xml";

    /** Where the parts come from: an archive, or one flat file. A name has no leading slash. */
    interface Parts {
        /** The root of a part that is XML, if it is there. */
        Optional<Element> root(String name) throws IOException;

        /** The bytes of a part, if it is there. */
        Optional<byte[]> bytes(String name) throws IOException;
    }

    private final Parts parts;
    private final Element main;
    private final Map<String, String> related = new HashMap<>();
    private final Map<String, String> byType = new HashMap<>();

    private WordPackage(Parts parts, String mainPart, Element main) throws IOException {
        this.parts = parts;
        this.main = main;
        for (Element relationship : relationships(parts, mainPart)) {
            if (!attribute(relationship, "TargetMode").equals("External")) {
                String target = resolved(mainPart, attribute(relationship, "Target"));
                related.put(attribute(relationship, "Id"), target);
                byType.put(lastStep(attribute(relationship, "Type")), target);
            }
        }
    }

    /** The Word document in these parts; empty when they are a workbook, a presentation or anything else. */
    static Optional<WordPackage> of(Parts parts) throws IOException {
        String main = USUAL_MAIN_PART;
        for (Element relationship : relationships(parts, "")) {
            if (lastStep(attribute(relationship, "Type")).equals("officeDocument")) {
                main = resolved("", attribute(relationship, "Target"));
            }
        }
        Optional<Element> root = main.endsWith(".xml") ? parts.root(main) : Optional.empty();
        boolean word =
                root.filter(element -> Markup.name(element).equals("document")).isPresent();
        return word ? Optional.of(new WordPackage(parts, main, root.orElseThrow())) : Optional.empty();
    }

    Element main() {
        return main;
    }

    WordStyles styles() throws IOException {
        Optional<Element> styles = root("styles", "word/styles.xml");
        return styles.isEmpty() ? WordStyles.none() : WordStyles.of(styles.get());
    }

    WordNumbers numbers(WordStyles styles) throws IOException {
        Optional<Element> numbering = root("numbering", "word/numbering.xml");
        return numbering.isEmpty() ? WordNumbers.none() : WordNumbers.of(numbering.get(), styles);
    }

    /** The bytes of what a relationship of the main part leads to, inside the package. */
    Optional<byte[]> related(String id) throws IOException {
        String target = related.get(id);
        return target == null ? Optional.empty() : parts.bytes(target);
    }

    private Optional<Element> root(String type, String usualName) throws IOException {
        return parts.root(byType.getOrDefault(type, usualName));
    }

    private static List<Element> relationships(Parts parts, String of) throws IOException {
        int slash = of.lastIndexOf('/') + 1;
        String name = of.substring(0, slash) + "_rels/" + of.substring(slash) + ".rels";
        return parts.root(name).map(Markup::children).orElse(List.of());
    }

    private static String resolved(String from, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        String path = target;
        while (path.startsWith("../")) {
            path = path.substring(3);
            folder = folder.replaceFirst("[^/]*/$", "");
        }
        return folder + path;
    }

    private static String lastStep(String uri) {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }
}
