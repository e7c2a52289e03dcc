package org.postroom.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawingTest {
    private static final int PANEL = 3;

    @Test
    void everyCaseOfALargeSessionGetsThreeAssessorsWithoutInterest() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<FreeAssessor> assessors = assessors(30, 10, random);
            List<CaseToSeat> cases = cases(100, 10, assessors, random);
            List<Draw> draws = Drawing.draw(cases, assessors, PANEL, seed);
            assertThat(draws).hasSize(100);
            for (int index = 0; index < 100; index++) {
                assertConstraints(cases.get(index), draws.get(index), assessors);
            }
        }
    }

    @Test
    void withoutInterestsTheLoadsDifferByOneAtMost() {
        Random random = new Random(3);
        List<FreeAssessor> assessors = assessors(17, 0, random);
        int[] loads = loads(assessors, Drawing.draw(cases(100, 0, List.of(), random), assessors, PANEL, 1));
        assertThat(Arrays.stream(loads).max().orElseThrow()
                        - Arrays.stream(loads).min().orElseThrow())
                .isLessThanOrEqualTo(1);
    }

    @Test
    void whoCarriesPacksAlreadyGetsFewerNewOnes() {
        List<FreeAssessor> assessors =
                List.of(assessor("a", 4), assessor("b", 0), assessor("c", 0), assessor("d", 0), assessor("e", 2));
        int[] loads = loads(assessors, Drawing.draw(cases(4, 0, List.of(), new Random(1)), assessors, PANEL, 9));
        assertThat(loads[0]).as("had four packs already").isEqualTo(4);
        assertThat(loads).containsExactlyInAnyOrder(4, 4, 4, 3, 3);
    }

    @Test
    void noDrawingIsMoreEvenThanTheOneFound() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<FreeAssessor> assessors = assessors(5, 3, random);
            List<CaseToSeat> cases = cases(3, 3, assessors, random);
            int[] loads = loads(assessors, Drawing.draw(cases, assessors, PANEL, seed));
            int found = Arrays.stream(loads).map(load -> load * load).sum();
            int[] start = assessors.stream().mapToInt(FreeAssessor::load).toArray();
            assertThat(found).as("seed %d", seed).isEqualTo(leastSquares(cases, assessors, 0, start));
        }
    }

    @Test
    void aCaseWithTooFewAssessorsIsShortAndTheOthersStillGetTheirs() {
        List<FreeAssessor> assessors = List.of(
                practice("a", "Lark Hill Surgery"), practice("b", "Lark Hill"), assessor("c", 0), assessor("d", 0));
        CaseToSeat clashing = new CaseToSeat("C-1", at("Lark Hill Medical Centre"), Set.of());
        CaseToSeat other = new CaseToSeat("C-2", at("Elm Tree House"), Set.of());
        List<Draw> draws = Drawing.draw(List.of(clashing, other), assessors, PANEL, 4);
        assertThat(draws.get(0)).isInstanceOfSatisfying(Draw.Short.class, tooFew -> {
            assertThat(tooFew.free()).isEqualTo(2);
            assertThat(tooFew.because())
                    .startsWith("C-1 needs 3 assessors and 2 are free; not free: ")
                    .contains("Assessor a has an interest", "Assessor b has an interest");
        });
        assertThat(draws.get(1)).isInstanceOfSatisfying(Draw.Seated.class, seated -> assertThat(seated.assessors())
                .hasSize(3));
    }

    @Test
    void aResubmissionGoesToOtherAssessors() {
        List<FreeAssessor> assessors =
                IntStream.range(0, 6).mapToObj(n -> assessor("a" + n, 0)).toList();
        CaseToSeat again = new CaseToSeat("C-1", at("Elm Tree House"), Set.of("a0", "a2", "a4"));
        assertThat(Drawing.draw(List.of(again), assessors, PANEL, 4))
                .singleElement()
                .isInstanceOfSatisfying(Draw.Seated.class, seated -> assertThat(seated.assessors())
                        .containsExactlyInAnyOrder("a1", "a3", "a5"));
    }

    @Test
    void theSameSeedGivesTheSameDrawingInWhateverOrderTheListsCome() {
        Random random = new Random(8);
        List<FreeAssessor> assessors = new ArrayList<>(assessors(12, 4, random));
        List<CaseToSeat> cases = cases(20, 4, assessors, random);
        List<Draw> first = Drawing.draw(cases, assessors, PANEL, 77);
        Collections.shuffle(assessors, random);
        assertThat(Drawing.draw(cases, assessors, PANEL, 77))
                .extracting(DrawingTest::ids)
                .isEqualTo(first.stream().map(DrawingTest::ids).toList());
    }

    @Test
    void anotherSeedGivesAnotherDrawing() {
        Random random = new Random(8);
        List<FreeAssessor> assessors = assessors(12, 0, random);
        List<CaseToSeat> cases = cases(4, 0, List.of(), random);
        Set<List<Set<String>>> drawings = new HashSet<>();
        for (int seed = 0; seed < 10; seed++) {
            drawings.add(Drawing.draw(cases, assessors, PANEL, seed).stream()
                    .map(DrawingTest::ids)
                    .toList());
        }
        assertThat(drawings).hasSizeGreaterThan(5);
    }

    @Test
    void aSubstituteIsTheFreeAssessorWithTheLeastLoad() {
        List<FreeAssessor> assessors =
                List.of(assessor("a", 0), assessor("b", 3), assessor("c", 1), practice("d", "Lark Hill"));
        CaseToSeat toSeat = new CaseToSeat("C-1", at("Lark Hill Surgery"), Set.of());
        assertThat(ids(Drawing.substitute(toSeat, assessors, Set.of("a"), 1))).containsExactly("c");
        assertThat(Drawing.substitute(toSeat, assessors, Set.of("a", "b", "c"), 1))
                .isInstanceOfSatisfying(Draw.Short.class, tooFew -> assertThat(tooFew.because())
                        .startsWith("C-1 needs 1 assessor and none is free; not free: "));
    }

    @Test
    void anEmptySessionDrawsNothing() {
        assertThat(Drawing.draw(List.of(), List.of(), PANEL, 1)).isEmpty();
    }

    private static void assertConstraints(CaseToSeat toSeat, Draw draw, List<FreeAssessor> assessors) {
        List<FreeAssessor> free = assessors.stream()
                .filter(one -> !toSeat.earlierAssessors().contains(one.id()))
                .filter(one -> Interests.clash(one, toSeat.facts()).isEmpty())
                .toList();
        if (draw instanceof Draw.Seated seated) {
            assertThat(seated.assessors()).hasSize(PANEL).doesNotHaveDuplicates();
            assertThat(free.stream().map(FreeAssessor::id)).containsAll(seated.assessors());
        } else {
            assertThat(free).hasSizeLessThan(PANEL);
        }
        assertThat(draw.caseRef()).isEqualTo(toSeat.ref());
    }

    private static Set<String> ids(Draw draw) {
        return draw instanceof Draw.Seated seated ? Set.copyOf(seated.assessors()) : Set.of();
    }

    private static int[] loads(List<FreeAssessor> assessors, List<Draw> draws) {
        return assessors.stream()
                .mapToInt(one -> one.load()
                        + (int) draws.stream()
                                .filter(draw -> ids(draw).contains(one.id()))
                                .count())
                .toArray();
    }

    /** Tries every panel of every case. */
    private static int leastSquares(List<CaseToSeat> cases, List<FreeAssessor> assessors, int from, int[] loads) {
        if (from == cases.size()) {
            return Arrays.stream(loads).map(load -> load * load).sum();
        }
        int least = Integer.MAX_VALUE;
        for (int panel = 0; panel < 1 << assessors.size(); panel++) {
            if (Integer.bitCount(panel) == PANEL && allowed(cases.get(from), assessors, panel)) {
                int[] next = loads.clone();
                for (int one = 0; one < next.length; one++) {
                    next[one] += panel >> one & 1;
                }
                least = Math.min(least, leastSquares(cases, assessors, from + 1, next));
            }
        }
        return least == Integer.MAX_VALUE ? leastSquares(cases, assessors, from + 1, loads) : least;
    }

    private static boolean allowed(CaseToSeat toSeat, List<FreeAssessor> assessors, int panel) {
        return IntStream.range(0, assessors.size())
                .filter(one -> (panel >> one & 1) == 1)
                .mapToObj(assessors::get)
                .allMatch(one -> !toSeat.earlierAssessors().contains(one.id())
                        && Interests.clash(one, toSeat.facts()).isEmpty());
    }

    private static List<FreeAssessor> assessors(int count, int practices, Random random) {
        return IntStream.range(0, count)
                .mapToObj(n -> new FreeAssessor(
                        "a" + n,
                        "Assessor " + n,
                        n + "@nhs.net",
                        interests(practices, random),
                        random.nextInt(2) * practices / 5))
                .toList();
    }

    private static List<Interest> interests(int practices, Random random) {
        return IntStream.range(0, practices == 0 ? 0 : random.nextInt(4))
                .mapToObj(n -> new Interest(
                        Interest.Kind.PRACTICE, "Quarry " + (char) ('A' + random.nextInt(practices)) + " Lane"))
                .toList();
    }

    private static List<CaseToSeat> cases(int count, int practices, List<FreeAssessor> assessors, Random random) {
        return IntStream.range(0, count)
                .mapToObj(n -> new CaseToSeat(
                        "C-" + n,
                        at(
                                practices == 0
                                        ? "Elm Tree House"
                                        : "Quarry " + (char) ('A' + random.nextInt(practices)) + " Lane"),
                        assessors.isEmpty() || random.nextInt(4) > 0
                                ? Set.of()
                                : Set.of(assessors
                                        .get(random.nextInt(assessors.size()))
                                        .id())))
                .toList();
    }

    private static CaseFacts at(String practice) {
        return new CaseFacts(List.of(), List.of(practice), null, List.of(), List.of(), List.of());
    }

    private static FreeAssessor assessor(String id, int load) {
        return new FreeAssessor(id, "Assessor " + id, id + "@nhs.net", List.of(), load);
    }

    private static FreeAssessor practice(String id, String practice) {
        return new FreeAssessor(
                id, "Assessor " + id, id + "@nhs.net", List.of(new Interest(Interest.Kind.PRACTICE, practice)), 0);
    }
}
