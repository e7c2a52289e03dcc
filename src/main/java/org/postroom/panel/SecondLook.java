package org.postroom.panel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.time.ServiceClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends a case back to its assessors when the moderator asks for another look. */
@Component
public class SecondLook {
    private final Sessions sessions;
    private final Seats seats;
    private final ScoreSheets sheets;
    private final SheetLetters letters;
    private final Casebook casebook;
    private final PanelSettings settings;
    private final Clock clock;

    SecondLook(
            Sessions sessions,
            Seats seats,
            ScoreSheets sheets,
            SheetLetters letters,
            Casebook casebook,
            PanelSettings settings,
            Clock clock) {
        this.sessions = sessions;
        this.seats = seats;
        this.sheets = sheets;
        this.letters = letters;
        this.casebook = casebook;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Reopens the seats of a case: each assessor sends a new sheet, or CONFIRM to keep the scores.
     *
     * @param remark the moderator's words, as they are; the last gate looks at them too
     * @param round how often the session's pack was with the moderator
     * @return the letters, some of which the last gate may have held
     */
    @Transactional
    public List<OutgoingLetter> ask(String session, String caseReference, String remark, int round, Step step) {
        sessions.locked(session);
        casebook.move(caseReference, Stage.WITH_PANEL, step);
        return seats.findByCaseReferenceOrderById(caseReference).stream()
                .filter(seat -> seat.state() == Seat.State.SCORED)
                .map(seat -> reopen(seat, remark, round))
                .toList();
    }

    private OutgoingLetter reopen(Seat seat, String remark, int round) {
        Instant now = clock.instant();
        LocalDate least = LocalDate.ofInstant(now, ServiceClock.LONDON).plusDays(settings.leastDays());
        Seat reopened = seats.save(seat.lookingAgain(
                "The moderator asked for another look in round " + round + ".",
                seat.dueOn().isBefore(least) ? least : seat.dueOn(),
                now));
        SheetReading.Read earlier = sheets.newest(seat.key())
                .map(sheet -> sheet.read(seat.packAlias()))
                .orElse(null);
        return letters.lookAgain(reopened, earlier, remark, round);
    }
}
