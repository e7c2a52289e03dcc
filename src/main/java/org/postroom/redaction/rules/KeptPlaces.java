package org.postroom.redaction.rules;

import java.util.List;
import java.util.function.IntPredicate;
import org.postroom.redaction.rules.KeepList.Kept;
import org.postroom.redaction.text.Finding;

/** The kept terms of one sheet, of which only those that touch a finding are asked for. */
final class KeptPlaces {
    private final List<Kept> kept;
    /** The greatest end of a term and of all before it: never falls, so that it can be halved into. */
    private final int[] ends;

    /** @param kept in the order of their starts */
    KeptPlaces(List<Kept> kept) {
        this.kept = kept;
        this.ends = new int[kept.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = Math.max(kept.get(i).end(), i == 0 ? 0 : ends[i - 1]);
        }
    }

    /** The terms between the first that reaches into a finding and the last that begins before its end. */
    List<Kept> touching(Finding finding) {
        int from = first(at -> ends[at] > finding.start());
        int to = Math.max(from, first(at -> kept.get(at).start() >= finding.end()));
        return kept.subList(from, to);
    }

    /** The first index for which something holds that holds for all after it too. */
    private int first(IntPredicate holds) {
        int low = 0;
        int high = ends.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
