package org.postroom.intake.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Plain text: bytes into characters, characters into lines. */
public final class PlainText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Charset MAC = Charset.forName("x-MacRoman");

    /** What apostrophes, quotation marks and accents of a Mac look like when read as Windows-1252. */
    private static final Pattern MAC_LETTERS =
            Pattern.compile("[a-z]Õ[a-z]|[a-z]Ž(?![A-Z])|(?:^|[\\s(])Ò[^Ó\\n\\r]{1,300}Ó(?:[\\s.,;:)?!]|$)");
    /** Signs that people type with Windows-1252 and that are rare letters on a Mac. */
    private static final Pattern WINDOWS_LETTERS = Pattern.compile("[‘’“”–—…•]");

    private static final int LOOKED_AT_CHARS = 200_000;

    private static final Pattern UNSEEN =
            Pattern.compile("[\u00AD\uFEFF\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069]");
    private static final Pattern SPACES =
            Pattern.compile("[ \\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000\\u0000-\\u0008\\u000E-\\u001F]+");
    private static final Pattern AROUND_BREAKS = Pattern.compile(" ?([\t\n\u000B\r]) ?");

    private PlainText() {}

    /** The blocks of a text: one for each line, blank ones kept as they part paragraphs. */
    public static List<Block> blocks(String text, ReadingLimits limits) {
        List<Block> blocks = new ArrayList<>();
        String[] lines = text.split("\r\n|\r|\n|\f", limits.maxBlocks() + 1);
        for (int i = 0; i < lines.length && i < limits.maxBlocks(); i++) {
            blocks.add(new Block.Line(Block.Kind.TEXT, fold(lines[i])));
        }
        return blocks;
    }

    /**
     * Decodes by byte order mark, else as UTF-16 where every second byte of a text in Latin letters is empty, else as
     * UTF-8 where that is valid, else as Mac Roman where its quotation marks and accents say so, else as Windows-1252.
     */
    public static String decode(byte[] bytes) {
        Optional<Charset> wide = WideText.charset(bytes);
        if (wide.isPresent()) {
            return new String(bytes, wide.get());
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            String text = new String(bytes, WINDOWS);
            return isOfMac(text) ? new String(bytes, MAC) : text;
        }
    }

    /** Folds white space of every kind into single spaces; tabs stay tabs and line breaks stay line breaks. */
    public static String fold(String text) {
        String even = UNSEEN.matcher(Glyphs.withoutPrivate(text)).replaceAll("");
        String spaced = SPACES.matcher(even).replaceAll(" ");
        return AROUND_BREAKS.matcher(spaced).replaceAll("$1").strip();
    }

    private static boolean isOfMac(String text) {
        String start = text.substring(0, Math.min(text.length(), LOOKED_AT_CHARS));
        return MAC_LETTERS.matcher(start).find()
                && !WINDOWS_LETTERS.matcher(start).find();
    }

    static boolean looksLikeText(byte[] bytes) {
        if (WideText.charset(bytes).isPresent()) {
            return true;
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFE) == 0xFE && (bytes[1] & 0xFE) == 0xFE) {
            return true;
        }
        int odd = 0;
        int looked = Math.min(bytes.length, 8192);
        for (int i = 0; i < looked; i++) {
            int value = bytes[i] & 0xFF;
            if (value == 0) {
                return false;
            }
            if (value < 32 && value != '\n' && value != '\r' && value != '\t' && value != '\f' && value != 27) {
                odd++;
            }
        }
        return odd * 50 <= looked;
    }
}
