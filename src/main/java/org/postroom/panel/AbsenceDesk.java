package org.postroom.panel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.postroom.casebook.Correspondent;
import org.postroom.casebook.Correspondents;
import org.postroom.casebook.Tray;
import org.postroom.casebook.Tray.Matter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks staff for a substitute when an assessor is away until after a score sheet is due; decides nothing by itself. */
@Component("absenceDesk")
public class AbsenceDesk {
    /** The kind under which a case lies whose assessor is away for too long. */
    public static final String AWAY = "Assessor away past the due day";

    private final Correspondents correspondents;
    private final Assessors assessors;
    private final Seats seats;
    private final Tray tray;

    AbsenceDesk(Correspondents correspondents, Assessors assessors, Seats seats, Tray tray) {
        this.correspondents = correspondents;
        this.assessors = assessors;
        this.seats = seats;
        this.tray = tray;
    }

    /**
     * An out-of-office notice came. Every pack of that assessor whose sheet is due before the return is asked about.
     *
     * @param folio the notice
     * @param token of the seat that the notice answers; empty when it is not known
     * @param sender the address it comes from
     * @param until the first day on which they are surely back, ISO 8601
     */
    @Transactional
    public void ask(long folio, String token, String sender, String until) {
        LocalDate back = LocalDate.parse(until);
        Optional<Assessor> away = ofToken(token).or(() -> assessors.findByEmailIgnoreCase(sender));
        away.ifPresent(assessor -> awaited(assessor).stream()
                .filter(seat -> back.isAfter(seat.dueOn()))
                .forEach(seat -> ask(folio, assessor, seat, back)));
    }

    private Optional<Assessor> ofToken(String token) {
        return correspondents
                .holding(token)
                .map(Correspondent::seat)
                .flatMap(seats::findById)
                .flatMap(seat -> assessors.findById(seat.assessor()));
    }

    private List<Seat> awaited(Assessor assessor) {
        return seats.awaited().stream()
                .filter(seat -> seat.assessor() == assessor.key())
                .toList();
    }

    private void ask(long folio, Assessor assessor, Seat seat, LocalDate back) {
        String because =
                assessor.name() + " may be away until " + SheetLetters.DAY.format(back) + "; the score sheet for pack "
                        + seat.alias() + " is due on " + SheetLetters.DAY.format(seat.dueOn()) + ".";
        if (liesThere(seat, because)) {
            return; // each letter to somebody who is away is answered by the same notice
        }
        tray.lay(new Matter(
                AWAY,
                seat.caseReference(),
                seat.session(),
                folio,
                because,
                "Ask the assessor by telephone, or replace them on that seat: a substitute is then drawn."));
    }

    private boolean liesThere(Seat seat, String because) {
        return tray.ofCase(seat.caseReference()).stream()
                .anyMatch(item -> item.closedAt() == null && item.because().equals(because));
    }
}
