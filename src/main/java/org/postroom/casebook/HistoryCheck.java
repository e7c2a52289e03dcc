package org.postroom.casebook;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks the hash chain of every case's history. */
@Component
public class HistoryCheck {
    private final Cases cases;
    private final History history;

    HistoryCheck(Cases cases, History history) {
        this.cases = cases;
        this.history = history;
    }

    /** What checking one case's chain gave. */
    public sealed interface Chain {
        /** The case. */
        String caseReference();

        /** One plain sentence. */
        String because();

        /** Every entry is there and unaltered. */
        record Whole(String caseReference, int entries, String because) implements Chain {}

        /** The first entry that is altered, missing or added. */
        record Broken(String caseReference, int entry, String because) implements Chain {}
    }

    /** The chains of all cases, in the order of their references. */
    @Transactional(readOnly = true)
    public List<Chain> all() {
        return cases.findAll().stream()
                .sorted(java.util.Comparator.comparing(Case::reference))
                .map(this::check)
                .toList();
    }

    private Chain check(Case one) {
        List<HistoryEntry> entries = history.findByCaseReferenceOrderByNumber(one.reference());
        String previous = "";
        int expected = 1;
        for (HistoryEntry entry : entries) {
            if (entry.number() != expected) {
                return broken(one, expected, "entry " + expected + " is missing");
            }
            if (!entry.previousHash().equals(previous) || !entry.hash().equals(entry.seal())) {
                return broken(one, expected, "entry " + expected + " was altered after it was written");
            }
            previous = entry.hash();
            expected++;
        }
        if (one.historyLength() != entries.size() || !one.historyHead().equals(previous)) {
            return broken(
                    one,
                    expected,
                    "the case counts " + one.historyLength() + " entries, the history holds " + entries.size()
                            + ", or its last entry is another");
        }
        return new Chain.Whole(
                one.reference(), entries.size(), "All " + entries.size() + " entries are there and unaltered.");
    }

    private static Chain broken(Case one, int entry, String why) {
        return new Chain.Broken(
                one.reference(), entry, "The history of " + one.reference() + " is broken: " + why + ".");
    }
}
