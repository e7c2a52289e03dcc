package org.postroom.intake.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Answers that were typed into Outlook's quotation of an earlier letter in a colour of their own: Outlook marks no
 * quoted line, so that people do it ("my answers in red below").
 */
final class ColouredWords {
    private static final Pattern COLOUR =
            Pattern.compile("(?i)(?<![a-z-])color\\s*:\\s*(#[0-9a-f]{3,6}|rgb\\([^)]{1,30}\\)|[a-z]{3,20})");
    /** What programs give to plain text, headings of quotations and links. */
    private static final Pattern PLAIN = Pattern.compile("(?i)black|windowtext|auto|inherit|initial|white|gr[ae]y|"
            + "#0{3}(?:0{3})?|#f{3}(?:f{3})?|rgb\\(0,\\s*0,\\s*0\\)|#([0-9a-f]{2})\\1\\1|#([0-9a-f])\\2\\2");

    private static final Pattern REFERENCE = Pattern.compile("(?:\\D{0,12}\\s)?\\d{1,2}\\.\\d{1,2}\\b.*");
    private static final String PARAGRAPHS = "p, div, li, td, h1, h2, h3, h4";
    private static final int MOST_PARAGRAPHS = 4_000;

    private ColouredWords() {}

    /**
     * What stands in colour below a quotation's head, and the references it stands under.
     *
     * @return new paragraphs in the order of the page; empty when nothing is coloured
     */
    static List<Element> below(Element head) {
        List<Element> kept = new ArrayList<>();
        Element reference = null;
        for (Element paragraph : paragraphsAfter(head)) {
            String coloured = colouredText(paragraph);
            if (!coloured.isBlank()) {
                if (reference != null) {
                    kept.add(reference);
                    reference = null;
                }
                String plain = plainText(paragraph, coloured);
                if (REFERENCE.matcher(plain).matches()) {
                    kept.add(new Element("p").text(plain));
                }
                kept.add(new Element("p").text(coloured));
            } else if (REFERENCE.matcher(paragraph.text()).matches()) {
                reference = new Element("p").text(paragraph.text());
            }
        }
        return kept;
    }

    /** Paragraphs that hold no other ones, after the head in the order of the page. */
    private static List<Element> paragraphsAfter(Element head) {
        Element body =
                head.ownerDocument() == null ? head : head.ownerDocument().body();
        List<Element> all = body.select(PARAGRAPHS);
        int from = all.indexOf(head) + 1;
        List<Element> own = new ArrayList<>();
        for (Element paragraph : all.subList(from, Math.min(all.size(), from + MOST_PARAGRAPHS))) {
            boolean innermost = paragraph.children().stream().allMatch(child -> child.selectFirst(PARAGRAPHS) == null);
            if (innermost && paragraph.parents().stream().noneMatch(head::equals)) {
                own.add(paragraph);
            }
        }
        return own;
    }

    private static String colouredText(Element paragraph) {
        if (isColoured(paragraph)) {
            return paragraph.text();
        }
        StringBuilder text = new StringBuilder();
        for (Element inner : paragraph.select("span, font, b, strong, i, em, u")) {
            boolean within = inner.parents().stream()
                    .takeWhile(outer -> outer != paragraph)
                    .anyMatch(ColouredWords::isColoured);
            if (!within && isColoured(inner)) {
                text.append(text.isEmpty() ? "" : " ").append(inner.text());
            }
        }
        return text.toString().strip();
    }

    private static String plainText(Element paragraph, String coloured) {
        return paragraph.text().replace(coloured, "").strip();
    }

    private static boolean isColoured(Node node) {
        if (!(node instanceof Element element) || element.closest("a") != null) {
            return false;
        }
        Matcher colour = COLOUR.matcher(element.attr("style"));
        String own = colour.find() ? colour.group(1) : element.attr("color");
        return !own.isEmpty() && !PLAIN.matcher(own).matches();
    }
}
