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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds assessors whose score sheet is awaited, on the scheme's days, once each; it stops when the sheet is in. */
@Component("sheetReminders")
public class SheetReminders {
    /** The kind under which a case lies that lacks a sheet after the last reminder. */
    public static final String OVERDUE = "Score sheet overdue";

    /** Stands for the morning after the due day of an assessor who was drawn late. */
    private static final int AFTER_A_LATE_DUE_DAY = 99;

    private static final Logger LOG = LoggerFactory.getLogger(SheetReminders.class);
    private static final LocalTime NINE = LocalTime.of(9, 0);

    private final Seats seats;
    private final Sessions sessions;
    private final SheetLetters letters;
    private final Tray tray;
    private final Scheme scheme;
    private final Clock clock;
    private final TransactionTemplate apart;

    SheetReminders(
            Seats seats,
            Sessions sessions,
            SheetLetters letters,
            Tray tray,
            Scheme scheme,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.seats = seats;
        this.sessions = sessions;
        this.letters = letters;
        this.tray = tray;
        this.scheme = scheme;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Sends the reminders that are due. When several days have passed at once only the latest is sent. */
    public void sendDue() {
        Instant now = clock.instant();
        seats.awaited().forEach(seat -> sendDue(seat, now));
    }

    /** Each seat in a transaction of its own, so that one that fails silences no other. */
    private void sendDue(Seat seat, Instant now) {
        try {
            apart.executeWithoutResult(status -> dueDay(seat, now).ifPresent(day -> remind(seat, day, now)));
        } catch (RuntimeException fault) {
            LOG.warn(
                    "The reminder of seat {} failed: {}",
                    seat.key(),
                    fault.getClass().getSimpleName());
            apart.executeWithoutResult(status -> tray.lay(Matter.ofCase(
                    "Reminder not written",
                    seat.caseReference(),
                    "The reminder to an assessor of pack " + seat.alias() + " could not be written.",
                    "Remind the assessor by hand; tell whoever looks after the server.")));
        }
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
        if (!seat.state().awaited() || seat.remindedDay() >= day) {
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
