package org.postroom.intake.mail;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.postroom.intake.document.PlainText;
import org.postroom.intake.document.ReadingLimits;
import org.postroom.intake.document.WebPage;

/**
 * The text of one letter as its parts give it. Of alternatives (RFC 2046 §5.1.4) the plain one is taken; HTML that has
 * no plain sister gives its text where it stands, so that a list's footer in plain text does not hide an HTML letter.
 */
final class BodyText {
    /** White space in which a text and its HTML sister differ. */
    private static final int FEW_CHARACTERS = 200;

    private final ReadingLimits limits;
    private final BooleanSupplier mayReadPage;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private @Nullable StringBuilder awaiting;

    /** A text that reads a page of HTML only where {@code mayReadPage} says so. */
    BodyText(ReadingLimits limits, BooleanSupplier mayReadPage) {
        this.limits = limits;
        this.mayReadPage = mayReadPage;
    }

    void plain(String more) {
        text.append(more).append('\n');
    }

    void html(String page) {
        html.append(page).append('\n');
        if (awaiting == null) {
            String said = ofPage(page);
            boolean saidBefore = text.length() <= 2 * said.length() + FEW_CHARACTERS
                    && PlainText.fold(text.toString()).equals(PlainText.fold(said));
            text.append(saidBefore ? "" : said + '\n');
        } else {
            awaiting.append(page).append('\n');
        }
    }

    /** Walks alternatives, and takes the HTML ones only if the walk brought no plain text. */
    void alternatives(Runnable walk) {
        StringBuilder outer = awaiting;
        StringBuilder pages = new StringBuilder();
        int before = text.length();
        awaiting = pages;
        try {
            walk.run();
        } finally {
            awaiting = outer;
        }
        if (text.substring(before).isBlank() && !pages.isEmpty()) {
            text.append(ofPage(pages.toString())).append('\n');
        }
    }

    /** Text and HTML that stand outside the parts, as Outlook keeps them; only where the parts gave none. */
    void otherwise(String plain, @Nullable String page) {
        boolean none = text.toString().isBlank();
        if (none) {
            text.append(plain);
        }
        if (page != null && html.isEmpty()) {
            html.append(page);
            if (none && plain.isBlank()) {
                text.append(ofPage(page));
            }
        }
    }

    private String ofPage(String page) {
        return mayReadPage.getAsBoolean() ? WebPage.text(page, limits) : "";
    }

    String text() {
        return text.substring(0, Math.min(text.length(), limits.maxTextChars()));
    }

    @Nullable
    String html() {
        return html.isEmpty() ? null : html.toString();
    }
}
