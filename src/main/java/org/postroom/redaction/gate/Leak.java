package org.postroom.redaction.gate;

import org.postroom.redaction.text.Kind;

/**
 * A known identifier that was found in something about to leave.
 *
 * @param where the {@link Exposed#where()} of the piece
 * @param kind what sort of identifier it is
 * @param because one plain sentence, without the identifier itself
 * @param surface the identifier as it is known: for the console, never for a log
 */
public record Leak(String where, Kind kind, String because, String surface) {
    @Override
    public String toString() {
        return "Leak[where=%s, kind=%s, because=%s]".formatted(where, kind, because);
    }
}
