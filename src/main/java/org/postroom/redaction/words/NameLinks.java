package org.postroom.redaction.words;

import java.util.Set;
import org.postroom.redaction.text.Sheet;

/** What may stand between the words of one name: small words such as "of" and "upon", a hyphen, an ampersand. */
public final class NameLinks {
    private static final Set<String> LINKS =
            Set.of("and", "of", "the", "for", "on", "upon", "under", "le", "y", "yr", "an", "na");

    private NameLinks() {}

    /** Whether a folded word is one that stands inside names. */
    public static boolean isLink(String word) {
        return LINKS.contains(word);
    }

    /** Whether nothing but a blank, a hyphen, a possessive ending or an ampersand stands after a word. */
    public static boolean close(Sheet sheet, int left) {
        String gap = sheet.between(
                sheet.words().get(left).end(), sheet.words().get(left + 1).start());
        if (gap.equals(" ")) {
            return true;
        }
        boolean initial = sheet.words().get(left).length() <= 2;
        String bare = gap.replace("'s", "").replace("'", "").replace("&", "").replace(initial ? "." : "&", "");
        return gap.length() <= 4
                && bare.chars().allMatch(c -> c == ' ' || c == '-' || c == '\n')
                && bare.chars().filter(c -> c == '\n').count() < 2;
    }
}
