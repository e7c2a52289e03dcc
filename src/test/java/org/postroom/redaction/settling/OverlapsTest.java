package org.postroom.redaction.settling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Finding.Rank;
import org.postroom.redaction.text.Kind;

/** Findings that reach into each other after they were settled. */
class OverlapsTest {
    private static Finding found(int sheet, int start, int end) {
        return new Finding(sheet, start, end, Kind.PERSON, null, "test", "A test.", 0.9, Rank.RULE);
    }

    private static List<String> apart(Finding... findings) {
        return Overlaps.apart(List.of(findings)).stream()
                .map(finding -> finding.sheet() + ":" + finding.start() + "-" + finding.end())
                .toList();
    }

    @Test
    void whatReachesIntoAnotherIsCutBackAndNothingIsLeftStanding() {
        assertThat(apart(found(0, 4, 9), found(0, 0, 6), found(0, 9, 12))).containsExactly("0:0-6", "0:6-9", "0:9-12");
    }

    @Test
    void whatLiesWithinAnotherGoesWithIt() {
        assertThat(apart(found(0, 2, 4), found(0, 0, 6), found(0, 0, 3))).containsExactly("0:0-6");
    }

    @Test
    void sheetsDoNotReachIntoEachOther() {
        assertThat(apart(found(1, 0, 5), found(0, 3, 8))).containsExactly("0:3-8", "1:0-5");
    }
}
