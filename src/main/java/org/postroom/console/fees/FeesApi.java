package org.postroom.console.fees;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postroom.console.Answer;
import org.postroom.console.letters.Download;
import org.postroom.fees.BankLine;
import org.postroom.fees.FeeLedger.Account;
import org.postroom.fees.FeeLedger.Which;
import org.postroom.fees.StatementDesk;
import org.postroom.paper.Paper;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Fees, for programs. */
@RestController
@RequestMapping("/api")
@Tag(name = "Fees", description = "Invoices, payments and bank statements; amounts in pounds")
class FeesApi {
    private final FeesDesk desk;

    FeesApi(FeesDesk desk) {
        this.desk = desk;
    }

    /**
     * Money that came.
     *
     * @param invoice number of the invoice, or its payment reference
     * @param amount pounds
     * @param paidOn day on which the bank had it; today when left out
     */
    record NewPayment(@Nullable String invoice, @Nullable BigDecimal amount, @Nullable LocalDate paidOn) {}

    /** The invoice that a bank line pays. */
    record Assignment(@Nullable String invoice) {}

    /** Why a bank line is no fee. */
    record Reason(@Nullable String because) {}

    @GetMapping("/invoices")
    @Operation(summary = "Invoices, newest first: ALL, UNPAID or PAID; words in number, reference, case or customer")
    FeesDesk.InvoicePage list(
            @RequestParam(defaultValue = "ALL") Which which,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page) {
        return desk.invoices(which, words, page);
    }

    @GetMapping("/invoices/{number}")
    @Operation(summary = "One invoice with its payments and what is still owed")
    Account one(@PathVariable String number) {
        return desk.account(number);
    }

    @GetMapping("/invoices/{number}/pdf")
    @Operation(summary = "The invoice as it was sent, as PDF")
    ResponseEntity<byte[]> pdf(@PathVariable String number) {
        Paper paper = desk.pdf(number);
        return Download.of(paper.fileName(), paper.content());
    }

    @PostMapping("/payments")
    @Operation(summary = "Records a payment; the one that settles the invoice sets its case going")
    ResponseEntity<Answer> record(@RequestBody NewPayment payment, Principal person) {
        return Answer.to(desk.record(payment.invoice(), payment.amount(), payment.paidOn(), person.getName()));
    }

    @PostMapping(path = "/bank-statements", consumes = "text/csv")
    @Operation(summary = "Takes in a bank statement as CSV: what is certain is recorded, what is in doubt waits")
    StatementDesk.Import statement(@RequestBody byte[] csv, Principal person) {
        return desk.take(csv, person.getName());
    }

    @GetMapping("/bank-lines")
    @Operation(summary = "Bank lines that wait for a person, oldest first")
    List<BankLine> lines() {
        return desk.doubtful();
    }

    @PostMapping("/bank-lines/{line}/assign")
    @Operation(summary = "Says which invoice a doubtful bank line pays")
    ResponseEntity<Answer> assign(@PathVariable long line, @RequestBody Assignment wanted, Principal person) {
        return Answer.to(desk.assign(line, wanted.invoice(), person.getName()));
    }

    @PostMapping("/bank-lines/{line}/set-aside")
    @Operation(summary = "Says that a doubtful bank line is no fee")
    ResponseEntity<Answer> setAside(@PathVariable long line, @RequestBody Reason reason, Principal person) {
        return Answer.to(desk.setAside(line, reason.because(), person.getName()));
    }
}
