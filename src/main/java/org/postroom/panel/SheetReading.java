package org.postroom.panel;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.postroom.accreditation.Framework;

/** What a returned score sheet was understood to say. */
public sealed interface SheetReading {
    /** One plain sentence. */
    String because();

    /** A whole score of one domain and what was written beside it. */
    record Scored(int score, @Nullable String comment) {}

    /**
     * A sheet with a score on the scale for every domain.
     *
     * @param alias the pack it scores
     * @param scores by number of the domain, in order
     */
    record Read(Alias alias, Map<Integer, Scored> scores, String because) implements SheetReading {}

    /**
     * A sheet that cannot be taken as it is; nothing of it counts until it is corrected.
     *
     * @param alias the pack the sheet itself names; null when it names none
     * @param understood the scores without fault, so that a correction can be laid over an earlier sheet
     * @param missing numbers of the domains without a score
     * @param faults one sentence each, for the assessor
     */
    record Faulty(
            @Nullable Alias alias,
            Map<Integer, Scored> understood,
            List<Integer> missing,
            List<String> faults,
            String because)
            implements SheetReading {
        private boolean onlyLeavesOut() {
            return !missing.isEmpty() && faults.size() == 1 && !understood.isEmpty();
        }
    }

    /** There is no score to be found. */
    record NoSheet(String because) implements SheetReading {}

    /**
     * This reading as a correction of a sheet that was read before: when its only fault is that it leaves domains out,
     * those keep their earlier scores. Every other reading stays as it is.
     *
     * @param earlier the sheet that counts at present
     */
    default SheetReading onto(Read earlier, Framework framework) {
        if (!(this instanceof Faulty part) || !part.onlyLeavesOut()) {
            return this;
        }
        Map<Integer, Scored> scores = new TreeMap<>(earlier.scores());
        part.understood().forEach((domain, scored) -> scores.merge(domain, scored, SheetReading::corrected));
        boolean whole = framework.domains().stream().allMatch(domain -> scores.containsKey(domain.number()));
        return whole
                ? new Read(
                        earlier.alias(),
                        scores,
                        "The reply corrects "
                                + SheetDraft.domains(part.understood().keySet())
                                + "; the other scores stay as they were.")
                : this;
    }

    private static Scored corrected(Scored before, Scored now) {
        return now.comment() == null ? new Scored(now.score(), before.comment()) : now;
    }
}
