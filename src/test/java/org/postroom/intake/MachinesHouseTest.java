package org.postroom.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.HistoryEntry;
import org.postroom.casebook.Mishaps;
import org.postroom.casebook.Tray;
import org.postroom.casebook.TrayItem;
import org.postroom.letter.Letter;
import org.postroom.letter.LetterBook;
import org.postroom.letter.Mailbox;
import org.postroom.outbox.DeliveryReports;
import org.postroom.outbox.OutboundServer;
import org.postroom.outbox.Outbox;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.outbox.OutgoingLetter.State;
import org.postroom.outbox.StoppedAddress;
import org.postroom.outbox.StoppedAddresses;
import org.postroom.panel.AbsenceDesk;
import org.postroom.panel.Seat;
import org.postroom.sample.MailPerson;
import org.postroom.stationery.HouseTest;
import org.postroom.stationery.SessionStory;
import org.postroom.stationery.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

/** What becomes of machines' mail in the whole house, over real SMTP and IMAP. */
@HouseTest
class MachinesHouseTest {
    private static final String ENQUIRY = "How do I apply for accreditation as a practice manager?";
    private static final String NO_SUCH_USER = "550 5.1.1 User unknown";

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private OutboundServer outbound;

    @Autowired
    private LetterBook book;

    @Autowired
    private Tray tray;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Casebook casebook;

    @Autowired
    private StoppedAddresses stopped;

    @Autowired
    private DeliveryReports reports;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ApplicationContext house;

    private Town town;
    private MailPerson writer;
    private MailPerson server;

    @BeforeEach
    void somebodyNew() {
        String name = "m" + UUID.randomUUID().toString().substring(0, 8);
        town = new Town(mailbox, outbound);
        writer = town.person("Winifred " + name, name + "@elsewhere.example");
        server = town.person("Mail Delivery System", "mailer-daemon@" + name + ".example");
    }

    @Test
    void aHardBounceStopsTheAddressUntilAPersonLiftsIt() {
        OutgoingLetter answer = answered();
        report(answer, town.house(), "failed", NO_SUCH_USER, answer.messageId());
        Town.await("a stopped address", () -> stopped.standing(writer.address()).isPresent());

        TrayItem matter = onTray(ReportDesk.STOPPED);
        assertThat(matter.caseReference()).isEqualTo(answer.caseReference());
        assertThat(matter.because()).contains(writer.address(), "no such mailbox");
        assertThat(matter.nextStep()).contains("right address");
        assertThat(history(answer)).anyMatch(entry -> entry.action().startsWith("Delivery report"));
        assertThat(reports.about(answer.key())).singleElement().satisfies(report -> assertThat(report.fate())
                .isEqualTo("HARD"));
        assertThat(lettersTo(server)).isEmpty();

        writer.send(town.house(), "Question", "Is there group funding for several managers' accreditation in our PCN?");
        Town.await("a held letter", () -> lettersTo(writer).stream().anyMatch(OutgoingLetter::heldBack));
        OutgoingLetter held = lettersTo(writer).stream()
                .filter(OutgoingLetter::heldBack)
                .findFirst()
                .orElseThrow();
        assertThat(held.because()).contains("does not exist");
        assertThat(outbox.sendAgain(answer.key())).isTrue();
        Town.await("the same letter held, not sent again", () -> state(answer) == State.HELD);

        StoppedAddress stop = stopped.standing(writer.address()).orElseThrow();
        lift(stop, "");
        assertThat(stopped.standing(writer.address())).isPresent();
        lift(stop, "The surgery rang: the mailbox is there again.");
        Town.await("the held letters sent", () -> state(held) == State.SENT && state(answer) == State.SENT);
        assertThat(stopped.standing(writer.address())).isEmpty();
        assertThat(tray.open()).noneMatch(item -> matter.id().equals(item.id()));
    }

    /** What the sending server says of the one recipient when it is named; the route looks at it before the tray is told. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RCPT | 550 5.1.1 <w@x>: Recipient address rejected: User unknown in local table | true",
                "RCPT | 550 No such user here | true",
                "RCPT | 553 5.1.2 no such domain | true",
                "RCPT | 550 5.7.1 Relaying denied | false",
                "RCPT | 552 5.2.2 Mailbox full | false",
                "RCPT | 550 5.2.1 This mailbox is disabled | false",
                "RCPT | 450 4.1.1 User unknown | false",
                "MAIL | 550 5.1.1 User unknown | false",
                "DOT | 554 5.1.1 User unknown | false"
            })
    void anAddressThatTheSendingServerSaysDoesNotExistIsStopped(String phase, String reply, boolean stops) {
        OutgoingLetter answer = answered();
        refuse(answer, phase, reply);
        Town.await("the tray told", () -> onTrayAbout(answer, Mishaps.LETTER_NOT_SENT));
        assertThat(stopped.standing(writer.address()).isPresent()).isEqualTo(stops);
        assertThat(!ofWriter(ReportDesk.STOPPED).isEmpty()).isEqualTo(stops);
    }

    @Test
    void twoAddressesThatAreRefusedOutsideAnyCaseBothLieOnTheTrayUntilEachIsLifted() {
        OutgoingLetter first = answered();
        MailPerson before = writer;
        somebodyNew();
        OutgoingLetter second = answered();
        for (OutgoingLetter letter : List.of(first, second)) {
            change(letter, "case_reference = null");
            refuse(letter, "RCPT", NO_SUCH_USER);
        }
        Town.await(
                "both told",
                () -> onTrayAbout(first, Mishaps.LETTER_NOT_SENT) && onTrayAbout(second, Mishaps.LETTER_NOT_SENT));
        TrayItem matter = onTray(ReportDesk.STOPPED);
        lift(stopped.standing(writer.address()).orElseThrow(), "The address is right.");
        assertThat(tray.open()).noneMatch(item -> matter.id().equals(item.id()));
        writer = before;
        assertThat(onTray(ReportDesk.STOPPED).because()).contains(before.address());
    }

    private void refuse(OutgoingLetter answer, String phase, String reply) {
        transaction.executeWithoutResult(status -> {
            database.sql("insert into attempt (letter, copy, server, began_at, phase, reply, outcome, ended_at)"
                            + " values (:letter, 'test', 'mx:25', now(), :phase, :reply, 'Refused.', now())")
                    .param("letter", answer.key())
                    .param("phase", phase)
                    .param("reply", reply)
                    .update();
            database.sql("update outgoing_letter set state = 'FAILED' where id = :id")
                    .param("id", answer.key())
                    .update();
        });
    }

    @Test
    void aLateLetterThatIsOwedNoMoreLeavesTheTray() {
        OutgoingLetter answer = answered();
        change(answer, "state = 'WAITING', next_attempt = now() + interval '9 years', alarm_at = 'epoch'");
        Town.await("it lies there", () -> onTrayAbout(answer, Mishaps.LETTER_LATE));
        assertThat(outbox.holdWaiting(answer.owed(), "The case was withdrawn.")).isEqualTo(1);
        Town.await("it has gone", () -> !onTrayAbout(answer, Mishaps.LETTER_LATE));
        assertThat(onTrayAbout(answer, Mishaps.LETTER_NOT_SENT)).isFalse();
    }

    @Test
    void aLetterToAStoppedAddressThatIsOwedNoMoreLeavesTheTray() {
        OutgoingLetter answer = answered();
        stopped.stop(answer, null, "A test stops it.");
        change(answer, "state = 'WAITING'");
        Town.await("it lies there", () -> onTrayAbout(answer, Mishaps.LETTER_NOT_SENT));
        outbox.holdWaiting(answer.owed(), "The case was withdrawn.");
        Town.await("it has gone", () -> !onTrayAbout(answer, Mishaps.LETTER_NOT_SENT));
    }

    private void change(OutgoingLetter letter, String set) {
        database.sql("update outgoing_letter set " + set + " where id = :id")
                .param("id", letter.key())
                .update();
    }

    private boolean onTrayAbout(OutgoingLetter letter, String kind) {
        return tray.open().stream()
                .anyMatch(item -> item.kind().startsWith(kind) && item.kind().endsWith("no. " + letter.key() + ")"));
    }

    @Test
    void aReportIsKnownByTheEnvelopeAddressAloneWhenItReturnsNothing() {
        OutgoingLetter answer = answered();
        String envelope = "info+v" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "abcdefgh@"
                + town.house().replaceAll(".*@", "");
        database.sql("update outgoing_letter set envelope = :envelope where id = :id")
                .param("envelope", envelope)
                .param("id", answer.key())
                .update();
        raw(
                "Subject: failure notice\r\nTo: " + envelope + "\r\n",
                "Hi. This is the qmail-send program at mx.example.\r\n"
                        + "I'm afraid I wasn't able to deliver your message to the following"
                        + " addresses.\r\n\r\n"
                        + "<" + writer.address()
                        + ">:\r\nSorry, no mailbox here by that name. (#5.1.1)\r\n",
                envelope);
        Town.await("a stopped address", () -> stopped.standing(writer.address()).isPresent());
        assertThat(reports.about(answer.key())).singleElement().satisfies(report -> assertThat(report.knownBy())
                .contains("envelope"));
    }

    @Test
    void aLetterThatIsOwedNoMoreDoesNotLeaveWhenItsAddressIsLifted() {
        OutgoingLetter answer = answered();
        stopped.stop(answer, sorted(writer).folio(), "A test stops it.");
        outbox.sendAgain(answer.key());
        Town.await("the letter held", () -> state(answer) == State.HELD);
        assertThat(outbox.holdWaiting(answer.owed(), "What it was owed for is no more."))
                .isEqualTo(1);
        lift(stopped.standing(writer.address()).orElseThrow(), "The address is right.");
        assertThat(outbox.letter(answer.key()).orElseThrow()).satisfies(letter -> {
            assertThat(letter.state()).isEqualTo(State.HELD);
            assertThat(letter.because()).isEqualTo("What it was owed for is no more.");
        });
    }

    @Test
    void aForgedReportThatOnlyNamesAnAddressStopsNothing() {
        OutgoingLetter answer = answered();
        report(answer, town.house(), "failed", NO_SUCH_USER, "<somebody-elses@forger.example>");
        assertThat(onTray(ReportDesk.NOT_DELIVERED).nextStep()).contains("does not prove");
        assertThat(stopped.standing(writer.address())).isEmpty();
    }

    @Test
    void aPersonWhoPassesOnAReportOfAnotherAddressKeepsTheirOwn() {
        OutgoingLetter answer = answered();
        String mail = "From: " + writer.address() + "\r\nTo: " + town.house() + "\r\nSubject: Re: " + answer.subject()
                + "\r\nIn-Reply-To: " + answer.messageId()
                + "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain\r\n\r\nMy colleague's copy came back, see below.\r\n"
                + "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n"
                + "Final-Recipient: rfc822; colleague@elsewhere.example\r\nAction: failed\r\nStatus: 5.1.1\r\n"
                + "Diagnostic-Code: smtp; " + NO_SUCH_USER
                + "\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: " + answer.messageId()
                + "\r\n--b--\r\n";
        writer.sendRaw(mail.getBytes(StandardCharsets.US_ASCII), town.house());
        assertThat(onTray(ReportDesk.NOT_DELIVERED).nextStep()).contains("does not prove");
        assertThat(stopped.standing(writer.address())).isEmpty();
    }

    @Test
    void aDelayOfWhichNothingProvesThatAServerWroteItIsLookedAt() {
        OutgoingLetter answer = answered();
        report(answer, town.house(), "delayed", "450 4.4.1 timed out", "<somebody-elses@forger.example>");
        assertThat(onTray(ReportDesk.UNKNOWN_LETTER).because()).contains("nothing proves");
        raw(
                "Subject: Delivery delayed\r\nTo: " + town.house() + "\r\n",
                "This is the mail system at host mx.example.\r\n\r\nYour message could not be delivered yet and"
                        + " will be retried.\r\n\r\n<stranger@elsewhere.example>: Connection timed out\r\n",
                town.house());
        Town.await("the untraced one on the tray", () -> tray.open().stream()
                .anyMatch(item -> item.because().contains("could not be found")));
    }

    @Test
    void aReplyWithTheHeadersOfAMachineIsLookedAtAndNotAnswered() {
        OutgoingLetter answer = answered();
        String mail = "From: " + writer.address() + "\r\nTo: " + town.house()
                + "\r\nSubject: Please withdraw\r\nPrecedence: list\r\nIn-Reply-To: " + answer.messageId()
                + "\r\nContent-Type: text/plain\r\n\r\nPlease withdraw my application.\r\n";
        int letters = lettersTo(writer).size();
        writer.sendRaw(mail.getBytes(StandardCharsets.US_ASCII), town.house());
        Town.await("a matter on the tray", () -> tray.open().stream()
                .anyMatch(item -> item.kind().equals(AutomaticDesk.PERHAPS)
                        && answer.caseReference().equals(item.caseReference())));
        assertThat(lettersTo(writer)).hasSize(letters);
    }

    @Test
    void aDelayIsNotedWithTheCaseAndTroublesNobody() {
        OutgoingLetter answer = answered();
        report(answer, town.house(), "delayed", "450 4.4.1 connection timed out", answer.messageId());
        Town.await("the report in the history", () -> history(answer).stream()
                .anyMatch(entry -> entry.because().contains("still being tried")));
        assertThat(tray.open()).noneMatch(item -> answer.caseReference().equals(item.caseReference()));
    }

    @Test
    void aFullMailboxLiesOnTheTrayAndStopsNothing() {
        OutgoingLetter answer = answered();
        report(answer, town.house(), "failed", "552 5.2.2 mailbox is full", answer.messageId());
        assertThat(onTray(ReportDesk.NOT_DELIVERED).because()).contains("mailbox is full");
        assertThat(stopped.standing(writer.address())).isEmpty();
    }

    @Test
    void aBounceOfABounceIsNeverAnsweredAndLiesWhereAPersonSeesIt() {
        raw(
                "Subject: Undelivered Mail Returned to Sender\r\nAuto-Submitted: auto-replied\r\n",
                "This is the mail system at host mx.example.\r\n\r\n"
                        + "I'm sorry to have to inform you that your message could not be delivered to one or more"
                        + " recipients.\r\n\r\n"
                        + "<mailer-daemon@elsewhere.example>: host elsewhere.example said: 550 5.1.1 unknown\r\n\r\n"
                        + "Subject: Undelivered Mail Returned to Sender\r\n",
                town.house());
        Letter letter = sorted(server);
        assertThat(letter.door()).isEqualTo(Door.DELIVERY_REPORT.name());
        Town.await("a matter on the tray", () -> tray.open().stream()
                .anyMatch(item -> letter.folio().equals(item.folio())));
        assertThat(lettersTo(server)).isEmpty();
    }

    @Test
    void anAssessorAwayPastTheDueDayIsPutToStaffForASubstitute() {
        SessionStory story = new SessionStory(house);
        story.assessors(3);
        String reference = story.ready();
        story.open(reference);
        Seat seat = story.seats(reference).get(0);
        MailPerson assessor = town.person("Scorer", story.addressOf(seat));
        OutgoingLetter pack = story.letters(assessor.address(), "pack").get(0);
        Town.await("the pack sent", () -> state(pack) == State.SENT);

        away(assessor, pack, "I am out of the office and will be back one day.");
        Town.await("the first notice in the history", () -> history(pack).stream()
                .anyMatch(entry -> entry.because().contains("no one day that is certain")));
        assertThat(story.tray(reference)).doesNotContain(AbsenceDesk.AWAY);

        away(assessor, pack, "I am on leave, back on " + seat.dueOn() + ".");
        Town.await("the second notice in the history", () -> history(pack).stream()
                .anyMatch(entry -> entry.because().contains(seat.dueOn().toString())));
        assertThat(story.tray(reference)).doesNotContain(AbsenceDesk.AWAY);

        away(assessor, pack, "I am on leave until " + seat.dueOn() + ".");
        Town.await("staff asked", () -> story.tray(reference).contains(AbsenceDesk.AWAY));
        TrayItem matter = tray.open().stream()
                .filter(item -> item.kind().equals(AbsenceDesk.AWAY) && reference.equals(item.caseReference()))
                .findFirst()
                .orElseThrow();
        assertThat(matter.nextStep()).contains("substitute");
        assertThat(story.seat(seat.key(), reference).state()).isEqualTo(Seat.State.INVITED);
    }

    private void lift(StoppedAddress stop, String because) {
        RestClient.create("http://127.0.0.1:" + port)
                .post()
                .uri("/api/stopped-addresses/" + stop.key() + "/lift")
                .headers(headers -> headers.setBasicAuth("officer", "officer"))
                .body(Map.of("because", because))
                .exchange((request, answer) -> answer.getStatusCode());
    }

    private void away(MailPerson assessor, OutgoingLetter pack, String words) {
        String mail = "From: " + assessor.address() + "\r\nTo: " + town.house() + "\r\nSubject: Automatic reply: "
                + pack.subject() + "\r\nIn-Reply-To: " + pack.messageId()
                + "\r\nAuto-Submitted: auto-replied\r\nContent-Type: text/plain\r\n\r\n" + words + "\r\n";
        assessor.sendRaw(mail.getBytes(StandardCharsets.US_ASCII), town.house());
    }

    /** The house's answer to an enquiry of the writer, once it has left. */
    private OutgoingLetter answered() {
        writer.send(town.house(), "Hello", ENQUIRY);
        Town.letter(writer, "Applying for");
        Town.await("the answer sent", () -> lettersTo(writer).stream().anyMatch(one -> one.state() == State.SENT));
        return lettersTo(writer).get(0);
    }

    private void report(OutgoingLetter letter, String to, String action, String diagnostic, String returnedId) {
        raw(
                "Subject: Delivery Status Notification\r\nTo: " + to
                        + "\r\n"
                        + "MIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n",
                "--b\r\n"
                        + "Content-Type: text/plain\r\n\r\n"
                        + "About your message.\r\n"
                        + "--b\r\n"
                        + "Content-Type: message/delivery-status\r\n\r\n"
                        + "Reporting-MTA: dns; mx.example\r\n\r\n"
                        + "Final-Recipient: rfc822; "
                        + letter.recipient() + "\r\nAction: " + action + "\r\nStatus: "
                        + diagnostic.split(" ")[1]
                        + "\r\nDiagnostic-Code: smtp; " + diagnostic
                        + "\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: " + returnedId + "\r\nTo: "
                        + letter.recipient() + "\r\n--b--\r\n",
                to);
    }

    private void raw(String headers, String body, String to) {
        server.sendRaw(
                ("From: Mail Delivery System <" + server.address() + ">\r\n" + headers + "\r\n" + body)
                        .getBytes(StandardCharsets.US_ASCII),
                to);
    }

    private TrayItem onTray(String kind) {
        Town.await(kind + " on the tray", () -> ofWriter(kind).size() == 1);
        return ofWriter(kind).get(0);
    }

    private List<TrayItem> ofWriter(String kind) {
        return tray.open().stream()
                .filter(item -> item.kind().startsWith(kind) && item.because().contains(writer.address()))
                .toList();
    }

    private Letter sorted(MailPerson sender) {
        Town.await("a sorted letter", () -> book.latest(200).stream()
                .anyMatch(one -> sender.address().equals(one.sender()) && one.door() != null));
        return book.latest(200).stream()
                .filter(one -> sender.address().equals(one.sender()))
                .findFirst()
                .orElseThrow();
    }

    private List<HistoryEntry> history(OutgoingLetter letter) {
        return casebook.history(letter.caseReference());
    }

    private State state(OutgoingLetter letter) {
        return outbox.letter(letter.key()).orElseThrow().state();
    }

    private List<OutgoingLetter> lettersTo(MailPerson person) {
        return outbox.latest("", 1000).stream()
                .filter(letter -> letter.recipient().equals(person.address()))
                .toList();
    }
}
