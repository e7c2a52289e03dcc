package org.postroom.fees;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postroom.paper.Paper;
import org.springframework.stereotype.Component;

/** Reads back invoices, payments and bank lines, for the console and the API. */
@Component
public class FeeLedger {
    private final Invoices invoices;
    private final SentInvoices sent;
    private final Payments payments;
    private final BankLines lines;

    FeeLedger(Invoices invoices, SentInvoices sent, Payments payments, BankLines lines) {
        this.invoices = invoices;
        this.sent = sent;
        this.payments = payments;
        this.lines = lines;
    }

    /** Which invoices to list. */
    public enum Which {
        ALL(""),
        UNPAID("no"),
        PAID("yes");

        private final String paid;

        Which(String paid) {
            this.paid = paid;
        }
    }

    /**
     * An invoice with its payments, oldest first.
     *
     * @param owed pounds
     */
    public record Account(Invoice invoice, List<Payment> payments, BigDecimal owed) {}

    /**
     * Invoices, newest first.
     *
     * @param words part of the number, payment reference, case reference or customer; empty for all
     * @param most how many at most
     * @param skip how many to leave out first
     */
    public List<Invoice> invoices(Which which, String words, int most, int skip) {
        String escaped = words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        String reference = PaymentReference.in(words).stream().findFirst().orElse(escaped);
        return invoices.search(which.paid, reference.isEmpty() ? "" : "%" + reference + "%", most, skip);
    }

    /** One invoice with its payments. */
    public Optional<Account> account(String number) {
        return invoices.findByNumber(number.strip().toUpperCase(Locale.ROOT)).map(invoice -> {
            BigDecimal owed = invoice.total().subtract(invoices.paidTowards(invoice.number()));
            return new Account(invoice, payments.findByInvoiceOrderById(invoice.number()), owed);
        });
    }

    /** An invoice as it was sent. */
    public Optional<Paper> pdf(String number) {
        return invoices.findByNumber(number.strip().toUpperCase(Locale.ROOT))
                .map(invoice -> sent.with(invoice).paper());
    }

    /** The invoices of a case, oldest first. */
    public List<Invoice> ofCase(String caseReference) {
        return invoices.findByCaseReferenceOrderById(caseReference);
    }

    /** How many invoices are not paid in full. */
    public int unpaid() {
        return invoices.countUnpaid();
    }

    /** Bank lines that wait for a person, oldest first. */
    public List<BankLine> unmatched() {
        return lines.findByStateOrderById(BankLine.State.UNMATCHED);
    }

    /** One bank line. */
    public Optional<BankLine> line(long id) {
        return lines.findById(id);
    }
}
