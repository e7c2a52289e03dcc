package org.postroom.panel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
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

    private static final LocalTime NINE = LocalTime.of(9, 0);

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
        IntStream days = scheme.reminderDays().stream().mapToInt(Integer::intValue);
        return IntStream.concat(days, IntStream.of(AFTER_A_LATE_DUE_DAY))
                .filter(day -> day > seat.remindedDay())
                .filter(day -> moment(seat, session, day).isAfter(invited))
                .filter(day -> !moment(seat, session, day).isAfter(now))
                .max();
    }

    private static Instant moment(Seat seat, AssessmentSession session, int day) {
        if (day != AFTER_A_LATE_DUE_DAY) {
            return session.at(day);
        }
        return seat.dueOn().isAfter(session.dueDay())
                ? seat.dueOn()
                        .plusDays(1)
                        .atTime(NINE)
                        .atZone(ServiceClock.LONDON)
                        .toInstant()
                : Instant.MAX;
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
