package org.postroom.paper;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What text that was typed, pasted or converted becomes before it is set: nothing that can be read is lost. */
final class Letters {
    /** Everything XML 1.0 section 2.2 does not allow as a character. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    /** Joiners, marks of byte order and variation selectors have no shape of their own. */
    private static final Pattern SHAPELESS = Pattern.compile("[\\u200B-\\u200D\\u2060\\uFEFF\\uFE00-\\uFE0F]");

    private static final char WORD_HYPHEN = '\u2011';
    private static final char LINE_SEPARATOR = '\u2028';

    private Letters() {}

    /**
     * The text with letters and their accents joined (a phone sends {@code w} and a circumflex apart), without what
     * has no shape or may not stand in XML.
     */
    static String settable(String text) {
        String plain = NOT_XML.matcher(text).replaceAll("");
        String shaped = SHAPELESS.matcher(plain).replaceAll("");
        return Normalizer.normalize(shaped, Normalizer.Form.NFC)
                .replace(WORD_HYPHEN, '-')
                .replace(LINE_SEPARATOR, '\n');
    }
}
