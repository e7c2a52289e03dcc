package org.postroom.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postroom.casebook.Case;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.fees.Recorded.PartPaid;
import org.postroom.fees.Recorded.Refused;
import org.postroom.fees.Recorded.Settled;
import org.postroom.fees.StatementDesk.Import;
import org.postroom.stationery.HouseTest;

/** Payments, typed in and from statements. */
@HouseTest
class PaymentsTest extends AtTheFeeDesk {
    @Test
    void whatAPersonMistypesIsRefusedWithOneSentence() {
        Invoice invoice = invoiceOf(enquired());
        assertThat(payments.record("INV-999999", FEE, today(), "officer")).isInstanceOf(Refused.class);
        assertThat(payments.record(invoice.number(), FEE, today().plusDays(1), "officer"))
                .isInstanceOf(Refused.class);
        assertThat(payments.record(invoice.number(), new BigDecimal("336.01"), today(), "officer"))
                .isInstanceOf(Refused.class);
        assertThat(payments.record(invoice.number(), BigDecimal.ZERO, today(), "officer"))
                .isInstanceOf(Refused.class);
        assertThat(ledger.account(invoice.number()).orElseThrow().payments()).isEmpty();
    }

    @Test
    void aPartPaymentIsKeptAndTheRestSettles() {
        Case one = enquired();
        Invoice invoice = invoiceOf(one);
        assertThat(payments.record(invoice.number(), new BigDecimal("280"), today(), "officer"))
                .isInstanceOfSatisfying(
                        PartPaid.class, part -> assertThat(part.owed()).isEqualByComparingTo("56"));
        assertThat(only().feePaid()).isFalse();
        assertThat(payments.record(invoice.number(), new BigDecimal("56"), today(), "officer"))
                .isInstanceOf(Settled.class);
        assertThat(payments.record(invoice.number(), new BigDecimal("56"), today(), "officer"))
                .isInstanceOf(Refused.class);
        assertThat(ledger.account(invoice.number()).orElseThrow().payments()).hasSize(2);
        assertThat(kinds(one)).containsExactly("enquiry", "application-pack");
    }

    @Test
    void aLineWithReferenceAndExactAmountPaysItsInvoice() {
        Case one = enquired();
        Invoice invoice = invoiceOf(one);
        String typed = invoice.paymentReference().toLowerCase();
        Import first = statement(line("J DOE " + typed.substring(0, 4) + " " + typed.substring(4) + " FEE", "336.00"));
        assertThat(first.matched()).hasSize(1);
        assertThat(only().feePaid()).isTrue();
        assertThat(ledger.account(invoice.number()).orElseThrow().owed()).isEqualByComparingTo("0");
    }

    @Test
    void theSameStatementTwiceCountsOnce() {
        Case one = enquired();
        String paid = line(invoiceOf(one).paymentReference() + " fee", "336.00");
        String unknown = line("Nobody " + address, "12.00");
        statement(paid, unknown);
        Import again = statement(paid, unknown, line("Somebody " + address, "12.00"));
        assertThat(again.knownBefore()).isEqualTo(2);
        assertThat(again.matched()).isEmpty();
        assertThat(again.doubtful()).hasSize(1);
        assertThat(kinds(one)).containsExactly("enquiry", "application-pack");
    }

    @Test
    void twoEqualLinesOnOneStatementAreTwoPayments() {
        String twice = line("Standing order " + address, "5.00");
        assertThat(statement(twice, twice).doubtful()).hasSize(2);
        assertThat(statement(twice, twice).knownBefore()).isEqualTo(2);
    }

    @Test
    void doubtIsLaidOnTheTrayAndNeverGuessed() {
        Case one = enquired();
        Invoice invoice = invoiceOf(one);
        String reference = invoice.paymentReference();
        Invoice other = invoices.issue(InvoiceKind.RETAINER, one.reference(), "officer", today())
                .invoice();
        Import doubtful = statement(
                line(reference, "280.00"),
                line("fee for " + address, "336.00"),
                line("PR222222 PRXXXXXX " + address, "336.00"),
                line(reference + " " + other.paymentReference(), "336.00"),
                line("my " + invoice.number(), "336.00"));
        assertThat(doubtful.matched()).isEmpty();
        assertThat(doubtful.doubtful()).extracting(BankLine::because).hasSize(5).doesNotHaveDuplicates();
        assertThat(only().feePaid()).isFalse();
        assertThat(trayOf(one)).hasSize(2);
        assertThat(ledger.unmatched()).containsAll(doubtful.doubtful());
    }

    @Test
    void aSecondPaymentOfAPaidInvoiceGoesToTheTray() {
        Case one = enquired();
        String reference = invoiceOf(one).paymentReference();
        Import both = statement(line(reference, "336.00"), line(reference + " again", "336.00"));
        assertThat(both.matched()).hasSize(1);
        assertThat(both.doubtful()).singleElement().satisfies(line -> assertThat(line.because())
                .contains("paid already"));
    }

    @Test
    void aPersonAssignsADoubtfulLineOrSetsItAside() {
        Case one = enquired();
        Invoice invoice = invoiceOf(one);
        List<BankLine> lines = statement(line("my " + invoice.number(), "336.00"), line("A gift " + address, "9.00"))
                .doubtful();
        long mine = lines.get(0).key();
        assertThat(statements.assign(mine, "INV-999999", "officer")).isInstanceOf(Refused.class);
        assertThat(statements.assign(mine, invoice.number(), "officer")).isInstanceOf(Settled.class);
        assertThat(statements.assign(mine, invoice.number(), "officer")).isInstanceOf(Refused.class);
        assertThat(statements.setAside(lines.get(1).key(), "A gift, not a fee.", "officer"))
                .isTrue();
        assertThat(ledger.unmatched()).doesNotContainAnyElementsOf(lines);
        assertThat(trayOf(one)).allSatisfy(item -> assertThat(item.closedBy()).isEqualTo("officer"));
        assertThat(only().stage()).isEqualTo(Stage.INVITED);
    }

    @Test
    void aFeeThatComesAfterTheEndIsForAPerson() {
        Case one = enquired();
        casebook.move(one.reference(), Stage.WITHDRAWN, Step.by("officer", "Closed the case", "They withdrew."));
        payments.record(invoiceOf(one).number(), FEE, today(), "officer");
        assertThat(only().stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(trayOf(one)).hasSize(1);
        assertThat(kinds(one)).containsExactly("enquiry");
    }
}
