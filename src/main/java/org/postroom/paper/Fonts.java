package org.postroom.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The font files that are embedded in papers: Liberation Sans and Liberation Serif, which hold the letters of Welsh,
 * Irish, Scottish Gaelic and Polish.
 */
enum Fonts {
    SANS("Sans", "Regular", 400, false),
    SANS_BOLD("Sans", "Bold", 700, false),
    SANS_ITALIC("Sans", "Italic", 400, true),
    SERIF("Serif", "Regular", 400, false),
    SERIF_BOLD("Serif", "Bold", 700, false),
    SERIF_ITALIC("Serif", "Italic", 400, true);

    private final byte[] file;
    private final String family;
    private final int weight;
    private final boolean italic;

    Fonts(String kind, String cut, int weight, boolean italic) {
        this.family = "Liberation " + kind;
        this.weight = weight;
        this.italic = italic;
        this.file = read("/com/mpobjects/jasperreports/fonts/liberation/Liberation" + kind + "-" + cut + ".ttf");
    }

    /** The font's file. */
    RandomAccessRead open() {
        return new RandomAccessReadBuffer(file);
    }

    /**
     * The font for a document.
     *
     * @param subset whether only the letters that are used are embedded
     */
    PDType0Font embeddedIn(PDDocument document, boolean subset) {
        try {
            TrueTypeFont font = new TTFParser().parse(open());
            // Ligatures are sought with a regular expression for every run of text: a pack took three times as long.
            font.setEnableGsub(false);
            return PDType0Font.load(document, font, subset);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    boolean italic() {
        return italic;
    }

    private static byte[] read(String path) {
        try (InputStream in = Fonts.class.getResourceAsStream(path)) {
            return Objects.requireNonNull(in, path + " is missing: the font artifact is not on the class path")
                    .readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
