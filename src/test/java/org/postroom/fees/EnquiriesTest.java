package org.postroom.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postroom.casebook.Case;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.fees.Recorded.Settled;
import org.postroom.letter.LetterText;
import org.postroom.stationery.HouseTest;

/** Enquiries and what they are invoiced. */
@HouseTest
class EnquiriesTest extends AtTheFeeDesk {
    @Test
    void anEnquiryIsAnsweredWithTheFeeTheDatesAndAnInvoice() {
        Case one = enquired();
        Invoice invoice = invoiceOf(one);
        assertThat(one.stage()).isEqualTo(Stage.ENQUIRED);
        assertThat(invoice.net()).isEqualByComparingTo("280");
        assertThat(invoice.total()).isEqualByComparingTo(FEE);
        LetterText letter = last(one);
        assertThat(letter.body())
                .contains("£280.00 + VAT, £336.00 in all", invoice.paymentReference(), "Associate member", "apply by")
                .doesNotContain("[(", "null");
        assertThat(letter.enclosures()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo(invoice.number().toLowerCase(java.util.Locale.ROOT) + ".pdf");
            assertThat(file.bytes()).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        });
    }

    @Test
    void whoEnquiresTwiceHasOneCaseOneInvoiceAndOneLetterADay() {
        Case one = enquired();
        enquiries.take(enquiry());
        assertThat(only().reference()).isEqualTo(one.reference());
        invoiceOf(one);
        assertThat(kinds(one)).containsExactly("enquiry");
    }

    @Test
    void twoEnquiriesAtTheSameMomentOpenOneCase() throws Exception {
        List<Long> folios = IntStream.range(0, 4).mapToObj(at -> enquiry()).toList();
        atOnce(folios.stream()
                .<Callable<Object>>map(folio -> () -> {
                    enquiries.take(folio);
                    return folio;
                })
                .toList());
        assertThat(kinds(only())).containsExactly("enquiry");
    }

    @Test
    void whoHasAPackAlreadyIsNotInvoicedAgain() {
        Case one = enquired();
        payments.record(invoiceOf(one).number(), FEE, today(), "officer");
        enquiries.take(enquiry());
        invoiceOf(only());
        assertThat(kinds(one)).containsExactly("enquiry", "application-pack");
    }

    @Test
    void aPaidFeeBringsTheReceiptAndTheApplicationPack() {
        Case one = enquired();
        Invoice invoice = invoiceOf(one);
        Recorded recorded = payments.record(" " + invoice.paymentReference().toLowerCase(), FEE, today(), "officer");
        assertThat(recorded).isInstanceOf(Settled.class);
        assertThat(only().stage()).isEqualTo(Stage.INVITED);
        assertThat(only().feePaid()).isTrue();
        LetterText letter = last(one);
        assertThat(letter.body())
                .contains("we have received £336.00", invoice.number())
                .doesNotContain("[(", "null");
        assertThat(letter.enclosures())
                .extracting(LetterText.File::name)
                .containsExactly(
                        "application-form.docx", "application-form.pdf", "guidance.pdf", "reference-form.docx");
        assertThat(casebook.history(one.reference())).allSatisfy(entry -> assertThat(entry.folio() != null
                        || entry.outgoing() != null
                        || entry.actor().equals("officer"))
                .as(entry.action())
                .isTrue());
    }

    @Test
    void anUnpaidCaseWhoseFormCameFirstIsAskedForItsFeeOnce() {
        Case one = casebook.open(address, Stage.FEE_AWAITED, Step.byPostroom("Opened the case", "A form came."));
        invoices.owe(one.reference());
        invoices.owe(one.reference());
        invoiceOf(one);
        assertThat(kinds(one)).containsExactly("fee-awaited");
        assertThat(last(one).body()).contains("£336.00").doesNotContain("[(", "null");
    }

    @Test
    void aResubmissionWithinAYearCostsLess() {
        Case one = enquired();
        casebook.move(one.reference(), Stage.NOT_YET_MET, Step.byPostroom("Decided", "One domain is not yet met."));
        enquiries.take(enquiry());
        Case again = casebook.ofAddress(address).get(0);
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(invoiceOf(again).kind()).isEqualTo(InvoiceKind.RESUBMISSION);
        assertThat(invoiceOf(again).total()).isEqualByComparingTo("144");
    }

    @Test
    void aRetainerIsInvoicedOnceAYear() {
        Case one = enquired();
        Issued first = invoices.issue(InvoiceKind.RETAINER, one.reference(), "director", today());
        Issued same = invoices.issue(InvoiceKind.RETAINER, one.reference(), "director", today());
        Issued next = invoices.issue(InvoiceKind.RETAINER, one.reference(), "director", today().plusYears(1));
        assertThat(first.invoice().total()).isEqualByComparingTo("102");
        assertThat(same.invoice().number()).isEqualTo(first.invoice().number());
        assertThat(same.paper().content()).isEqualTo(first.paper().content());
        assertThat(next.invoice().number()).isNotEqualTo(first.invoice().number());
    }

    @Test
    void noNumberIsMissingAfterARollbackOrACrowd() throws Exception {
        List<Callable<Object>> crowd = new ArrayList<>();
        for (int at = 0; at < 12; at++) {
            boolean fails = at % 3 == 0;
            Case one =
                    casebook.open(at + address, Stage.FEE_AWAITED, Step.byPostroom("Opened the case", "A form came."));
            crowd.add(() -> transactions.execute(status -> {
                Issued issued = invoices.forCase(casebook.locked(one.reference()), null);
                if (fails) {
                    status.setRollbackOnly();
                }
                return issued;
            }));
        }
        atOnce(crowd);
        List<String> numbers = ledger.invoices(FeeLedger.Which.ALL, "", 10_000, 0).stream()
                .map(Invoice::number)
                .sorted()
                .toList();
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, numbers.size())
                        .mapToObj("INV-%06d"::formatted)
                        .toList());
        assertThat(ledger.invoices(FeeLedger.Which.ALL, address, 100, 0)).hasSize(8);
    }
}
