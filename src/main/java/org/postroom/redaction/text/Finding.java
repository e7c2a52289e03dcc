package org.postroom.redaction.text;

import org.jspecify.annotations.Nullable;

/**
 * Something a recogniser spotted. Offsets are those of the even text of its sheet.
 *
 * @param sheet number of the {@link Sheet}
 * @param label a fixed replacement without brackets; null where a role label is to be made for the entity
 * @param rank which finding wins where two overlap
 */
public record Finding(
        int sheet,
        int start,
        int end,
        Kind kind,
        @Nullable String label,
        String recogniser,
        String because,
        double confidence,
        Rank rank) {

    /** Below this a person is asked. */
    public static final double DOUBT = 0.6;

    /** Who is believed first, weakest first. */
    public enum Rank {
        DETAIL,
        LIST,
        MODEL,
        MODELS_AGREED,
        CONTEXT,
        RULE,
        KNOWN
    }

    /** Whether two findings share a character of one sheet. */
    public boolean overlaps(Finding other) {
        return sheet == other.sheet && start < other.end && other.start < end;
    }

    /** Whether it reaches over all from one offset to another. */
    public boolean covers(int from, int to) {
        return start <= from && end >= to;
    }

    /** The same finding at another place of its sheet. */
    public Finding over(int newStart, int newEnd) {
        return new Finding(sheet, newStart, newEnd, kind, label, recogniser, because, confidence, rank);
    }

    /** The same finding of another kind. */
    public Finding as(Kind other) {
        return other == kind
                ? this
                : new Finding(sheet, start, end, other, label, recogniser, because, confidence, rank);
    }

    /** The same finding, as sure as this: 0 to 1. */
    public Finding sure(double newConfidence) {
        return new Finding(sheet, start, end, kind, label, recogniser, because, newConfidence, rank);
    }
}
