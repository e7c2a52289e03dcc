package org.postroom.fees;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postroom.accreditation.Scheme;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Step;
import org.postroom.letter.Letter;
import org.postroom.letter.LetterBook;
import org.postroom.paper.InvoicePaper;
import org.postroom.time.ServiceClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues invoices: each once, numbered without a gap, kept as it was sent. */
@Component("invoiceDesk")
public class InvoiceDesk {
    private final Invoices invoices;
    private final SentInvoices sent;
    private final Casebook casebook;
    private final Customer customer;
    private final Supplier supplier;
    private final Scheme scheme;
    private final FeeLetters letters;
    private final LetterBook letterBook;
    private final Clock clock;

    InvoiceDesk(
            Invoices invoices,
            SentInvoices sent,
            Casebook casebook,
            Customer customer,
            Supplier supplier,
            Scheme scheme,
            FeeLetters letters,
            LetterBook letterBook,
            Clock clock) {
        this.invoices = invoices;
        this.sent = sent;
        this.casebook = casebook;
        this.customer = customer;
        this.supplier = supplier;
        this.scheme = scheme;
        this.letters = letters;
        this.letterBook = letterBook;
        this.clock = clock;
    }

    /** Writes to the applicant of an unpaid case whose form came first: read, kept, waiting for the fee. */
    @Transactional
    public void owe(String caseReference) {
        Case one = casebook.locked(caseReference);
        if (!one.feePaid() && !one.stage().isEnd()) {
            Long folio = formOf(one);
            letters.feeAwaited(one, forCase(one, folio), folio, "first");
        }
    }

    /** The letter that brought the form: the latest that is filed with the case. */
    private @Nullable Long formOf(Case one) {
        return letterBook.ofCase(one.reference()).stream()
                .map(Letter::folio)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /**
     * The fee invoice of a case, issued now unless it was before.
     *
     * @param folio the letter that it answers
     */
    @Transactional
    Issued forCase(Case one, @Nullable Long folio) {
        return invoices.findByCaseReferenceOrderById(one.reference()).stream()
                .filter(invoice -> invoice.kind().opensCase())
                .findFirst()
                .map(sent::with)
                .orElseGet(() -> issue(
                        new Order(kindFor(one), one.reference(), null),
                        new Cause(Step.POSTROOM, folio),
                        LocalDate.ofInstant(clock.instant(), ServiceClock.LONDON)));
    }

    /** Who or what has an invoice issued. */
    record Cause(String person, @Nullable Long folio) {}

    /** A resubmission begun in time costs less than a first application. */
    InvoiceKind kindFor(Case one) {
        return Optional.ofNullable(one.previous())
                        .flatMap(casebook::find)
                        .filter(before -> mayResubmit(before, one.openedAt()))
                        .isPresent()
                ? InvoiceKind.RESUBMISSION
                : InvoiceKind.APPLICATION;
    }

    /** Whether {@code at} is within the time for resubmitting a case that ended as not yet met. */
    boolean mayResubmit(Case before, Instant at) {
        ZonedDateTime outcome = before.stageSince().atZone(ServiceClock.LONDON);
        LocalDate lastDay = outcome.toLocalDate().plus(scheme.resubmitWithin());
        return !LocalDate.ofInstant(at, ServiceClock.LONDON).isAfter(lastDay);
    }

    /**
     * Issues an invoice to the applicant of a case, or gives the one issued before. A retainer's year begins on
     * {@code today}.
     *
     * @param person who issues it, for the history
     * @param today its date and tax point
     */
    @Transactional
    public Issued issue(InvoiceKind kind, String caseReference, String person, LocalDate today) {
        return issue(
                new Order(kind, caseReference, kind == InvoiceKind.RETAINER ? today : null),
                new Cause(person, null),
                today);
    }

    @Transactional
    Issued issue(Order order, Cause cause, LocalDate today) {
        Case one = casebook.locked(order.caseReference());
        return invoices.findByCaseReferenceAndKindAndPeriod(one.reference(), order.kind(), order.period())
                .map(sent::with)
                .orElseGet(() -> issueAnew(one, order, cause, today));
    }

    private Issued issueAnew(Case one, Order order, Cause cause, LocalDate today) {
        Charge charge = Charge.of(order.kind().price(scheme), scheme.vatPercent());
        Invoice invoice = invoices.save(new Invoice(
                null,
                "INV-%06d".formatted(invoices.nextNumber()),
                order.kind(),
                one.reference(),
                order.period(),
                String.join("\n", customer.of(one)),
                order.description(one.reference()),
                today,
                today,
                today.plusDays(supplier.paymentDays()),
                charge.net(),
                charge.vatRate(),
                charge.vat(),
                charge.total(),
                newReference(),
                null,
                null,
                null));
        byte[] pdf = paper(invoice).pdf().content();
        sent.keep(invoice.number(), pdf);
        casebook.note(
                one.reference(),
                Step.by(
                                cause.person(),
                                "Issued invoice " + invoice.number(),
                                InWords.pounds(invoice.total()) + " is owed for: " + invoice.description() + ".")
                        .from(cause.folio()));
        return Issued.of(invoice, pdf);
    }

    private String newReference() {
        String made = PaymentReference.make();
        return invoices.existsByPaymentReference(made) ? newReference() : made;
    }

    private InvoicePaper paper(Invoice invoice) {
        return new InvoicePaper(
                supplier.body(),
                supplier.vatNumber(),
                invoice.number(),
                invoice.issuedOn(),
                invoice.taxPoint(),
                invoice.billToLines(),
                List.of(new InvoicePaper.Line(invoice.description(), 1, invoice.net())),
                invoice.vatRate(),
                invoice.vat(),
                invoice.total(),
                invoice.paymentReference(),
                supplier.howToPay(),
                "Please pay by " + InWords.date(invoice.dueOn()) + ".");
    }
}
