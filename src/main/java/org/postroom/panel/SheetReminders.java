package org.postroom.panel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.OptionalInt;
import org.postroom.accreditation.AssessmentSession;
import org.postroom.accreditation.Scheme;
import org.postroom.casebook.Tray;
import org.postroom.casebook.Tray.Matter;
import org.postroom.time.ServiceClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds assessors whose score sheet is awaited, on the scheme's days, once each; it stops when the sheet is in. */
@Component("sheetReminders")
public class SheetReminders {
    /** The kind under which a case lies that lacks a sheet after the last reminder. */
    public static final String OVERDUE = "Score sheet overdue";

    /** Stands for the morning after the due day of an assessor who was drawn late. */
    private static final int AFTER_A_LATE_DUE_DAY = 99;

    private final Seats seats;
    private final Sessions sessions;
    private final SheetLetters letters;
    private final Tray tray;
    private final Scheme scheme;
    private final Clock clock;

    SheetReminders(Seats seats, Sessions sessions, SheetLetters letters, Tray tray, Scheme scheme, Clock clock) {
        this.seats = seats;
        this.sessions = sessions;
        this.letters = letters;
        this.tray = tray;
        this.scheme = scheme;
        this.clock = clock;
    }

    /** Sends the reminders that are due. When several days have passed at once only the latest is sent. */
    @Transactional
    public void sendDue() {
        Instant now = clock.instant();
        seats.awaited().forEach(seat -> dueDay(seat, now).ifPresent(day -> remind(seat, day, now)));
    }

    private OptionalInt dueDay(Seat seat, Instant now) {
        AssessmentSession session = AssessmentSession.of(seat.session());
        Instant invited = Objects.requireNonNullElse(seat.invitedAt(), now);
        return scheme.reminderDays().stream()
                .mapToInt(Integer::intValue)
                .filter(day -> day > seat.remindedDay())
                .filter(day ->
                        session.at(day).isAfter(invited) && !session.at(day).isAfter(now))
                .max();
    }

    private void remind(Seat found, int day, Instant now) {
        sessions.locked(found.session());
        Seat seat = seats.findById(found.key()).orElseThrow();
        if (seat.state() != Seat.State.INVITED || seat.remindedDay() >= day) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(now, ServiceClock.LONDON);
        letters.reminder(seat, day, today);
        seats.save(seat.reminded(day));
        if (day >= Collections.max(scheme.reminderDays()) && today.isAfter(seat.dueOn())) {
            tray.lay(Matter.ofCase(
                    OVERDUE,
                    seat.caseReference(),
                    "An assessor of pack " + seat.alias() + " has been reminded for the last time.",
                    "Ring the assessor, or replace them on that seat."));
        }
    }
}
