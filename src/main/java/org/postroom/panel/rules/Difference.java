package org.postroom.panel.rules;

import java.util.List;

/**
 * What a waiting rule set would do to past packs, beside the set in force. It holds words of applicants: for staff only,
 * never kept, and held until the change is decided.
 *
 * @param waiting hash of the waiting set
 * @param compared how many packs were tried
 * @param packs how many packs there are
 * @param changed the packs in which something would change, the newest first
 */
public record Difference(String waiting, int compared, int packs, List<PackChange> changed) {
    /** Of so many changed packs the passages are held, of the others the counts alone. */
    static final int MOST_PACKS_SHOWN = 50;

    public Difference {
        changed = List.copyOf(changed);
    }

    /**
     * One pack.
     *
     * @param more what would be hidden and is not, at most {@link PackDifference#MOST_EXCERPTS}
     * @param moreInAll how many such passages there are
     * @param less what is hidden and would be shown, at most {@link PackDifference#MOST_EXCERPTS}
     * @param lessInAll how many such passages there are
     * @param doubtsNow doubtful passages by the set in force
     * @param doubtsThen doubtful passages by the waiting set
     */
    public record PackChange(
            String caseReference,
            String alias,
            List<Excerpt> more,
            int moreInAll,
            List<Excerpt> less,
            int lessInAll,
            long doubtsNow,
            long doubtsThen) {
        public PackChange {
            more = List.copyOf(more);
            less = List.copyOf(less);
        }

        PackChange countsAlone() {
            return new PackChange(
                    caseReference, alias, List.of(), moreInAll, List.of(), lessInAll, doubtsNow, doubtsThen);
        }
    }

    /**
     * A passage that would change.
     *
     * @param label what the panel would read, or reads now, in its place
     * @param because why it would be hidden, or is
     */
    public record Excerpt(String ref, String before, String words, String after, String label, String because) {}

    /** Passages that would be hidden, in all packs. */
    public int more() {
        return changed.stream().mapToInt(PackChange::moreInAll).sum();
    }

    /** Passages that would be shown, in all packs. */
    public int less() {
        return changed.stream().mapToInt(PackChange::lessInAll).sum();
    }

    /** The counts in one sentence. */
    public String inWords() {
        return "Over %d past packs: %d passages more hidden, %d fewer, in %d packs."
                .formatted(compared, more(), less(), changed.size());
    }
}
