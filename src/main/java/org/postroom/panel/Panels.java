package org.postroom.panel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.casebook.Correspondents;
import org.postroom.panel.SheetReading.Scored;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The panels of cases, for those who work with what they scored. */
@Component("panels")
public class Panels {
    private final Seats seats;
    private final ScoreSheets sheets;
    private final Correspondents correspondents;
    private final AssessorPost post;

    Panels(Seats seats, ScoreSheets sheets, Correspondents correspondents, AssessorPost post) {
        this.seats = seats;
        this.sheets = sheets;
        this.correspondents = correspondents;
        this.post = post;
    }

    /**
     * The newest score sheet of one seat.
     *
     * @param assessor number of the assessor; never shown outside the house
     * @param scores by number of the domain
     */
    public record Scores(long seat, long assessor, Map<Integer, Scored> scores) {}

    /** Every seat a case ever had, in the order they were drawn. */
    public List<Seat> everSeated(String caseReference) {
        return seats.findByCaseReferenceOrderById(caseReference);
    }

    /** Those who sit on the panel of a case. */
    public List<Seat> seated(String caseReference) {
        return everSeated(caseReference).stream()
                .filter(seat -> seat.state().seated())
                .toList();
    }

    /** The alias under which the panel knows the case; empty before a panel was drawn. */
    public Optional<Alias> alias(String caseReference) {
        return seated(caseReference).stream().findFirst().map(Seat::packAlias);
    }

    /** What the panel of a case scored: one a seat whose sheet is in. */
    public List<Scores> scores(String caseReference) {
        return seated(caseReference).stream()
                .flatMap(seat -> sheets.newest(seat.key()).stream()
                        .map(sheet -> new Scores(
                                seat.key(),
                                seat.assessor(),
                                sheet.read(seat.packAlias()).scores())))
                .toList();
    }

    /** The case has ended, by its outcome or its withdrawal: its assessors have no more to say about it, and hear no more. */
    @Transactional
    public void close(String caseReference) {
        List<Seat> seated = seated(caseReference);
        seated.forEach(seat -> correspondents.closeSeat(seat.key()));
        post.stop(seated, "The case ended before the letter left.");
    }
}
