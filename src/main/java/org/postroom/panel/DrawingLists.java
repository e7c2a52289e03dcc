package org.postroom.panel;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postroom.accreditation.Framework;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Submission;
import org.springframework.stereotype.Component;

/** Lays out who can be drawn for which case, draws, and sees that nobody gets more packs than they take. */
@Component
class DrawingLists {
    private final Assessors assessors;
    private final Seats seats;
    private final Casebook casebook;
    private final Framework framework;
    private final SecureRandom random = new SecureRandom();

    DrawingLists(Assessors assessors, Seats seats, Casebook casebook, Framework framework) {
        this.assessors = assessors;
        this.seats = seats;
        this.casebook = casebook;
        this.framework = framework;
    }

    /** A whole panel for each of these cases of one session. */
    List<Draw> panels(String session, List<Case> cases) {
        List<CaseToSeat> toSeat = cases.stream().map(this::toSeat).toList();
        Map<Assessor, Integer> loads = loads(session);
        List<FreeAssessor> free = free(loads);
        List<Draw> drawn = Drawing.draw(toSeat, free, framework.panelSize(), random.nextLong());
        return new Ceiling(loads).keep(toSeat, drawn);
    }

    /** One more assessor for a case whose panel has lost one. */
    Draw substitute(Case one, List<Seat> everSeated) {
        Set<String> outOfReach =
                everSeated.stream().map(seat -> String.valueOf(seat.assessor())).collect(Collectors.toSet());
        return Drawing.substitute(
                toSeat(one), free(loads(String.valueOf(one.session()))), outOfReach, random.nextLong());
    }

    private Map<Assessor, Integer> loads(String session) {
        Map<Assessor, Integer> loads = new HashMap<>();
        assessors.findByActiveTrueOrderById().forEach(one -> loads.put(one, seats.load(session, one.key())));
        return loads;
    }

    private static List<FreeAssessor> free(Map<Assessor, Integer> loads) {
        return loads.entrySet().stream()
                .filter(entry -> entry.getValue() < entry.getKey().mostPacks())
                .map(entry -> entry.getKey().free(entry.getValue()))
                .toList();
    }

    private CaseToSeat toSeat(Case one) {
        Submission submission = casebook.submission(one).orElseThrow();
        CaseFacts said = CaseFacts.of(submission);
        List<String> emails = Stream.concat(
                        said.emails().stream(),
                        Stream.of(casebook.applicant(one).email()))
                .distinct()
                .toList();
        CaseFacts facts =
                new CaseFacts(said.people(), said.practices(), said.odsCode(), said.networks(), said.boards(), emails);
        return new CaseToSeat(one.reference(), facts, earlierAssessors(one));
    }

    /** Whoever ever held the pack of an earlier attempt, even those who declined: they may have read it. */
    private Set<String> earlierAssessors(Case one) {
        Set<String> earlier = new HashSet<>();
        @Nullable String previous = one.previous();
        while (previous != null) {
            seats.findByCaseReferenceOrderById(previous).stream()
                    .forEach(seat -> earlier.add(String.valueOf(seat.assessor())));
            previous = casebook.find(previous).map(Case::previous).orElse(null);
        }
        return earlier;
    }

    /** Takes from those who were drawn too often and gives to those with room; a case that cannot be mended is short. */
    private final class Ceiling {
        private final Map<String, Assessor> byId = new HashMap<>();
        private final Map<String, Integer> load = new HashMap<>();

        Ceiling(Map<Assessor, Integer> loads) {
            loads.forEach((assessor, carried) -> {
                byId.put(String.valueOf(assessor.key()), assessor);
                load.put(String.valueOf(assessor.key()), carried);
            });
        }

        List<Draw> keep(List<CaseToSeat> cases, List<Draw> drawn) {
            drawn.forEach(draw -> add(draw, 1));
            List<Draw> kept = new ArrayList<>();
            for (int index = 0; index < drawn.size(); index++) {
                Draw draw = drawn.get(index);
                kept.add(draw instanceof Draw.Seated seated ? mended(cases.get(index), seated) : draw);
            }
            return kept;
        }

        private Draw mended(CaseToSeat toSeat, Draw.Seated seated) {
            Set<String> panel = new HashSet<>(seated.assessors());
            for (String id : seated.assessors()) {
                if (load.get(id) > byId.get(id).mostPacks()) {
                    Draw other = Drawing.substitute(toSeat, withRoom(), panel, random.nextLong());
                    if (!(other instanceof Draw.Seated found)) {
                        add(seated, -1);
                        return new Draw.Short(toSeat.ref(), panel.size() - 1, other.because());
                    }
                    panel.remove(id);
                    panel.addAll(found.assessors());
                    load.merge(id, -1, Integer::sum);
                    add(found, 1);
                }
            }
            return new Draw.Seated(seated.caseRef(), List.copyOf(panel), seated.because());
        }

        private List<FreeAssessor> withRoom() {
            return byId.entrySet().stream()
                    .filter(entry -> load.get(entry.getKey()) < entry.getValue().mostPacks())
                    .map(entry -> entry.getValue().free(load.get(entry.getKey())))
                    .toList();
        }

        private void add(Draw draw, int packs) {
            if (draw instanceof Draw.Seated seated) {
                seated.assessors().forEach(id -> load.merge(id, packs, Integer::sum));
            }
        }
    }
}
