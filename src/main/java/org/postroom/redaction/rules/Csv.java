package org.postroom.redaction.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One row of a table with commas between its cells (RFC 4180 §2, without line breaks inside cells). */
final class Csv {
    private Csv() {}

    /** The cells of a row; nothing when a quotation mark lacks its partner. */
    static Optional<List<String>> cells(String row) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            boolean doubled = quoted && c == '"' && i + 1 < row.length() && row.charAt(i + 1) == '"';
            if (doubled) {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return quoted ? Optional.empty() : Optional.of(cells);
    }
}
