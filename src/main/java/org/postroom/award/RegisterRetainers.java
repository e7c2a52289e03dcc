package org.postroom.award;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.postroom.award.RegisterEntry.Status;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Step;
import org.postroom.fees.FeeLedger;
import org.postroom.fees.Invoice;
import org.postroom.fees.InvoiceKind;
import org.postroom.fees.RetainerDues;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the register and its retainers have to do with each other. */
@Component
class RegisterRetainers implements RetainerDues {
    private final RegisterEntries entries;
    private final EntryChanges changes;
    private final Casebook casebook;
    private final FeeLedger ledger;

    RegisterRetainers(RegisterEntries entries, EntryChanges changes, Casebook casebook, FeeLedger ledger) {
        this.entries = entries;
        this.changes = changes;
        this.casebook = casebook;
        this.ledger = ledger;
    }

    @Override
    public List<Due> due(LocalDate day) {
        return entries.findByStatusOrderByNumber(Status.CURRENT).stream()
                .filter(entry -> latestYear(entry.awardedOn(), day).isAfter(entry.awardedOn()))
                .map(entry -> new Due(entry.caseReference(), latestYear(entry.awardedOn(), day)))
                .toList();
    }

    /** First day of the year that runs on {@code day}; an award of 29 February begins its years on the 28th. */
    static LocalDate latestYear(LocalDate awardedOn, LocalDate day) {
        int years = Math.max(0, day.getYear() - awardedOn.getYear());
        LocalDate thisYear = awardedOn.plusYears(years);
        return thisYear.isAfter(day) && years > 0 ? awardedOn.plusYears(years - 1L) : thisYear;
    }

    @Override
    @Transactional
    public void lapse(String caseReference, String because) {
        locked(caseReference)
                .filter(RegisterEntry::isCurrent)
                .ifPresent(entry -> changes.change(entry, Status.LAPSED, Step.POSTROOM, because));
    }

    @Override
    @Transactional
    public void paid(String caseReference, String because) {
        locked(caseReference).ifPresent(entry -> {
            paidUntil(caseReference).ifPresent(day -> entries.paidUntil(entry.number(), day));
            if (entry.status() == Status.LAPSED && changes.standing(caseReference) == Status.CURRENT) {
                changes.change(entry, Status.CURRENT, Step.POSTROOM, because);
            }
        });
    }

    private Optional<LocalDate> paidUntil(String caseReference) {
        return ledger.ofCase(caseReference).stream()
                .filter(invoice -> invoice.kind() == InvoiceKind.RETAINER && invoice.isPaid())
                .map(Invoice::period)
                .map(LocalDate::parse)
                .max(Comparator.naturalOrder())
                .map(from -> from.plusYears(1).minusDays(1));
    }

    private Optional<RegisterEntry> locked(String caseReference) {
        casebook.locked(caseReference);
        return entries.findByCaseReference(caseReference);
    }
}
