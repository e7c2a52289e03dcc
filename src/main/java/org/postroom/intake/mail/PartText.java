package org.postroom.intake.mail;

import jakarta.mail.Part;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.postroom.intake.document.PlainText;

/** What a part says of itself, and its bytes as text; every header may be wrong. */
final class PartText {
    private PartText() {}

    /** The media type, lower case; {@code text/plain} where none can be read (RFC 2045 §5.2) and it names no file. */
    static String mediaType(Part part) {
        String header = PartName.raw(part, "Content-Type");
        int end = header.indexOf(';');
        String type = (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        if (type.matches("[^\\s/]{1,80}/[^\\s/]{1,120}")) {
            return type;
        }
        return name(part, "").isEmpty() ? "text/plain" : "application/octet-stream";
    }

    /** A parameter of Content-Type, lower case; empty when absent. */
    static String parameter(Part part, String name) {
        return PartName.parameter(PartName.raw(part, "Content-Type"), name)
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** What Content-Disposition says first, lower case; empty when absent (RFC 2183 §2). */
    static String disposition(Part part) {
        return PartName.raw(part, "Content-Disposition")
                .split(";", 2)[0]
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** The file name without path, decoded; {@code otherwise} when the part has none. */
    static String name(Part part, String otherwise) {
        String name = PartName.of(part);
        return name.isEmpty() ? otherwise : name;
    }

    /** The last step of a path: a name is a label here and never leads anywhere. */
    static String bareName(String name) {
        String folded = PlainText.fold(name).replaceAll("\\s+", " ");
        return folded.substring(Math.max(folded.lastIndexOf('/'), folded.lastIndexOf('\\')) + 1);
    }

    /** The text of a part, decoded and, where it is flowed (RFC 3676 §4), with its soft breaks taken out. */
    static String text(Part part, byte[] bytes) {
        String text = decode(bytes, parameter(part, "charset"));
        boolean flowed = parameter(part, "format").equals("flowed");
        return flowed ? unflowed(text, parameter(part, "delsp").equals("yes")) : text;
    }

    static String decode(byte[] bytes, @Nullable String charset) {
        return LetterCharset.decode(bytes, charset);
    }

    /** Joins flowed lines of the same depth of quotation; a signature's mark and an unflowed line end a paragraph. */
    private static String unflowed(String text, boolean deleteSpace) {
        StringBuilder out = new StringBuilder();
        String open = "";
        boolean soft = false;
        for (String line : text.split("\r\n|\r|\n", -1)) {
            String quotes = line.substring(0, depth(line));
            String stuffed = line.substring(quotes.length());
            String shown = stuffed.startsWith(" ") ? stuffed.substring(1) : stuffed;
            if (soft && !(quotes.equals(open) && !shown.equals("-- "))) {
                out.append('\n');
                soft = false;
            }
            out.append(soft || quotes.isEmpty() ? "" : quotes + " ");
            soft = shown.endsWith(" ") && !shown.equals("-- ");
            out.append(soft && deleteSpace ? shown.substring(0, shown.length() - 1) : shown)
                    .append(soft ? "" : "\n");
            open = quotes;
        }
        return out.toString();
    }

    private static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }
}
