package org.postroom.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.casebook.Tray;
import org.postroom.casebook.TrayItem;
import org.postroom.fees.Recorded.PartPaid;
import org.postroom.fees.Recorded.Refused;
import org.postroom.fees.Recorded.Settled;
import org.postroom.fees.StatementDesk.Import;
import org.postroom.letter.FetchedMail;
import org.postroom.letter.LetterBook;
import org.postroom.letter.LetterBook.SortingNote;
import org.postroom.letter.LetterText;
import org.postroom.outbox.Outbox;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.stationery.HouseTest;
import org.postroom.time.ServiceClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Invoices and payments on a real database. Each test brings an applicant of its own. */
@HouseTest
class FeesHouseTest {
    private static final BigDecimal FEE = new BigDecimal("336.00");

    @Autowired
    private EnquiryDesk enquiries;

    @Autowired
    private InvoiceDesk invoices;

    @Autowired
    private PaymentDesk payments;

    @Autowired
    private StatementDesk statements;

    @Autowired
    private FeeLedger ledger;

    @Autowired
    private Casebook casebook;

    @Autowired
    private LetterBook letterBook;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Tray tray;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transactions;

    private final String address = "fees-" + UUID.randomUUID() + "@practice.example";

    private static long uid = 1;

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ServiceClock.LONDON);
    }

    private long enquiry() {
        byte[] raw = ("From: " + address + "\r\nSubject: How do I apply?\r\nMessage-ID: <" + UUID.randomUUID()
                        + "@practice.example>\r\n\r\nHow do I apply?\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        long folio = letterBook
                .enter(new FetchedMail("fees-test", 1, uid++, clock.instant(), raw))
                .folio();
        letterBook.noteSorting(
                folio, new SortingNote(address, "How do I apply?", "ENQUIRY", "They ask to apply.", null, null));
        return folio;
    }

    private Case enquired() {
        enquiries.take(enquiry());
        return only();
    }

    private Case only() {
        assertThat(casebook.ofAddress(address)).hasSize(1);
        return casebook.ofAddress(address).get(0);
    }

    private Invoice invoiceOf(Case one) {
        assertThat(ledger.ofCase(one.reference())).hasSize(1);
        return ledger.ofCase(one.reference()).get(0);
    }

    private List<String> kinds(Case one) {
        return outbox.ofCase(one.reference()).stream().map(OutgoingLetter::kind).toList();
    }

    private LetterText last(Case one) {
        List<OutgoingLetter> all = outbox.ofCase(one.reference());
        return LetterText.of(all.get(all.size() - 1).raw());
    }

    private Import statement(String... lines) {
        String csv = "Date,Description,Amount\n" + String.join("\n", lines) + "\n";
        return statements.take(csv.getBytes(StandardCharsets.UTF_8), "officer");
    }

    private String line(String words, String amount) {
        return today() + "," + words + "," + amount;
    }

    private List<TrayItem> trayOf(Case one) {
        return tray.ofCase(one.reference());
    }

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
        assertThat(casebook.history(one.reference()))
                .anySatisfy(entry -> assertThat(entry.actor()).isEqualTo("officer"));
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
                Issued issued = invoices.forCase(casebook.locked(one.reference()));
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

    private static void atOnce(List<Callable<Object>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<Object> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
