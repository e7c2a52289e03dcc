package org.postroom.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A longer text cut for setting: paragraphs, and inside them the redaction labels in square brackets, which are set
 * apart quietly so that an assessor sees at once what stands for a name.
 */
public record Passage(List<Paragraph> paragraphs) {
    /** A label holds no other bracket and stays on one line; longer brackets are the writer's own. */
    private static final Pattern LABEL = Pattern.compile("\\[[^\\[\\]\\n]{1,60}]");

    /** The bullets people type, and those that Word's symbol font leaves behind. */
    private static final Pattern BULLET = Pattern.compile(
            "^\\s*[\\u2022\\u25cf\\u25cb\\u25e6\\u25aa\\u00b7\\u2713\\u2714\\u27a2\\uf0b7\\uf0a7*\\-\\u2013]\\s+");

    /**
     * One paragraph.
     *
     * @param bullet whether the writer set it as an item of a list; its mark is then not in the pieces
     */
    public record Paragraph(boolean bullet, List<Piece> pieces) {}

    /** A run of text in one style. */
    public record Piece(String text, boolean label) {}

    /** The text cut at its line ends; empty lines fall away. */
    public static Passage of(String text) {
        return new Passage(Letters.settable(text)
                .lines()
                .filter(line -> !line.isBlank())
                .map(Passage::paragraph)
                .toList());
    }

    /** Whether there is nothing to read. */
    public boolean isEmpty() {
        return paragraphs.isEmpty();
    }

    private static Paragraph paragraph(String line) {
        Matcher bullet = BULLET.matcher(line);
        boolean item = bullet.find();
        return new Paragraph(item, pieces(item ? line.substring(bullet.end()) : line.strip()));
    }

    private static List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        Matcher label = LABEL.matcher(line);
        int end = 0;
        while (label.find()) {
            addPlain(pieces, line.substring(end, label.start()));
            pieces.add(new Piece(label.group(), true));
            end = label.end();
        }
        addPlain(pieces, line.substring(end));
        return List.copyOf(pieces);
    }

    private static void addPlain(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, false));
        }
    }
}
