package org.postroom.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.postroom.accreditation.Framework;
import org.postroom.accreditation.FrameworkFile;
import org.postroom.outcome.CaseFigures.Proposal;
import org.postroom.outcome.CaseScores.Sheet;
import org.postroom.panel.Alias;

class AggregateTest {
    private static final Framework FRAMEWORK = FrameworkFile.embedded();
    private static final Alias K7F3 = new Alias("K7F3");

    private final Aggregate aggregate = new Aggregate(FRAMEWORK);

    @Test
    void aSumOfEightMeetsADomainAndSevenDoesNot() {
        CaseFigures figures = aggregate.oneCase(
                caseOf(sheet("a", 3, Map.of(2, 2, 3, 4)), sheet("b", 3, Map.of(2, 2)), sheet("c", 2, Map.of(2, 3))));
        DomainFigures first = figures.domains().get(0);
        assertThat(first.sum()).isEqualTo(8);
        assertThat(first.mean()).isCloseTo(2.667, within(0.001));
        assertThat(first.met()).isTrue();
        assertThat(first.borderline()).isTrue();
        DomainFigures second = figures.domains().get(1);
        assertThat(second.sum()).isEqualTo(7);
        assertThat(second.met()).isFalse();
        assertThat(second.borderline()).isTrue();
        assertThat(figures.domains().get(2).borderline()).isFalse();
        assertThat(figures.domains().get(2).spread()).isEqualTo(2);
        assertThat(figures.proposal()).isEqualTo(Proposal.NOT_YET_MET);
        assertThat(figures.unmet()).containsExactly(2);
        assertThat(figures.because()).isEqualTo("The pass level is not reached in domain 2 (sum 7).");
        assertThat(figures.flips()).contains("One point more in domain 2 gives the award.");
    }

    @Test
    void theAwardNeedsEveryDomain() {
        assertThat(aggregate
                        .oneCase(caseOf(all("a", 3), all("b", 3), all("c", 3)))
                        .award())
                .isTrue();
        assertThat(aggregate
                        .oneCase(caseOf(sheet("a", 4, Map.of(10, 0)), sheet("b", 4, Map.of(10, 3)), all("c", 4)))
                        .award())
                .isFalse();
    }

    @Test
    void aFirmOutcomeHasNoFlips() {
        assertThat(aggregate
                        .oneCase(caseOf(all("a", 4), all("b", 3), all("c", 4)))
                        .flips())
                .isEmpty();
        assertThat(aggregate
                        .oneCase(caseOf(sheet("a", 2, Map.of()), all("b", 1), all("c", 1)))
                        .flips())
                .isEmpty();
    }

    @Test
    void anAwardThatHangsOnOnePointSaysInWhichDomain() {
        CaseFigures figures = aggregate.oneCase(caseOf(all("a", 3), all("b", 3), sheet("c", 3, Map.of(7, 2))));
        assertThat(figures.award()).isTrue();
        assertThat(figures.flips()).contains("One point less in domain 7 takes the award away.");
    }

    @Test
    void twoDomainsOnePointShortAreNotTurnedByOnePoint() {
        CaseFigures figures = aggregate.oneCase(
                caseOf(all("a", 3), sheet("b", 3, Map.of(1, 2, 2, 2)), sheet("c", 3, Map.of(1, 2, 2, 2))));
        assertThat(figures.unmet()).containsExactly(1, 2);
        assertThat(figures.flips()).noneMatch(flip -> flip.startsWith("One point"));
    }

    @Test
    void anOutcomeThatHangsOnTheAssessorFurthestFromTheOthersSaysSo() {
        CaseFigures figures = aggregate.oneCase(caseOf(all("a", 3), all("b", 3), all("c", 0)));
        assertThat(figures.award()).isFalse();
        assertThat(figures.flips())
                .containsExactly("Without assessor c, the furthest from the others, the award is reached.");
    }

    @Test
    void aCaseWithoutAllSheetsIsNeverDecided() {
        assertThat(aggregate.oneCase(caseOf(all("a", 3), all("b", 3))).proposal())
                .isEqualTo(Proposal.INCOMPLETE);
        assertThat(aggregate
                        .oneCase(caseOf(all("a", 4), all("b", 4), all("b", 4)))
                        .award())
                .isFalse();
        assertThat(aggregate.oneCase(caseOf()).proposal()).isEqualTo(Proposal.INCOMPLETE);
        Sheet torn = new Sheet("c", Map.of(1, 4));
        assertThat(aggregate.oneCase(caseOf(all("a", 4), all("b", 4), torn)).proposal())
                .isEqualTo(Proposal.INCOMPLETE);
    }

    @Test
    void severityIsTheMeanDifferenceToThoseWhoScoredTheSamePacks() {
        Aggregate.SessionFigures session = aggregate.session(List.of(
                caseOf(all("a", 1), all("b", 3), all("c", 3)),
                new CaseScores(new Alias("M4P9"), List.of(all("a", 2), all("b", 3), all("d", 3)))));
        assertThat(session.severities()).extracting(Severity::assessor).containsExactly("a", "d", "b", "c");
        assertThat(session.severities().get(0).difference()).isCloseTo(-1.5, within(1e-9));
        assertThat(session.severities().get(0).packs()).isEqualTo(2);
        assertThat(session.severities().get(2).difference()).isCloseTo(0.75, within(1e-9));
        assertThat(session.agreement().units()).isEqualTo(20);
    }

    @Test
    void anyOnePointFlipThatIsToldTurnsTheOutcomeAndNoOtherDoes() {
        Random random = new Random(4);
        for (int run = 0; run < 300; run++) {
            List<Sheet> sheets = List.of(random("a", random), random("b", random), random("c", random));
            CaseFigures figures = aggregate.oneCase(new CaseScores(K7F3, sheets));
            boolean told = figures.flips().stream().anyMatch(flip -> flip.startsWith("One point"));
            assertThat(told).as("%s", sheets).isEqualTo(somePointTurns(sheets, figures.award()));
        }
    }

    private boolean somePointTurns(List<Sheet> sheets, boolean award) {
        for (int sheet = 0; sheet < sheets.size(); sheet++) {
            for (int domain = 1; domain <= 10; domain++) {
                for (int step = -1; step <= 1; step += 2) {
                    int moved = sheets.get(sheet).scores().get(domain) + step;
                    if (moved >= 0 && moved <= 4) {
                        List<Sheet> changed = new ArrayList<>(sheets);
                        Map<Integer, Integer> scores =
                                new TreeMap<>(sheets.get(sheet).scores());
                        scores.put(domain, moved);
                        changed.set(sheet, new Sheet(sheets.get(sheet).assessor(), scores));
                        if (aggregate.oneCase(new CaseScores(K7F3, changed)).award() != award) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private static Sheet random(String assessor, Random random) {
        Map<Integer, Integer> scores = new TreeMap<>();
        for (int domain = 1; domain <= 10; domain++) {
            scores.put(domain, random.nextInt(8) == 0 ? 2 : 3);
        }
        return new Sheet(assessor, scores);
    }

    private static CaseScores caseOf(Sheet... sheets) {
        return new CaseScores(K7F3, List.of(sheets));
    }

    private static Sheet all(String assessor, int score) {
        return sheet(assessor, score, Map.of());
    }

    private static Sheet sheet(String assessor, int score, Map<Integer, Integer> but) {
        Map<Integer, Integer> scores = new TreeMap<>();
        for (int domain = 1; domain <= 10; domain++) {
            scores.put(domain, but.getOrDefault(domain, score));
        }
        return new Sheet(assessor, scores);
    }
}
