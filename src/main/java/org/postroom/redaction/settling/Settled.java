package org.postroom.redaction.settling;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.postroom.redaction.text.Finding;

/** Findings of one sheet of which no two overlap; those in the way of another are found without looking at all. */
final class Settled {
    private final NavigableMap<Integer, Placed> byStart = new TreeMap<>();
    private int placed;

    private record Placed(int number, Finding finding) {}

    /** Those that a finding overlaps, in the order in which they were settled. */
    List<Finding> inTheWayOf(Finding finding) {
        Integer before = byStart.lowerKey(finding.start());
        return byStart.subMap(before == null ? finding.start() : before, finding.end()).values().stream()
                .filter(other -> other.finding().overlaps(finding))
                .sorted(Comparator.comparingInt(Placed::number))
                .map(Placed::finding)
                .toList();
    }

    /** Settles a finding with nothing in its way. */
    void add(Finding finding) {
        byStart.put(finding.start(), new Placed(placed++, finding));
    }

    void removeAll(List<Finding> findings) {
        findings.forEach(finding -> byStart.remove(finding.start()));
    }

    /** All, in the order of the text. */
    List<Finding> inOrder() {
        return byStart.values().stream().map(Placed::finding).toList();
    }
}
