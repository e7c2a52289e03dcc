package org.postroom.award;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postroom.accreditation.AssessmentSession;
import org.postroom.accreditation.LetterDates;
import org.postroom.accreditation.Scheme;
import org.postroom.award.Reopening.AlreadyOpen;
import org.postroom.award.Reopening.Opened;
import org.postroom.award.Reopening.Refused;
import org.postroom.casebook.ApplicantPost;
import org.postroom.casebook.ApplicantPost.ToApplicant;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.casebook.Tray;
import org.postroom.casebook.Tray.Matter;
import org.postroom.fees.Invoice;
import org.postroom.fees.InvoiceDesk;
import org.postroom.fees.InvoiceKind;
import org.postroom.fees.Issued;
import org.postroom.fees.Supplier;
import org.postroom.letter.Letter;
import org.postroom.letter.LetterBook;
import org.postroom.outbox.Draft.Enclosed;
import org.postroom.time.ServiceClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the next attempt of a case that was not yet met; the panel is drawn of other assessors when its time comes. */
@Component("resubmissionDesk")
public class ResubmissionDesk {
    /** The kind under which a wish to resubmit that a person must look at lies on the tray. */
    public static final String FOR_A_PERSON = "Resubmission for a person";

    private final Casebook casebook;
    private final LetterBook letterBook;
    private final InvoiceDesk invoices;
    private final ApplicantPost post;
    private final Supplier supplier;
    private final Scheme scheme;
    private final Tray tray;
    private final Clock clock;

    ResubmissionDesk(
            Casebook casebook,
            LetterBook letterBook,
            InvoiceDesk invoices,
            ApplicantPost post,
            Supplier supplier,
            Scheme scheme,
            Tray tray,
            Clock clock) {
        this.casebook = casebook;
        this.letterBook = letterBook;
        this.invoices = invoices;
        this.post = post;
        this.supplier = supplier;
        this.scheme = scheme;
        this.tray = tray;
        this.clock = clock;
    }

    /** Takes the letter in which an applicant asks to resubmit; it is filed under the case that was not yet met. */
    @Transactional
    public void take(long folio) {
        Letter letter = letterBook.at(folio);
        Reopening became = letter.caseReference() == null
                ? new Refused("The letter belongs to no case, so it is open what is to be resubmitted.")
                : open(letter.caseReference(), folio, null);
        if (!(became instanceof Opened)) {
            tray.lay(Matter.ofLetter(FOR_A_PERSON, folio, became.because(), "Read the letter and answer it by hand.")
                    .withCase(letter.caseReference()));
        }
    }

    /**
     * Opens the next attempt: a new case with the resubmission's invoice, and the letter that encloses it. In time is
     * what the server received by the last day of the offer; without a letter, what is asked for now.
     *
     * @param previousCaseReference the case that was not yet met
     * @param folio the applicant's letter, or null
     * @param person who opens it in the console, or null when the applicant's letter does
     */
    @Transactional
    public Reopening open(String previousCaseReference, @Nullable Long folio, @Nullable String person) {
        casebook.find(previousCaseReference)
                .map(casebook::applicant)
                .ifPresent(applicant -> casebook.takeTurns(applicant.email()));
        Case previous = casebook.locked(previousCaseReference);
        if (previous.stage() != Stage.NOT_YET_MET) {
            return new Refused("Only a case that was not yet met can be resubmitted; " + previousCaseReference
                    + " stands at: " + previous.stage().words() + ".");
        }
        Optional<Case> next = next(previous);
        if (next.isPresent()) {
            return new AlreadyOpen(
                    next.get(),
                    previousCaseReference + " is being resubmitted already, as "
                            + next.get().reference() + ".");
        }
        ResubmissionOffer offer = ResubmissionOffer.of(scheme, previous.stageSince());
        if (!offer.holdsAt(askedAt(folio))) {
            return new Refused("The last day to resubmit " + previousCaseReference + " was "
                    + LetterDates.day(offer.lastDay()) + "; a new application costs the full fee.");
        }
        return opened(previous, folio, person == null ? Step.POSTROOM : person);
    }

    private Instant askedAt(@Nullable Long folio) {
        return folio == null ? clock.instant() : letterBook.at(folio).receivedAt();
    }

    private Optional<Case> next(Case previous) {
        return casebook.ofAddress(casebook.applicant(previous).email()).stream()
                .filter(one -> previous.reference().equals(one.previous()))
                .findFirst();
    }

    private Opened opened(Case previous, @Nullable Long folio, String actor) {
        Step opening = Step.by(actor, "Opened the case", "It resubmits " + previous.reference() + " in time.");
        Case next = casebook.reopen(previous, Stage.ENQUIRED, opening.from(folio));
        String because = previous.reference() + " is resubmitted as " + next.reference() + ".";
        casebook.note(
                previous.reference(), Step.by(actor, "Resubmitted", because).from(folio));
        if (folio != null) {
            letterBook.file(folio, next.reference());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ServiceClock.LONDON);
        write(next, invoices.issue(InvoiceKind.RESUBMISSION, next.reference(), actor, today), folio);
        return new Opened(next, because);
    }

    private void write(Case next, Issued issued, @Nullable Long folio) {
        Invoice invoice = issued.invoice();
        AssessmentSession session = AssessmentSession.receiving(clock.instant());
        Map<String, Object> values = Map.of(
                "previous", String.valueOf(next.previous()),
                "invoice", invoice.number(),
                "net", ResubmissionOffer.pounds(invoice.net()),
                "total", ResubmissionOffer.pounds(invoice.total()),
                "dueOn", LetterDates.day(invoice.dueOn()),
                "paymentReference", invoice.paymentReference(),
                "howToPay", supplier.howToPay(),
                "session", session.name(),
                "deadline", LetterDates.day(session.deadlineDay()));
        Enclosed file = new Enclosed(
                issued.paper().fileName(),
                issued.paper().mediaType(),
                issued.paper().content());
        post.write(new ToApplicant(
                next.reference(),
                "first",
                "resubmission",
                values,
                List.of(file),
                null,
                folio,
                "They asked to resubmit; the fee comes first."));
    }
}
