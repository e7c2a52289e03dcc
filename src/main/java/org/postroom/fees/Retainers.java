package org.postroom.fees;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.postroom.accreditation.Scheme;
import org.postroom.casebook.Tray;
import org.postroom.time.ServiceClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sends what falls due for the register by the Clock: yearly invoices, reminders, and the lapse after the grace. */
@Component("retainers")
public class Retainers {
    private static final Logger log = LoggerFactory.getLogger(Retainers.class);
    private static final LocalTime DUE_AT = LocalTime.of(9, 0);
    /** Years that began longer ago than this were invoiced or are a matter for a person. */
    private static final int LOOK_BACK_MONTHS = 13;

    private final Invoices invoices;
    private final RetainerPost post;
    private final ObjectProvider<RetainerDues> registers;
    private final Scheme scheme;
    private final Tray tray;
    private final Clock clock;

    Retainers(
            Invoices invoices,
            RetainerPost post,
            ObjectProvider<RetainerDues> registers,
            Scheme scheme,
            Tray tray,
            Clock clock) {
        this.invoices = invoices;
        this.post = post;
        this.registers = registers;
        this.scheme = scheme;
        this.tray = tray;
        this.clock = clock;
    }

    /** Does what is due and was not done; may be called at any time, and again. */
    public void sendDue() {
        LocalDate day = dueDay();
        registers.ifAvailable(register -> {
            issue(register, day);
            invoices.toRemind(day)
                    .forEach(invoice -> attempt(invoice.caseReference(), () -> post.remind(invoice, day)));
            invoices.toLapse(day.minus(scheme.retainerGrace()))
                    .forEach(invoice -> attempt(invoice.caseReference(), () -> post.lapse(invoice, day, register)));
        });
    }

    private void issue(RetainerDues register, LocalDate day) {
        LocalDate since = day.minusMonths(LOOK_BACK_MONTHS);
        Set<String> issued = Set.copyOf(invoices.retainersSince(since.toString()));
        register.due(day).stream()
                .filter(due -> due.yearFrom().isAfter(since) && !due.yearFrom().isAfter(day))
                .filter(due -> !issued.contains(due.caseReference() + " " + due.yearFrom()))
                .forEach(due -> attempt(due.caseReference(), () -> post.issue(due, day)));
    }

    /** One entry's trouble must not keep the others waiting. */
    private void attempt(String caseReference, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException fault) {
            log.error("What fell due for the retainer of case {} could not be done", caseReference, fault);
            tray.lay(Tray.Matter.ofCase(
                    "Retainer in trouble",
                    caseReference,
                    "What fell due for its retainer could not be done; it is tried again.",
                    "Look at the case and its invoice; if this stays, the log names the cause."));
        }
    }

    /** Today from nine o'clock on, before that yesterday. */
    private LocalDate dueDay() {
        ZonedDateTime now = clock.instant().atZone(ServiceClock.LONDON);
        return now.toLocalTime().isBefore(DUE_AT) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
    }
}
