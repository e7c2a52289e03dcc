package org.postroom.roundtrip;

import java.util.List;
import java.util.function.Consumer;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What writing programs do to a form between the applicant's writing and sending. */
enum WordSpoiling {
    AS_IT_IS(parts -> {}),
    TAGS_ALIASES_AND_LOCKS_DROPPED(parts -> {
        for (String name : List.of("tag", "alias", "id", "lock")) {
            parts.all(name).forEach(WordParts::drop);
        }
        stylesRenamed(parts);
    }),
    CONTROLS_FLATTENED(WordSpoiling::flatten),
    EVERY_NUMBER_ANEW(parts -> {
        int next = 7000;
        for (Element id : parts.all("id")) {
            id.setAttributeNS(WordParts.W, "w:val", String.valueOf(next++));
        }
    }),
    A_RUN_FOR_EACH_WORD(WordSpoiling::splitRuns),
    EVERYTHING_TWICE_IN_ALTERNATE_CONTENT(WordSpoiling::wrapInAlternates),
    CHANGES_TRACKED(WordSpoiling::trackChanges),
    AS_FROM_A_BROWSER_EDITOR_WITHOUT_CONTROLS(parts -> {
        flatten(parts);
        parts.all("pStyle").forEach(WordParts::drop);
        parts.all("outlineLvl").forEach(WordParts::drop);
        parts.all("r").forEach(run -> run.insertBefore(fonts(parts), run.getFirstChild()));
        parts.all("numPr").forEach(list -> list.appendChild(parts.valued("numId", "1")));
    }),
    AS_FROM_A_BROWSER_EDITOR_WITH_CONTROLS(parts -> {
        splitRuns(parts);
        parts.all("p").forEach(paragraph -> {
            paragraph.setAttributeNS(WordParts.W, "w:rsidR", "00AB12CD");
            paragraph.appendChild(parts.valued("bookmarkStart", "_Int_x"));
        });
        parts.all("alias").forEach(WordParts::drop);
    }),
    AS_FROM_A_TABLET_EDITOR(parts -> {
        flatten(parts);
        stylesRenamed(parts);
        parts.all("t")
                .forEach(words -> words.setTextContent(words.getTextContent().replace("☒", "☑")));
        parts.all("sectPr").forEach(WordParts::drop);
    });

    private final Consumer<WordParts> change;

    WordSpoiling(Consumer<WordParts> change) {
        this.change = change;
    }

    byte[] of(byte[] docx) {
        WordParts parts = new WordParts(docx);
        change.accept(parts);
        return parts.bytes();
    }

    private static void flatten(WordParts parts) {
        parts.all("sdt")
                .forEach(control -> WordParts.unwrap(
                        control, WordParts.all(control, "sdtContent").get(0)));
    }

    private static void stylesRenamed(WordParts parts) {
        parts.put(
                "word/styles.xml",
                parts.part("word/styles.xml")
                        .replaceAll("w:styleId=\"(\\w+)\"", "w:styleId=\"Own$1\"")
                        .replaceAll("<w:(basedOn|next) w:val=\"(\\w+)\"/>", "<w:$1 w:val=\"Own$2\"/>")
                        .replaceAll("<w:name w:val=\"([^\"]+)\"/>", "<w:name w:val=\"Own $1\"/>")
                        .replaceAll("<w:outlineLvl w:val=\"\\d\"/>", ""));
        parts.all("pStyle")
                .forEach(style ->
                        style.setAttributeNS(WordParts.W, "w:val", "Own" + style.getAttributeNS(WordParts.W, "val")));
    }

    private static Element fonts(WordParts parts) {
        Element fonts = parts.element("rFonts");
        fonts.setAttributeNS(WordParts.W, "w:ascii", "Arial");
        return parts.element("rPr", fonts);
    }

    private static void splitRuns(WordParts parts) {
        for (Element run : parts.all("r")) {
            Node parent = run.getParentNode();
            for (String word : run.getTextContent().split("(?<= )")) {
                Element own = parts.run(word);
                own.setAttributeNS(WordParts.W, "w:rsidR", "00" + Integer.toHexString(word.hashCode()));
                parent.insertBefore(own, run);
                parent.insertBefore(parts.element("proofErr"), run);
            }
            parent.removeChild(run);
        }
    }

    private static void wrapInAlternates(WordParts parts) {
        String mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
        for (Element run : parts.all("r")) {
            Element choice = parts.document().createElementNS(mc, "mc:Choice");
            choice.setAttribute("Requires", "w14");
            Element fallback = parts.document().createElementNS(mc, "mc:Fallback");
            Element alternate = parts.document().createElementNS(mc, "mc:AlternateContent");
            alternate.appendChild(choice);
            alternate.appendChild(fallback);
            run.getParentNode().replaceChild(alternate, run);
            choice.appendChild(run);
            fallback.appendChild(run.cloneNode(true));
        }
    }

    private static void trackChanges(WordParts parts) {
        for (Element run : parts.all("r")) {
            Element inserted = parts.element("ins");
            run.getParentNode().replaceChild(inserted, run);
            Element deleted = parts.run("Not this any more. ");
            parts.document().renameNode(deleted.getFirstChild(), WordParts.W, "w:delText");
            inserted.getParentNode().insertBefore(parts.element("del", deleted), inserted);
            inserted.appendChild(run);
        }
    }
}
