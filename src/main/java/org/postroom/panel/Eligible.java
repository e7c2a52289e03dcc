package org.postroom.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may assess a case, and why the others may not.
 *
 * @param passedOver one clause each, with the assessor's name
 */
record Eligible(CaseToSeat toSeat, List<FreeAssessor> free, List<String> passedOver) {
    /** More than this many reasons make a sentence nobody reads. */
    private static final int REASONS_TOLD = 8;

    /** Sorts the assessors for a case; those in {@code outOfReach} are seated with it already or declined it. */
    static Eligible of(CaseToSeat toSeat, List<FreeAssessor> assessors, Set<String> outOfReach) {
        List<FreeAssessor> free = new ArrayList<>();
        List<String> passedOver = new ArrayList<>();
        for (FreeAssessor assessor : assessors) {
            Optional<String> reason = reasonAgainst(assessor, toSeat, outOfReach);
            reason.ifPresentOrElse(passedOver::add, () -> free.add(assessor));
        }
        return new Eligible(toSeat, free, passedOver);
    }

    Draw.Seated seat(List<FreeAssessor> chosen) {
        String because = "Drawn from " + free.size() + " free assessors with the load balanced"
                + (passedOver.isEmpty() ? "." : "; not drawn: " + reasons() + ".");
        return new Draw.Seated(
                toSeat.ref(), chosen.stream().map(FreeAssessor::id).toList(), because);
    }

    Draw.Short tooFew(int wanted) {
        String because = toSeat.ref() + " needs " + wanted + (wanted == 1 ? " assessor" : " assessors") + " and "
                + (free.isEmpty() ? "none is" : free.size() == 1 ? "one is" : free.size() + " are") + " free"
                + (passedOver.isEmpty() ? "; there are no others." : "; not free: " + reasons() + ".");
        return new Draw.Short(toSeat.ref(), free.size(), because);
    }

    private String reasons() {
        String told = String.join("; ", passedOver.subList(0, Math.min(REASONS_TOLD, passedOver.size())));
        int untold = passedOver.size() - REASONS_TOLD;
        return untold > 0 ? told + "; and " + untold + " more" : told;
    }

    private static Optional<String> reasonAgainst(FreeAssessor assessor, CaseToSeat toSeat, Set<String> outOfReach) {
        if (outOfReach.contains(assessor.id())) {
            return Optional.of(assessor.name() + " sits on this panel already or declined it");
        }
        if (toSeat.earlierAssessors().contains(assessor.id())) {
            return Optional.of(assessor.name() + " assessed an earlier attempt");
        }
        return Interests.clash(assessor, toSeat.facts())
                .map(clash -> clash.because().replaceFirst("\\.$", ""));
    }
}
