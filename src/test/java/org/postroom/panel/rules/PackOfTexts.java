package org.postroom.panel.rules;

import java.time.Instant;
import java.util.List;
import org.postroom.panel.Alias;
import org.postroom.panel.Pack;
import org.postroom.redaction.RedactedPassage;
import org.postroom.redaction.Redactor;
import org.postroom.redaction.Span;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Passage;

/** Packs of a few words, for tests. */
public final class PackOfTexts {
    private PackOfTexts() {}

    /** What hides the first {@code words} of a text. */
    public static Span hiding(String text, String words, Kind kind, String label, double certainty, boolean doubtful) {
        int at = text.indexOf(words);
        return new Span(at, at + words.length(), kind, label, "test", "A test hides it.", certainty, doubtful);
    }

    /** A text with this hidden. */
    public static RedactedPassage redacted(String ref, String text, Span... spans) {
        return new RedactedPassage(ref, Redactor.apply(new Passage(ref, text), List.of(spans)), List.of(spans));
    }

    /** A held pack. */
    public static Pack of(RedactedPassage... passages) {
        Alias alias = Alias.read("K7F3").orElseThrow();
        Instant made = Instant.parse("2026-12-01T09:00:00Z");
        return new Pack(
                1,
                "C26-0001",
                alias,
                1,
                Pack.State.HELD,
                "A test.",
                "0a1b",
                List.of(passages),
                List.of(),
                new byte[0],
                new byte[0],
                made,
                null,
                null);
    }
}
