package org.postroom.redaction;

import java.util.Objects;
import org.postroom.redaction.text.Kind;

/**
 * A stretch of a text that is hidden.
 *
 * @param start first UTF-16 unit, counted in the original text
 * @param end one past the last UTF-16 unit
 * @param kind what sort of thing stands there
 * @param replacement what the reader sees instead, in square brackets with no other bracket inside
 * @param recogniser who found it: the id of a rule or the name of a recogniser
 * @param because one plain sentence for the reviewer; it does not repeat the text
 * @param confidence from 0 to 1
 * @param doubtful whether a person should look at it; of several doubtful spans of one entity the first alone is marked,
 *     the others follow its decision
 */
public record Span(
        int start,
        int end,
        Kind kind,
        String replacement,
        String recogniser,
        String because,
        double confidence,
        boolean doubtful) {
    public Span {
        Objects.requireNonNull(kind, "kind");
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A span must start before it ends: %d to %d.".formatted(start, end));
        }
        if (!isLabel(replacement)) {
            throw new IllegalArgumentException(
                    "A replacement must stand in square brackets, hold no other bracket and be at most 60 characters.");
        }
    }

    private static boolean isLabel(String replacement) {
        if (replacement.length() < 3 || replacement.length() > 62) {
            return false;
        }
        String inner = replacement.substring(1, replacement.length() - 1);
        return replacement.startsWith("[")
                && replacement.endsWith("]")
                && inner.indexOf('[') < 0
                && inner.indexOf(']') < 0
                && !inner.isBlank();
    }
}
