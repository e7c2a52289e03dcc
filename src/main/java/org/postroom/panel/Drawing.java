package org.postroom.panel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Draws the panels of a session: every case its assessors, nobody with an interest, the load as even as the interests
 * allow. A minimum-cost flow in which each further pack of an assessor costs more than the one before; the least cost
 * is then the most even load. Among equally even drawings the seed decides, not the order of the lists.
 */
public final class Drawing {
    private Drawing() {}

    /**
     * Draws a panel for every case that can have one; the others come back {@link Draw.Short}, and take nobody's place.
     *
     * @param panelSize assessors a case
     * @param seed the same seed and the same lists, in any order, give the same drawing
     * @return one draw a case, in the order of {@code cases}
     */
    public static List<Draw> draw(List<CaseToSeat> cases, List<FreeAssessor> assessors, int panelSize, long seed) {
        List<FreeAssessor> shuffled = shuffled(assessors, Comparator.comparing(FreeAssessor::id), seed);
        Map<String, Eligible> eligible = new HashMap<>();
        cases.forEach(toSeat -> eligible.put(toSeat.ref(), Eligible.of(toSeat, shuffled, Set.of())));
        List<CaseToSeat> seatable = shuffled(cases, Comparator.comparing(CaseToSeat::ref), seed).stream()
                .filter(toSeat -> eligible.get(toSeat.ref()).free().size() >= panelSize)
                .toList();
        Map<String, List<FreeAssessor>> chosen = PanelFlow.solve(
                seatable.stream().map(toSeat -> eligible.get(toSeat.ref())).toList(), panelSize);
        return cases.stream()
                .map(toSeat -> verdict(eligible.get(toSeat.ref()), chosen.get(toSeat.ref()), panelSize))
                .toList();
    }

    /**
     * Draws one assessor in place of one who declined or has an interest: the free one with the least load.
     *
     * @param outOfReach ids of those still seated with the case and of all who declined it
     */
    public static Draw substitute(CaseToSeat toSeat, List<FreeAssessor> assessors, Set<String> outOfReach, long seed) {
        Eligible eligible =
                Eligible.of(toSeat, shuffled(assessors, Comparator.comparing(FreeAssessor::id), seed), outOfReach);
        return eligible.free().stream()
                .min(Comparator.comparingInt(FreeAssessor::load))
                .map(one -> (Draw) eligible.seat(List.of(one)))
                .orElseGet(() -> eligible.tooFew(1));
    }

    private static Draw verdict(Eligible eligible, @Nullable List<FreeAssessor> chosen, int panelSize) {
        return chosen == null ? eligible.tooFew(panelSize) : eligible.seat(chosen);
    }

    private static <T> List<T> shuffled(List<T> given, Comparator<T> order, long seed) {
        List<T> list = new ArrayList<>(given);
        list.sort(order);
        Collections.shuffle(list, new Random(seed));
        return list;
    }
}
