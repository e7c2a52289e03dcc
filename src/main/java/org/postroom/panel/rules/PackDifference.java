package org.postroom.panel.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.postroom.panel.Pack;
import org.postroom.panel.rules.Difference.Excerpt;
import org.postroom.panel.rules.Difference.PackChange;
import org.postroom.redaction.RedactedPassage;
import org.postroom.redaction.Span;
import org.postroom.redaction.text.Passage;

/** Lays two redactions of the same texts beside each other. */
final class PackDifference {
    /** Passages shown of each pack, more hidden and less hidden each. */
    static final int MOST_EXCERPTS = 12;

    private static final int CONTEXT_CHARACTERS = 50;
    private static final int MOST_WORDS_CHARACTERS = 200;

    private final List<Excerpt> more = new ArrayList<>();
    private final List<Excerpt> less = new ArrayList<>();

    private PackDifference() {}

    /** What would change in a pack; empty when nothing does. Both redactions are of {@code originals}, in their order. */
    static Optional<PackChange> of(
            Pack pack, List<Passage> originals, List<RedactedPassage> now, List<RedactedPassage> then) {
        PackDifference difference = new PackDifference();
        for (int at = 0; at < originals.size(); at++) {
            Passage original = originals.get(at);
            difference.add(original, now.get(at).spans(), then.get(at).spans());
        }
        List<Excerpt> more = difference.more;
        List<Excerpt> less = difference.less;
        long doubtsNow = doubts(now);
        long doubtsThen = doubts(then);
        if (more.isEmpty() && less.isEmpty() && doubtsNow == doubtsThen) {
            return Optional.empty();
        }
        return Optional.of(new PackChange(
                pack.caseReference(),
                pack.alias().value(),
                more.subList(0, Math.min(MOST_EXCERPTS, more.size())),
                more.size(),
                less.subList(0, Math.min(MOST_EXCERPTS, less.size())),
                less.size(),
                doubtsNow,
                doubtsThen));
    }

    private static long doubts(List<RedactedPassage> passages) {
        return passages.stream()
                .flatMap(passage -> passage.spans().stream())
                .filter(Span::doubtful)
                .count();
    }

    private void add(Passage original, List<Span> now, List<Span> then) {
        collect(original, then, hidden(now), more);
        collect(original, now, hidden(then), less);
    }

    private static BitSet hidden(List<Span> spans) {
        BitSet hidden = new BitSet();
        spans.forEach(span -> hidden.set(span.start(), span.end()));
        return hidden;
    }

    /** The stretches of {@code spans} that the other redaction leaves open, where they hold more than blanks and stops. */
    private static void collect(Passage original, List<Span> spans, BitSet other, List<Excerpt> into) {
        for (Span span : spans) {
            for (int at = other.nextClearBit(span.start()); at < span.end(); ) {
                int set = other.nextSetBit(at);
                int end = set < 0 ? span.end() : Math.min(set, span.end());
                if (original.text().substring(at, end).chars().anyMatch(Character::isLetterOrDigit)) {
                    into.add(excerpt(original, at, end, span));
                }
                at = other.nextClearBit(end);
            }
        }
    }

    private static Excerpt excerpt(Passage original, int start, int end, Span span) {
        String text = original.text();
        int from = Math.max(0, start - CONTEXT_CHARACTERS);
        int to = Math.min(text.length(), end + CONTEXT_CHARACTERS);
        return new Excerpt(
                original.ref(),
                (from > 0 ? "…" : "") + text.substring(from, start),
                end - start > MOST_WORDS_CHARACTERS
                        ? text.substring(start, start + MOST_WORDS_CHARACTERS) + "…"
                        : text.substring(start, end),
                text.substring(end, to) + (to < text.length() ? "…" : ""),
                span.replacement(),
                span.because());
    }
}
