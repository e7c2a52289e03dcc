package org.postroom.paper;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;

/** Letters as outlines, straight from the font file: the same on every machine, with or without fonts of its own. */
final class Lettering {
    private final TrueTypeFont font;
    private final CmapLookup letters;

    Lettering(Fonts fonts) {
        try {
            this.font = new TTFParser().parse(fonts.open());
            this.letters = font.getUnicodeCmapLookup();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * One line of text with its baseline at the origin.
     *
     * @param size of the type, in the drawing's units
     */
    Shape line(String text, double size) {
        try {
            double scale = size / font.getUnitsPerEm();
            Path2D line = new Path2D.Double();
            double at = 0;
            for (int letter : text.codePoints().toArray()) {
                int glyph = letters.getGlyphId(letter);
                AffineTransform placed = new AffineTransform(scale, 0, 0, -scale, at, 0);
                line.append(outline(glyph).createTransformedShape(placed), false);
                at += font.getAdvanceWidth(glyph) * scale;
            }
            return line;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** An empty outline stands for a space. */
    private GeneralPath outline(int glyph) throws IOException {
        GlyphData data = font.getGlyph().getGlyph(glyph);
        return data == null ? new GeneralPath() : data.getPath();
    }
}
