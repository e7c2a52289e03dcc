package org.postroom.console.fees;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postroom.console.Answer;
import org.postroom.console.Deed;
import org.postroom.console.Page;
import org.postroom.console.Wording;
import org.postroom.fees.BankLine;
import org.postroom.fees.FeeLedger;
import org.postroom.fees.FeeLedger.Account;
import org.postroom.fees.FeeLedger.Which;
import org.postroom.fees.Invoice;
import org.postroom.fees.PaymentDesk;
import org.postroom.fees.Recorded;
import org.postroom.fees.StatementDesk;
import org.postroom.paper.Paper;
import org.postroom.time.ServiceClock;
import org.springframework.stereotype.Component;

/** What a person sees of fees, and does about them. */
@Component
class FeesDesk {
    private final FeeLedger ledger;
    private final PaymentDesk payments;
    private final StatementDesk statements;
    private final Clock clock;

    FeesDesk(FeeLedger ledger, PaymentDesk payments, StatementDesk statements, Clock clock) {
        this.ledger = ledger;
        this.payments = payments;
        this.statements = statements;
        this.clock = clock;
    }

    /** A page of invoices; {@code more} when others follow. */
    record InvoicePage(List<Invoice> entries, int number, boolean more) {}

    InvoicePage invoices(Which which, String words, int page) {
        List<Invoice> found = ledger.invoices(which, words, Page.SIZE + 1, Page.skip(page));
        boolean more = found.size() > Page.SIZE;
        return new InvoicePage(more ? found.subList(0, Page.SIZE) : found, Math.max(1, page), more);
    }

    int unpaid() {
        return ledger.unpaid();
    }

    Account account(String number) {
        return ledger.account(number).orElseThrow(() -> Answer.missing("There is no invoice of that number."));
    }

    Paper pdf(String number) {
        return ledger.pdf(number).orElseThrow(() -> Answer.missing("There is no invoice of that number."));
    }

    List<BankLine> doubtful() {
        return ledger.unmatched();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ServiceClock.LONDON);
    }

    /** Records a payment; {@code paidOn} is today when it is not given. */
    Deed record(@Nullable String invoice, @Nullable BigDecimal amount, @Nullable LocalDate paidOn, String person) {
        if (invoice == null || invoice.isBlank()) {
            return Deed.refused("Please give the number of the invoice or its payment reference.");
        }
        if (amount == null) {
            return Deed.refused("Please give the amount in pounds and pence, for example 336.00.");
        }
        return said(payments.record(invoice, amount, paidOn == null ? today() : paidOn, person));
    }

    StatementDesk.Import take(byte[] csv, String person) {
        return statements.take(csv, person);
    }

    Deed assign(long line, @Nullable String invoice, String person) {
        if (ledger.line(line).isEmpty()) {
            return Deed.unknown("There is no bank line of that number.");
        }
        return invoice == null || invoice.isBlank()
                ? Deed.refused("Please give the number of the invoice that it pays.")
                : said(statements.assign(line, invoice, person));
    }

    Deed setAside(long line, @Nullable String because, String person) {
        if (ledger.line(line).isEmpty()) {
            return Deed.unknown("There is no bank line of that number.");
        }
        return Wording.fault(because, "why it is no fee")
                .map(Deed::refused)
                .orElseGet(
                        () -> statements.setAside(line, String.valueOf(because).strip(), person)
                                ? Deed.done("The bank line is set aside.")
                                : Deed.refused("The bank line was dealt with before."));
    }

    private static Deed said(Recorded recorded) {
        if (recorded instanceof Recorded.Refused) {
            return Deed.refused(recorded.because());
        }
        return Deed.done("The payment is recorded. " + recorded.because());
    }
}
