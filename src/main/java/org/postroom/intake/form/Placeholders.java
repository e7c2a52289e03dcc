package org.postroom.intake.form;

import java.util.List;
import java.util.regex.Pattern;
import org.postroom.paper.ApplicationForm;

/**
 * Takes out what a form shows in a box that nobody has written in. Word processors keep it as ordinary text when they
 * save in another format, and people write before or behind it.
 */
final class Placeholders {
    /** White space is looked at from its beginning only: a line of nothing else would cost the square of its length. */
    private static final Pattern OWN = Pattern.compile("(?i)^" + Pattern.quote(ApplicationForm.PLACEHOLDER)
            + "[.:]?\\s*|(?<!\\s)\\s*+" + Pattern.quote(ApplicationForm.PLACEHOLDER) + "\\.?$");

    private static final Pattern OTHERS = Pattern.compile(
            "(?i)^\\[?\\s*(?:click|tap|click or tap|click/tap)\\s+(?:here\\s+)?(?:or\\s+tap\\s+)?(?:here\\s+)?"
                    + "to\\s+(?:enter|add|type|insert|write)\\b[^.!?]{0,40}[.\\]]*$");

    private Placeholders() {}

    /** The same fragments, those that only invite to write left blank. */
    static List<Fragment> removed(List<Fragment> fragments) {
        return fragments.stream().map(Placeholders::without).toList();
    }

    private static Fragment without(Fragment fragment) {
        String text = fragment.text();
        String own = OTHERS.matcher(text).matches() ? "" : OWN.matcher(text).replaceAll("");
        return own.length() == text.length() ? fragment : fragment.withText(own);
    }
}
