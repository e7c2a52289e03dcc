package org.postroom.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postroom.award.RegisterEntry.Status;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.fees.FeeLedger;
import org.postroom.fees.Invoice;
import org.postroom.fees.InvoiceDesk;
import org.postroom.fees.InvoiceKind;
import org.postroom.fees.PaymentDesk;
import org.postroom.outbox.Outbox;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.stationery.HouseTest;
import org.postroom.time.ServiceClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The register on a real database. Each test enters holders of its own. */
@HouseTest
class RegisterHouseTest {
    @Autowired
    private Register register;

    @Autowired
    private RegisterDesk desk;

    @Autowired
    private RegisterRetainers retainers;

    @Autowired
    private Grants grants;

    @Autowired
    private Casebook casebook;

    @Autowired
    private InvoiceDesk invoices;

    @Autowired
    private PaymentDesk payments;

    @Autowired
    private FeeLedger ledger;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transactions;

    private RegisterEntry entered(String name) {
        Step step = Step.by("officer", "Test", "A test needs it.");
        Case one = casebook.open(UUID.randomUUID() + "@register.example", Stage.AWARDED, step);
        return transactions
                .execute(status -> grants.grant(one.reference(), name, "A test."))
                .entry();
    }

    private RegisterEntry now(RegisterEntry entry) {
        return register.ofNumber(entry.number()).orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ServiceClock.LONDON);
    }

    @Test
    void aHolderIsFoundWhateverTheAccentsCaseAndHyphens() {
        String number = entered("Siân Ó Súilleabháin-D’Arcy Zyx").number();
        for (String words : new String[] {
            "sian",
            "SIÂN suilleabhain",
            "darcy zyx",
            "d'arcy sian",
            "Ó Súilleabháin",
            "suilleabhain-darcy",
            number,
            number.toLowerCase()
        }) {
            assertThat(register.search(words, 1).entries())
                    .as(words)
                    .extracting(Register.Listing::number)
                    .contains(number);
        }
        assertThat(register.search("iân zyx", 1).entries()).isEmpty();
        assertThat(register.search("sian%", 1).found()).isPositive();
        assertThat(register.search("s_an zyx", 1).found()).isZero();
        assertThat(register.search("!!!", 1).found()).isZero();
    }

    @Test
    void aSearchIsGivenInPages() {
        for (int holder = 0; holder < Register.PAGE_SIZE + 1; holder++) {
            entered("Pagename Holder");
        }
        Register.Found first = register.search("pagename", 1);
        assertThat(first.entries()).hasSize(Register.PAGE_SIZE);
        assertThat(first.pages()).isEqualTo(2);
        assertThat(register.search("pagename", 99).entries()).hasSize(1);
        assertThat(register.search("pagename", -3).page()).isEqualTo(1);
    }

    @Test
    void anEntryIsFoundByItsNumberAlone() {
        RegisterEntry entry = entered("Number Holder");
        assertThat(register.entry(" " + entry.number().toLowerCase())).isPresent();
        assertThat(register.entry("MIGPM-99999")).isEmpty();
    }

    @Test
    void aCorrectedNameChangesEntryAndCertificateTogether() {
        RegisterEntry entry = entered("Misspelt Holder");
        byte[] before = register.certificate(entry.number()).orElseThrow().content();
        assertThat(desk.correctName(entry.number(), " ", "officer", "By letter."))
                .isInstanceOf(RegisterDesk.Answer.Refused.class);
        desk.correctName(entry.number(), "Wellspelt  Holder", "officer", "By letter.");
        assertThat(now(entry).name()).isEqualTo("Wellspelt Holder");
        assertThat(register.search("wellspelt", 1).found()).isEqualTo(1);
        assertThat(register.search("misspelt", 1).found()).isZero();
        byte[] after = register.certificate(entry.number()).orElseThrow().content();
        assertThat(after).isNotEqualTo(before);
        assertThat(AwardStory.pdfText(after)).contains("Wellspelt Holder", entry.number());
        assertThat(outbox.ofCase(entry.caseReference())).singleElement().satisfies(letter -> assertThat(
                        AwardStory.file(letter, "certificate-").bytes())
                .isEqualTo(after));
    }

    @Test
    void aWithdrawnEntryTakesTheNameAndNoPapersAreSent() {
        RegisterEntry entry = entered("Oddly Former");
        desk.withdraw(entry.number(), "director", "At their wish.");
        int letters = outbox.ofCase(entry.caseReference()).size();
        desk.correctName(entry.number(), "Rightly Former", "director", "By letter.");
        assertThat(now(entry).name()).isEqualTo("Rightly Former");
        assertThat(outbox.ofCase(entry.caseReference())).hasSize(letters);
    }

    @Test
    void anUnpaidRetainerLapsesTheEntryAndPayingBringsItBack() {
        RegisterEntry entry = entered("Lapse Holder");
        Invoice owed = invoices.issue(InvoiceKind.RETAINER, entry.caseReference(), "officer", today())
                .invoice();
        retainers.lapse(entry.caseReference(), "It was not paid.");
        retainers.lapse(entry.caseReference(), "It was not paid.");
        assertThat(now(entry).status()).isEqualTo(Status.LAPSED);
        assertThat(register.entry(entry.number()).orElseThrow().current()).isFalse();
        payments.record(owed.number(), new BigDecimal("102.00"), today(), "officer");
        assertThat(now(entry).status()).isEqualTo(Status.CURRENT);
        assertThat(now(entry).retainerPaidUntil())
                .isEqualTo(today().plusYears(1).minusDays(1));
        assertThat(outbox.ofCase(entry.caseReference()))
                .extracting(OutgoingLetter::kind)
                .containsExactly("lapsed", "retainer-received", "entry-restored");
    }

    @Test
    void aDirectorWithdrawsAndRestoresWithAReason() {
        RegisterEntry entry = entered("Withdrawn Holder");
        assertThat(desk.withdraw(entry.number(), "director", " ")).isInstanceOf(RegisterDesk.Answer.Refused.class);
        assertThat(desk.withdraw(entry.number(), "director", "Resigned by letter."))
                .isInstanceOf(RegisterDesk.Answer.Done.class);
        assertThat(desk.withdraw(entry.number(), "director", "Again.")).isInstanceOf(RegisterDesk.Answer.Refused.class);
        retainers.lapse(entry.caseReference(), "It was not paid.");
        retainers.paid(entry.caseReference(), "It was paid.");
        assertThat(now(entry).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(retainers.due(today().plusYears(1)))
                .noneMatch(due -> due.caseReference().equals(entry.caseReference()));
        desk.restore(entry.number(), "director", "It was a mistake.");
        assertThat(now(entry).status()).isEqualTo(Status.CURRENT);
        assertThat(casebook.history(entry.caseReference()))
                .filteredOn(one -> one.actor().equals("director"))
                .extracting(one -> one.because())
                .containsExactly("Resigned by letter.", "It was a mistake.");
        assertThat(retainers.due(today().plusYears(1)))
                .anyMatch(due -> due.caseReference().equals(entry.caseReference())
                        && due.yearFrom().equals(entry.awardedOn().plusYears(1)));
        assertThat(ledger.ofCase(entry.caseReference())).isEmpty();
    }
}
