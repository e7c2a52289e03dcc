package org.postroom.intake.document;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The little of a page's styles that changes what it says: struck-out and hidden text, picture fonts, numbers. */
final class WebStyles {
    private static final Pattern STRUCK = Pattern.compile("(?i)text-decoration[a-z-]*\\s*:[^;]*line-through");
    private static final Pattern HIDDEN = Pattern.compile(
            "(?i)display\\s*:\\s*none|mso-hide\\s*:\\s*all|mso-element\\s*:\\s*(?:comment|footnote|endnote|header|footer)");
    private static final Pattern CLASS_RULE = Pattern.compile("\\.([\\w-]{1,60})\\s*\\{([^}]{0,2000})\\}");
    private static final Pattern FONT = Pattern.compile("(?i)font-family\\s*:\\s*([^;]+)");
    private static final int MOST_ITEMS = 1_000;

    private final Set<String> struckClasses = new HashSet<>();

    /** A page without a style sheet. */
    static WebStyles none() {
        return new WebStyles();
    }

    /** The page's own style sheet, as Google Docs writes one; sheets elsewhere are never fetched. */
    static WebStyles of(Document page) {
        WebStyles styles = new WebStyles();
        for (Element sheet : page.getElementsByTag("style")) {
            Matcher rules = CLASS_RULE.matcher(sheet.data());
            while (rules.find()) {
                if (STRUCK.matcher(rules.group(2)).find()) {
                    styles.struckClasses.add(rules.group(1));
                }
            }
        }
        return styles;
    }

    /** Whether what the element holds was struck out or is not shown. */
    boolean isUnseen(Element element) {
        String style = element.attr("style");
        boolean own = !style.isEmpty()
                && (STRUCK.matcher(style).find() || HIDDEN.matcher(style).find());
        return own || (!struckClasses.isEmpty() && element.classNames().stream().anyMatch(struckClasses::contains));
    }

    /** Whether it is not shown at all, struck out or not. */
    static boolean isHidden(Element element) {
        return HIDDEN.matcher(element.attr("style")).find();
    }

    static boolean keepsLines(Element element) {
        String style = element.attr("style");
        return style.contains("pre-wrap") || style.contains("pre-line");
    }

    /** The picture font that the element's text is set in; empty when it is set in letters. */
    static String pictureFont(Element element, String outer) {
        Matcher family = FONT.matcher(element.attr("style"));
        String font = family.find() ? family.group(1) : element.attr("face");
        if (font.isEmpty()) {
            return outer;
        }
        return Glyphs.isPictureFont(font) ? font.split(",")[0] : "";
    }

    /** The number drawn before an item of a numbered list, with a space after it. */
    static String number(Element item) {
        Element list = item.parent();
        int number = list == null ? 1 : WordNumbers.number(list.attr("start"), 1);
        int looked = 0;
        for (Element before = item.previousElementSibling();
                before != null && looked < MOST_ITEMS;
                before = before.previousElementSibling()) {
            number += before.normalName().equals("li") ? 1 : 0;
            looked++;
        }
        return number + ". ";
    }
}
