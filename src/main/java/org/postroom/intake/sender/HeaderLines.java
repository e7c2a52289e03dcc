package org.postroom.intake.sender;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The header fields of a letter in the order in which they stand, unfolded (RFC 5322 §2.2.3): servers put theirs on top. */
final class HeaderLines {
    private static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_FIELDS = 1_000;

    /** One field. */
    record Field(String name, String value) {
        boolean is(String other) {
            return name.equals(other);
        }
    }

    private HeaderLines() {}

    /** The fields of these bytes' first header block, names in lower case; of a longer block the first 256 KiB. */
    static List<Field> of(byte[] raw) {
        String head = new String(raw, 0, Math.min(raw.length, MOST_BYTES), StandardCharsets.ISO_8859_1);
        List<Field> fields = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String next : head.split("\\r\\n|\\r|\\n", -1)) {
            if (!next.isEmpty() && (next.charAt(0) == ' ' || next.charAt(0) == '\t')) {
                line.append(next);
                continue;
            }
            add(line, fields);
            if (next.isEmpty() || fields.size() >= MOST_FIELDS) {
                return fields;
            }
            line.setLength(0);
            line.append(next);
        }
        return fields;
    }

    private static void add(StringBuilder line, List<Field> fields) {
        int colon = line.indexOf(":");
        if (colon > 0) {
            String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            fields.add(new Field(name, line.substring(colon + 1).strip()));
        }
    }
}
