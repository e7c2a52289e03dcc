package org.postroom.redaction;

import java.util.List;
import org.postroom.redaction.text.Passage;

/**
 * One redacted text.
 *
 * @param ref the ref of its {@link Passage}
 * @param text the text with everything found hidden, doubtful or not
 * @param spans what was hidden, in order, not overlapping
 */
public record RedactedPassage(String ref, RedactedText text, List<Span> spans) {
    public RedactedPassage {
        spans = List.copyOf(spans);
    }
}
