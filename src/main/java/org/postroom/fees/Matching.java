package org.postroom.fees;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postroom.fees.Match.Doubt;
import org.postroom.fees.Match.Sure;
import org.springframework.stereotype.Component;

/** Finds the invoice that a bank line pays: by payment reference and exact amount together, never by one alone. */
@Component
class Matching {
    private static final Pattern INVOICE_NUMBER = Pattern.compile("INV(\\d{6})");

    private final Invoices invoices;
    private final PaymentDesk payments;

    Matching(Invoices invoices, PaymentDesk payments) {
        this.invoices = invoices;
        this.payments = payments;
    }

    Match of(BankStatement.Line line) {
        Set<String> references = PaymentReference.in(line.words());
        List<Invoice> found = references.isEmpty() ? List.of() : invoices.findByPaymentReferenceIn(references);
        return switch (found.size()) {
            case 0 -> unknown(line, references);
            case 1 -> known(line, invoices.locked(found.get(0).number()).orElseThrow());
            default -> new Doubt(null, "The line holds the payment references of more than one invoice.");
        };
    }

    private Match known(BankStatement.Line line, Invoice invoice) {
        if (invoice.isPaid()) {
            return new Doubt(
                    invoice, "Invoice " + invoice.number() + " is paid already; this may be a second payment.");
        }
        if (line.amount().compareTo(payments.owed(invoice)) != 0) {
            return new Doubt(
                    invoice,
                    InWords.pounds(line.amount()) + " came, but " + InWords.pounds(payments.owed(invoice))
                            + " is owed on invoice " + invoice.number() + ".");
        }
        return new Sure(
                invoice,
                "The line holds the payment reference of invoice " + invoice.number() + ", and the amount is exact.");
    }

    private Match unknown(BankStatement.Line line, Set<String> references) {
        Optional<Invoice> mentioned = mentioned(line);
        if (mentioned.isPresent()) {
            return new Doubt(
                    mentioned.get(),
                    "The line holds no payment reference, but mentions invoice "
                            + mentioned.get().number() + ".");
        }
        return new Doubt(
                null,
                references.isEmpty()
                        ? "The line holds no payment reference."
                        : "No invoice has the payment reference in the line.");
    }

    private Optional<Invoice> mentioned(BankStatement.Line line) {
        Matcher number = INVOICE_NUMBER.matcher(PaymentReference.bare(line.words()));
        return number.find() ? invoices.findByNumber("INV-" + number.group(1)) : Optional.empty();
    }
}
