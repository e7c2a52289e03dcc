package org.postroom.fees;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postroom.fees.Recorded.PartPaid;
import org.postroom.fees.Recorded.Refused;
import org.postroom.fees.Recorded.Settled;
import org.postroom.time.ServiceClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records payments; the one that settles an invoice sets its case going. */
@Component
public class PaymentDesk {
    private static final BigDecimal MOST_POUNDS = new BigDecimal("99999999.99");

    private final Invoices invoices;
    private final Payments payments;
    private final PaidInvoices paid;
    private final Clock clock;

    PaymentDesk(Invoices invoices, Payments payments, PaidInvoices paid, Clock clock) {
        this.invoices = invoices;
        this.payments = payments;
        this.paid = paid;
        this.clock = clock;
    }

    /**
     * A person records a payment.
     *
     * @param invoice its number or its payment reference, typed with or without spaces
     * @param amount pounds
     * @param paidOn day on which the bank had it
     * @param person who records it
     */
    @Transactional
    public Recorded record(String invoice, BigDecimal amount, LocalDate paidOn, String person) {
        if (paidOn.isAfter(LocalDate.ofInstant(clock.instant(), ServiceClock.LONDON))) {
            return new Refused(InWords.date(paidOn) + " has not come yet; give the day on which the money arrived.");
        }
        return take(invoice, new Money(amount, paidOn, null, person));
    }

    /** Money, and how we know of it. */
    record Money(BigDecimal amount, LocalDate paidOn, @Nullable Long bankLine, String person) {}

    @Transactional
    Recorded take(String name, Money money) {
        Optional<Invoice> found = invoices.locked(nameOf(name));
        if (found.isEmpty()) {
            return new Refused(
                    "No invoice has the number or reference \"" + name.strip() + "\"; nothing was recorded.");
        }
        Invoice invoice = found.get();
        return fault(invoice, money.amount()).<Recorded>map(Refused::new).orElseGet(() -> keep(invoice, money));
    }

    /** What is still owed of an invoice, in pounds. */
    BigDecimal owed(Invoice invoice) {
        return invoice.total().subtract(invoices.paidTowards(invoice.number()));
    }

    private Optional<String> fault(Invoice invoice, BigDecimal amount) {
        if (amount.signum() <= 0
                || amount.compareTo(MOST_POUNDS) > 0
                || amount.stripTrailingZeros().scale() > 2) {
            return Optional.of("The amount must be in pounds and pence, and more than nothing.");
        }
        if (invoice.isPaid()) {
            return Optional.of("Invoice " + invoice.number() + " is paid already; nothing was recorded.");
        }
        BigDecimal owed = owed(invoice);
        return amount.compareTo(owed) > 0
                ? Optional.of("Only " + InWords.pounds(owed) + " is owed on invoice " + invoice.number() + ", not "
                        + InWords.pounds(amount) + "; nothing was recorded.")
                : Optional.empty();
    }

    private Recorded keep(Invoice invoice, Money money) {
        payments.save(new Payment(
                null,
                invoice.number(),
                money.amount(),
                money.paidOn(),
                money.bankLine(),
                money.person(),
                clock.instant()));
        BigDecimal owed = owed(invoice);
        if (owed.signum() > 0) {
            String because = InWords.pounds(owed) + " is still owed on invoice " + invoice.number() + ".";
            paid.partly(invoice, money, because);
            return new PartPaid(invoice, owed, because);
        }
        invoices.paid(invoice.number(), money.paidOn());
        Invoice settled = invoices.findByNumber(invoice.number()).orElseThrow();
        String because = "Invoice " + invoice.number() + " is paid: " + InWords.pounds(invoice.total()) + ".";
        paid.inFull(settled, money, because);
        return new Settled(settled, because);
    }

    private static String nameOf(String typed) {
        Set<String> references = PaymentReference.in(typed);
        return references.size() == 1
                ? references.iterator().next()
                : typed.strip().toUpperCase(Locale.ROOT);
    }
}
