package org.postroom.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Tray;
import org.postroom.casebook.TrayItem;
import org.postroom.fees.StatementDesk.Import;
import org.postroom.letter.FetchedMail;
import org.postroom.letter.LetterBook;
import org.postroom.letter.LetterBook.SortingNote;
import org.postroom.letter.LetterText;
import org.postroom.outbox.Outbox;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.time.ServiceClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The fee room on a real database, for tests that each bring an applicant of their own. */
abstract class AtTheFeeDesk {
    static final BigDecimal FEE = new BigDecimal("336.00");

    @Autowired
    EnquiryDesk enquiries;

    @Autowired
    InvoiceDesk invoices;

    @Autowired
    PaymentDesk payments;

    @Autowired
    StatementDesk statements;

    @Autowired
    FeeLedger ledger;

    @Autowired
    Casebook casebook;

    @Autowired
    LetterBook letterBook;

    @Autowired
    Outbox outbox;

    @Autowired
    Tray tray;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transactions;

    final String address = "fees-" + UUID.randomUUID() + "@practice.example";

    static long uid = 1;

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ServiceClock.LONDON);
    }

    long enquiry() {
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

    Case enquired() {
        enquiries.take(enquiry());
        return only();
    }

    Case only() {
        assertThat(casebook.ofAddress(address)).hasSize(1);
        return casebook.ofAddress(address).get(0);
    }

    Invoice invoiceOf(Case one) {
        assertThat(ledger.ofCase(one.reference())).hasSize(1);
        return ledger.ofCase(one.reference()).get(0);
    }

    List<String> kinds(Case one) {
        return outbox.ofCase(one.reference()).stream().map(OutgoingLetter::kind).toList();
    }

    LetterText last(Case one) {
        List<OutgoingLetter> all = outbox.ofCase(one.reference());
        return LetterText.of(all.get(all.size() - 1).raw());
    }

    Import statement(String... lines) {
        String csv = "Date,Description,Amount\n" + String.join("\n", lines) + "\n";
        return statements.take(csv.getBytes(StandardCharsets.UTF_8), "officer");
    }

    String line(String words, String amount) {
        return today() + "," + words + "," + amount;
    }

    List<TrayItem> trayOf(Case one) {
        return tray.ofCase(one.reference());
    }

    static void atOnce(List<Callable<Object>> tasks) throws Exception {
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
