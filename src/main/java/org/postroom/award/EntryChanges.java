package org.postroom.award;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.postroom.award.RegisterEntry.Status;
import org.postroom.casebook.ApplicantPost;
import org.postroom.casebook.ApplicantPost.ToApplicant;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Step;
import org.postroom.fees.FeeLedger;
import org.postroom.fees.Invoice;
import org.postroom.fees.InvoiceKind;
import org.springframework.stereotype.Component;

/** Changes the status of an entry: the only place that does, with its history and the letter to its holder. */
@Component
class EntryChanges {
    private final RegisterEntries entries;
    private final RegisterAddress address;
    private final Casebook casebook;
    private final ApplicantPost post;
    private final FeeLedger ledger;
    private final Clock clock;

    EntryChanges(
            RegisterEntries entries,
            RegisterAddress address,
            Casebook casebook,
            ApplicantPost post,
            FeeLedger ledger,
            Clock clock) {
        this.entries = entries;
        this.address = address;
        this.casebook = casebook;
        this.post = post;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Gives an entry a status; whoever calls holds the lock of its case. */
    void change(RegisterEntry entry, Status next, String person, String because) {
        entries.stand(entry.number(), next.name(), because, clock.instant());
        casebook.note(
                entry.caseReference(),
                Step.by(person, "Register entry " + entry.number() + ": " + next.words(), because));
        Case one = casebook.locked(entry.caseReference());
        post.write(new ToApplicant(
                entry.caseReference(),
                "change-" + one.historyLength(),
                letter(next),
                values(entry),
                List.of(),
                null,
                null,
                because));
    }

    /** What an entry's status is when nobody has withdrawn it: lapsed while a retainer whose grace is over is owed. */
    Status standing(String caseReference) {
        return ledger.ofCase(caseReference).stream()
                        .filter(invoice -> invoice.kind() == InvoiceKind.RETAINER)
                        .anyMatch(invoice -> invoice.lapsedOn() != null && !invoice.isPaid())
                ? Status.LAPSED
                : Status.CURRENT;
    }

    private static String letter(Status next) {
        return switch (next) {
            case CURRENT -> "entry-restored";
            case LAPSED -> "lapsed";
            case WITHDRAWN -> "entry-withdrawn";
        };
    }

    private Map<String, Object> values(RegisterEntry entry) {
        List<String> owed = ledger.ofCase(entry.caseReference()).stream()
                .filter(invoice -> invoice.kind() == InvoiceKind.RETAINER && !invoice.isPaid())
                .map(EntryChanges::owed)
                .toList();
        return Map.of(
                "number", entry.number(),
                "postNominals", entry.postNominals(),
                "entry", address.of(entry.number()),
                "owed", owed);
    }

    private static String owed(Invoice invoice) {
        return "Invoice " + invoice.number() + ", " + ResubmissionOffer.pounds(invoice.total()) + ", payment reference "
                + invoice.paymentReference();
    }
}
