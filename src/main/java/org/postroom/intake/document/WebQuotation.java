package org.postroom.intake.document;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Takes out of a letter's page what its mail program quoted, told by the marks that each program leaves. What the sender wrote into the quotation in another colour stays. */
final class WebQuotation {
    /** Gmail, Apple Mail and Thunderbird, Yahoo, Proton: the quotation lies in an element of its own. */
    private static final String WITHIN = "blockquote[type=cite], blockquote.gmail_quote, div.gmail_attr,"
            + " div.yahoo_quoted, div.moz-cite-prefix, blockquote.protonmail_quote";
    /** Outlook: from here on everything is quotation. */
    private static final String FROM_HERE =
            "div#divRplyFwdMsg, div#appendonsend, div#mail-editor-reference-message-container,"
                    + " div[style~=(?i)border-top:\\s*solid\\s*#(?:e1e1e1|b5c4df)]";

    private WebQuotation() {}

    static void removeFrom(Document page) {
        page.select(WITHIN).forEach(Node::remove);
        List<Element> answers = page.select(FROM_HERE).stream()
                .findFirst()
                .map(ColouredWords::below)
                .orElse(List.of());
        page.select(FROM_HERE).forEach(WebQuotation::removeOnwards);
        answers.forEach(page.body()::appendChild);
    }

    private static void removeOnwards(Element start) {
        Element at = start;
        while (at != null && !at.normalName().equals("body")) {
            Element parent = at.parent();
            if (parent != null) {
                List<Node> siblings = List.copyOf(parent.childNodes());
                siblings.subList(at.siblingIndex() + 1, siblings.size()).forEach(Node::remove);
            }
            at = parent;
        }
        start.remove();
    }
}
