package org.postroom.intake.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** HTML as blocks, as a reader sees it; nothing it points to is fetched. */
public final class WebPage {
    private static final Set<String> UNSEEN =
            Set.of("script", "style", "head", "template", "noscript", "title", "del", "s", "strike");
    private static final Set<String> WORDLESS = Set.of("script", "style", "head", "template", "noscript", "title");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "blockquote",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "pre",
            "address",
            "header",
            "footer",
            "center",
            "form",
            "fieldset",
            "hr",
            "figure",
            "main",
            "body",
            "td",
            "th",
            "table");

    private static final int LONGEST_TAG_NAME_CHARS = 100;

    private final BlockGathering gathering;
    private final ReadingLimits limits;
    private final StringBuilder paragraph = new StringBuilder();
    private Block.Kind kind = Block.Kind.TEXT;
    private WebStyles styles = WebStyles.none();
    private String pictureFont = "";
    private String number = "";
    private final List<String> struckLines = new ArrayList<>();
    private boolean struckHere;
    private boolean preformatted;
    private int depth;

    private WebPage(ReadingLimits limits) {
        this.limits = limits;
        this.gathering = new BlockGathering(limits);
    }

    /** The blocks of a page. */
    public static List<Block> blocks(String html, ReadingLimits limits) {
        String shortened = html.length() > limits.maxTextChars() ? html.substring(0, limits.maxTextChars()) : html;
        return blocks(Jsoup.parse(tamed(shortened)), limits);
    }

    /** A saved page as a document, with the lines in which something is struck out. */
    static OpenedDocument opened(String html, ReadingLimits limits) {
        String shortened = html.length() > limits.maxTextChars() ? html.substring(0, limits.maxTextChars()) : html;
        WebPage page = read(Jsoup.parse(tamed(shortened)), limits);
        return OpenedDocument.of(Format.HTML, page.gathering.blocks()).withStruck(page.struckLines);
    }

    /** The blocks of a letter's page without what it quotes of an earlier letter. */
    public static List<Block> withoutQuotation(String html, ReadingLimits limits) {
        String shortened = html.length() > limits.maxTextChars() ? html.substring(0, limits.maxTextChars()) : html;
        Document parsed = Jsoup.parse(tamed(shortened));
        WebQuotation.removeFrom(parsed);
        return blocks(parsed, limits);
    }

    private static List<Block> blocks(Document parsed, ReadingLimits limits) {
        return read(parsed, limits).gathering.blocks();
    }

    private static WebPage read(Document parsed, ReadingLimits limits) {
        WebPage page = new WebPage(limits);
        page.styles = WebStyles.of(parsed);
        page.children(parsed.body());
        page.endParagraph();
        return page;
    }

    /** The page as plain text: a line for each block, a blank one between paragraphs. */
    public static String text(String html, ReadingLimits limits) {
        StringBuilder text = new StringBuilder();
        blocks(html, limits).forEach(block -> text.append(block.text()).append('\n'));
        return text.toString();
    }

    /** Takes the bracket from a tag whose name does not end: the parser copies what it has of one for each bracket. */
    private static String tamed(String html) {
        StringBuilder tamed = new StringBuilder(html);
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            int end = at + 1;
            while (end < html.length() && end - at <= LONGEST_TAG_NAME_CHARS && !endsTagName(html.charAt(end))) {
                end++;
            }
            if (end - at > LONGEST_TAG_NAME_CHARS) {
                tamed.setCharAt(at, ' ');
            }
        }
        return tamed.toString();
    }

    private static boolean endsTagName(char sign) {
        return Character.isWhitespace(sign) || sign == '>' || sign == '/';
    }

    private void children(Node parent) {
        if (++depth <= limits.maxMarkupLevels()) {
            for (Node child : parent.childNodes()) {
                if (gathering.isFull()) {
                    break;
                }
                visit(child);
            }
        }
        depth--;
    }

    private void visit(Node node) {
        if (node instanceof TextNode text) {
            String whole = text.getWholeText();
            String spaced = preformatted ? whole : whole.replaceAll("[ \\t\\r\\n\\f]+", " ");
            paragraph.append(pictureFont.isEmpty() ? spaced : Glyphs.ofText(pictureFont, spaced));
        } else if (node instanceof Element element) {
            element(element);
        }
    }

    private void element(Element element) {
        String tag = element.normalName();
        if (WebFields.isField(tag)) {
            paragraph.append(WebFields.filled(element));
            return;
        }
        if (UNSEEN.contains(tag) || styles.isUnseen(element)) {
            struckHere |= !WORDLESS.contains(tag) && !WebStyles.isHidden(element) && element.hasText();
            return;
        }
        String outerFont = pictureFont;
        boolean outerPreformatted = preformatted;
        preformatted |= tag.equals("pre") || WebStyles.keepsLines(element);
        pictureFont = WebStyles.pictureFont(element, pictureFont);
        shown(element, tag);
        pictureFont = outerFont;
        preformatted = outerPreformatted;
    }

    private void shown(Element element, String tag) {
        if (tag.equals("br")) {
            endParagraph();
        } else if (tag.equals("tr")) {
            row(element);
        } else if (tag.equals("li")) {
            item(element);
        } else if (tag.matches("h[1-6]")) {
            apart(element, Block.Kind.HEADING);
        } else if (BLOCKS.contains(tag)) {
            apart(element, kind);
            blankAfter(tag);
        } else {
            children(element);
        }
    }

    /** The number that a page draws before an item; a bullet is drawn by its kind. */
    private void item(Element item) {
        endParagraph();
        boolean numbered = item.parent() != null && item.parent().normalName().equals("ol");
        number = numbered ? WebStyles.number(item) : "";
        apart(item, Block.Kind.ITEM);
        number = "";
    }

    private void apart(Element element, Block.Kind inner) {
        endParagraph();
        Block.Kind outer = kind;
        kind = inner;
        children(element);
        endParagraph();
        kind = outer;
    }

    private void blankAfter(String tag) {
        if (tag.equals("p") || tag.equals("pre") || tag.equals("blockquote")) {
            gathering.line(Block.Kind.TEXT, "");
        }
    }

    private void row(Element row) {
        endParagraph();
        List<Block.Cell> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            cells.add(gathering.cell(() -> {
                children(cell);
                endParagraph();
            }));
        }
        gathering.row(cells);
    }

    private void endParagraph() {
        if (!paragraph.toString().isBlank()) {
            gathering.line(kind, number + paragraph);
            number = "";
            if (struckHere) {
                struckLines.add(PlainText.fold(paragraph.toString()));
            }
            struckHere = false;
        }
        paragraph.setLength(0);
    }
}
