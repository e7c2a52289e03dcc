package org.postroom.paper;

import java.awt.Color;
import java.util.Map;

/**
 * The one quiet house style of every paper: colours and families. Style sheets and Word styles name a value as
 * {@code @accent@}; nothing else knows a colour.
 */
final class HouseStyle {
    /** Deep blue-green: headings, rules, the badge. */
    static final String ACCENT = "0B4F5C";

    /** Text. */
    static final String INK = "1B2629";

    /** Secondary text; 5.9:1 on white, above the 4.5:1 of WCAG 2.2 section 1.4.3. */
    static final String QUIET = "566569";

    /** Hairlines. */
    static final String LINE = "C5D2D4";

    /** Ornament behind text. */
    static final String FAINT = "DCE7E8";

    /** Faint ground of boxes and table heads. */
    static final String WASH = "EEF4F4";

    /** Ground of cells to fill in. */
    static final String INPUT = "FFFBEA";

    /** Ground of what asks for attention. */
    static final String ATTENTION = "FBE9D7";

    private static final Map<String, String> NAMED = Map.of(
            "accent",
            ACCENT,
            "ink",
            INK,
            "quiet",
            QUIET,
            "line",
            LINE,
            "wash",
            WASH,
            "input",
            INPUT,
            "attention",
            ATTENTION);

    private HouseStyle() {}

    /** {@code sheet} with every {@code @name@} replaced by its six hexadecimal digits. */
    static String applied(String sheet) {
        String styled = sheet;
        for (Map.Entry<String, String> entry : NAMED.entrySet()) {
            styled = styled.replace("@" + entry.getKey() + "@", entry.getValue());
        }
        return styled;
    }

    /** The colour for Java's drawing. */
    static Color colour(String hex) {
        return new Color(Integer.parseInt(hex, 16));
    }
}
