package org.postroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postroom.award.Register;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.HistoryCheck;
import org.postroom.casebook.HistoryCheck.Chain;
import org.postroom.casebook.HistoryEntry;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.embedded.Timekeeper;
import org.postroom.fees.FeeLedger;
import org.postroom.fees.Invoice;
import org.postroom.fees.PaymentDesk;
import org.postroom.fees.Recorded;
import org.postroom.letter.Mailbox;
import org.postroom.outbox.OutboundServer;
import org.postroom.outcome.Batch;
import org.postroom.outcome.BatchDesk;
import org.postroom.outcome.ModerationDesk;
import org.postroom.panel.AssessorDesk;
import org.postroom.panel.PackReview;
import org.postroom.panel.Packs;
import org.postroom.panel.Panels;
import org.postroom.panel.Seat;
import org.postroom.sample.MailPerson;
import org.postroom.sample.Received;
import org.postroom.stationery.Town;
import org.postroom.stationery.WholeHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One session from the first enquiry to the certificate, over real IMAP, SMTP and PostgreSQL: an award, a resubmission,
 * an assessor who declines, a moderator who asks to look again. Applicants, assessors and moderator use nothing but mail.
 */
@WholeHouse
class WholeLineTest {
    private static final String SESSION = "2027-01";
    private static final int ASSESSORS = 8;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private OutboundServer outbound;

    @Autowired
    private Casebook casebook;

    @Autowired
    private FeeLedger ledger;

    @Autowired
    private PaymentDesk payments;

    @Autowired
    private AssessorDesk assessorDesk;

    @Autowired
    private ModerationDesk moderation;

    @Autowired
    private Packs packs;

    @Autowired
    private PackReview review;

    @Autowired
    private Panels panels;

    @Autowired
    private BatchDesk batches;

    @Autowired
    private Register register;

    @Autowired
    private Timekeeper timekeeper;

    @Autowired
    private HistoryCheck historyCheck;

    @Autowired
    private JdbcClient database;

    private Town town;
    private MailPerson grace;
    private MailPerson mark;
    private MailPerson eilidh;
    private MailPerson moderator;
    private final Map<Long, MailPerson> assessors = new java.util.HashMap<>();

    @BeforeEach
    void people() {
        town = new Town(mailbox, outbound);
        grace = town.person("Grace Adeyemi-Field", "grace.adeyemifield@larkhillmc.example");
        mark = town.person("Mark John Bishop", "mark@bishopfamily.example");
        eilidh = town.person("Eilidh MacAskill-Young", "eilidh.macaskill-young@nhsstrathlorne.example");
        moderator = town.person("Petra Quennell", "petra.quennell@moderation.example");
        moderation.nameModerator(SESSION, "Petra Quennell", moderator.address());
        for (int number = 1; number <= ASSESSORS; number++) {
            String address = "assessor" + number + "@panel" + number + ".example";
            assessorDesk.add("Assessor Number" + number, address);
            MailPerson person = town.person("Assessor Number" + number, address);
            assessorDesk.all().stream()
                    .filter(one -> one.email().equals(address))
                    .forEach(one -> assessors.put(one.key(), person));
        }
    }

    @Test
    void fromAnEnquiryToTheCertificateAndFromNotYetMetToTheResubmission() {
        enquireAndPay();
        apply();
        releaseHeldPacks();
        timekeeper.advance(Duration.ofDays(31));
        oneAssessorDeclines(caseOf(mark));
        scoreAll();
        moderatorLooksAgainThenAgrees();
        release();
        theAwardedApplicantHoldsTheCertificate();
        theOtherResubmits();
        theHistoryIsWholeAndATamperedEntryIsNamed();
    }

    private void enquireAndPay() {
        grace.send(
                town.house(),
                "MIGPM",
                "Hello, I manage a practice and would like to apply for accreditation. What does it cost?");
        Received answer = Town.letter(grace, "Applying for");
        assertThat(answer.enclosures()).anyMatch(file -> file.name().endsWith(".pdf"));
        assertThat(answer.source()).contains("Auto-Submitted: auto-replied");
        pay(caseOf(grace));
        Received pack = grace.awaitLetter(Received.enclosing(".docx"), Town.PATIENCE);
        assertThat(pack.enclosures()).hasSizeGreaterThanOrEqualTo(3);
    }

    private void pay(Case one) {
        Town.await("an invoice for " + one.reference(), () -> !ledger.ofCase(one.reference())
                .isEmpty());
        Invoice invoice = ledger.ofCase(one.reference()).get(0);
        assertThat(payments.record(invoice.number(), invoice.total(), LocalDate.of(2026, 12, 1), "officer"))
                .isInstanceOf(Recorded.Settled.class);
        assertThat(casebook.find(one.reference()).orElseThrow().feePaid()).isTrue();
        assertThat(invoice.total()).isIn(new BigDecimal("336.00"), new BigDecimal("144.00"));
    }

    private void apply() {
        town.sendGolden(grace, "application-docx-two-columns-letterhead");
        town.sendGolden(mark, "application-docx-free-form-photo");
        town.sendGolden(eilidh, "application-pdf-hyphenated-footers");
        for (MailPerson applicant : List.of(grace, mark, eilidh)) {
            Received checklist = Town.letter(applicant, "everything is here");
            assertThat(checklist.text()).contains("36 of 36 points", "References: 2 of 2");
        }
        pay(caseOf(mark));
        pay(caseOf(eilidh));
    }

    private Case caseOf(MailPerson applicant) {
        Town.await("a case of " + applicant.name(), () -> !casebook.ofAddress(applicant.address())
                .isEmpty());
        return casebook.ofAddress(applicant.address()).get(0);
    }

    private Stage stage(MailPerson applicant) {
        return caseOf(applicant).stage();
    }

    private void releaseHeldPacks() {
        for (MailPerson applicant : List.of(grace, mark, eilidh)) {
            Town.await("a pack of " + applicant.name(), () -> List.of(Stage.PACK_HELD, Stage.READY)
                    .contains(stage(applicant)));
            if (stage(applicant) == Stage.PACK_HELD) {
                assertThat(review.release(caseOf(applicant).reference(), "director"))
                        .isInstanceOf(PackReview.Answer.Done.class);
            }
        }
    }

    private void oneAssessorDeclines(Case one) {
        List<Long> before = seated(one);
        assertThat(before).hasSize(3).doesNotHaveDuplicates();
        MailPerson declining = assessors.get(before.get(0));
        declining.reply(packLetter(declining, one), "DECLINE\n\nI am away until February.");
        Town.await("a substitute", () -> {
            List<Long> now = seated(one);
            return now.size() == 3 && !now.contains(before.get(0));
        });
    }

    private List<Long> seated(Case one) {
        return panels.seated(one.reference()).stream().map(Seat::assessor).toList();
    }

    private Received packLetter(MailPerson assessor, Case one) {
        String alias = packs.released(one.reference()).orElseThrow().alias().value();
        Received pack = Town.letter(assessor, "Pack " + alias);
        assertThat(pack.source()).doesNotContain(one.reference());
        assertThat(pack.enclosures()).hasSize(3);
        return pack;
    }

    private void scoreAll() {
        for (MailPerson applicant : List.of(grace, mark, eilidh)) {
            Case one = caseOf(applicant);
            int score = applicant == mark ? 2 : 3;
            for (long assessor : seated(one)) {
                MailPerson person = assessors.get(assessor);
                person.reply(packLetter(person, one), scores(score));
                Town.letter(
                        person,
                        packs.released(one.reference()).orElseThrow().alias().value());
            }
        }
        for (MailPerson applicant : List.of(grace, mark, eilidh)) {
            Town.await("all sheets of " + applicant.name(), () -> stage(applicant) == Stage.IN_MODERATION);
        }
    }

    private static String scores(int score) {
        return IntStream.rangeClosed(1, 10)
                .mapToObj(domain -> "Domain " + domain + ": " + score + " clear evidence throughout")
                .collect(Collectors.joining("\n"));
    }

    private void moderatorLooksAgainThenAgrees() {
        Case looked = caseOf(eilidh);
        String alias = packs.released(looked.reference()).orElseThrow().alias().value();
        Received first = moderator.awaitLetter(Received.enclosing(".xlsx"), Town.PATIENCE);
        assertThat(first.source()).doesNotContain(looked.reference());
        moderator.reply(first, alias + " please look at domain 4 once more: the spread is odd");
        for (long assessor : seated(looked)) {
            MailPerson person = assessors.get(assessor);
            Received asked = person.awaitLetter(
                    letter -> letter.subject().contains(alias) && letter.text().contains("look at domain 4"),
                    Town.PATIENCE);
            person.reply(asked, "CONFIRM");
        }
        Town.await("the second round", () -> stage(eilidh) == Stage.IN_MODERATION && packsAtModerator() == 2);
        moderator.reply(moderator.newest(Received.enclosing(".xlsx")).orElseThrow(), "AGREE");
        Town.await("the moderator's agreement", () -> stage(grace) == Stage.DECIDED);
    }

    private long packsAtModerator() {
        return moderator.inbox().stream().filter(Received.enclosing(".xlsx")).count();
    }

    private void release() {
        BatchDesk.Answer prepared = batches.prepare(SESSION, "officer");
        assertThat(prepared).isInstanceOf(BatchDesk.Answer.Done.class);
        Batch batch = ((BatchDesk.Answer.Done) prepared).batch();
        assertThat(batches.dryRun(batch.key())).hasSize(3);
        assertThat(batches.release(batch.key(), "officer")).isInstanceOf(BatchDesk.Answer.Refused.class);
        assertThat(batches.release(batch.key(), "director")).isInstanceOf(BatchDesk.Answer.Done.class);
        assertThat(batches.release(batch.key(), "director")).isInstanceOf(BatchDesk.Answer.Refused.class);
        Town.await(
                "all outcomes",
                () -> stage(grace) == Stage.AWARDED
                        && stage(eilidh) == Stage.AWARDED
                        && stage(mark) == Stage.NOT_YET_MET);
    }

    private void theAwardedApplicantHoldsTheCertificate() {
        Received outcome = grace.awaitLetter(
                letter -> letter.enclosures().stream()
                        .anyMatch(file -> file.name().contains("certificate")),
                Town.PATIENCE);
        assertThat(outcome.html()).contains("MIGPM");
        assertThat(register.search("Adeyemi", 0).entries()).hasSize(1);
        timekeeper.doWhatIsDue();
        assertThat(grace.inbox().stream()
                        .filter(letter -> letter.subject().equals(outcome.subject()))
                        .count())
                .isEqualTo(1);
    }

    private void theOtherResubmits() {
        Case first = caseOf(mark);
        Received outcome = Town.letter(mark, "The outcome of your application");
        mark.reply(outcome, "RESUBMIT\n\nThank you, I will try again.");
        Town.await("the next attempt", () -> !caseOf(mark).reference().equals(first.reference()));
        Case second = caseOf(mark);
        pay(second);
        town.sendGolden(mark, "application-docx-free-form-photo");
        Town.await("the new form", () -> List.of(Stage.PACK_HELD, Stage.READY).contains(stage(mark)));
        if (stage(mark) == Stage.PACK_HELD) {
            review.release(second.reference(), "director");
        }
        timekeeper.advance(Duration.ofDays(120));
        Town.await("a new panel", () -> stage(mark) == Stage.WITH_PANEL);
        assertThat(seated(caseOf(mark))).hasSize(3).doesNotContainAnyElementsOf(everSeated(first));
    }

    private List<Long> everSeated(Case one) {
        return panels.everSeated(one.reference()).stream().map(Seat::assessor).toList();
    }

    private void theHistoryIsWholeAndATamperedEntryIsNamed() {
        assertThat(historyCheck.all()).allMatch(Chain.Whole.class::isInstance);
        Case one = caseOf(grace);
        List<HistoryEntry> entries = casebook.history(one.reference());
        List<HistoryEntry> nameless = new ArrayList<>(entries);
        nameless.removeIf(entry -> entry.folio() != null
                || entry.outgoing() != null
                || !entry.actor().equals(Step.POSTROOM));
        assertThat(nameless).as("steps that name neither a letter nor a person").isEmpty();
        HistoryEntry middle = entries.get(entries.size() / 2);
        database.sql("update history set because = overlay(because placing '#' from 1 for 1) where id = :id")
                .param("id", middle.id())
                .update();
        assertThat(historyCheck.all())
                .filteredOn(Chain.Broken.class::isInstance)
                .singleElement()
                .satisfies(chain -> {
                    assertThat(chain.caseReference()).isEqualTo(one.reference());
                    assertThat(((Chain.Broken) chain).entry()).isEqualTo(middle.number());
                });
    }
}
