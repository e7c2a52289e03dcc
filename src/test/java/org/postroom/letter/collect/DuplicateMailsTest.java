package org.postroom.letter.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.letter.Letter;
import org.postroom.letter.LetterBook.SortingNote;
import org.postroom.letter.Likeness.Noted;
import org.postroom.letter.MailAccount;
import org.postroom.letter.MailAccount.Security;
import org.postroom.letter.Mailbox;
import org.postroom.stationery.BareDatabase;
import org.postroom.stationery.CollectingRoom;
import org.postroom.stationery.ImapMischief;
import org.postroom.stationery.ScriptedImap;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What is one letter and what is two; where mails go; and what lies before the day that was set. */
class DuplicateMailsTest {
    private static BareDatabase database;
    private static int made;

    private ScriptedImap server;

    @BeforeAll
    static void open() {
        database = new BareDatabase();
    }

    @AfterAll
    static void close() throws Exception {
        database.close();
    }

    @BeforeEach
    void begin() {
        made++;
        server = new ScriptedImap();
    }

    private Mailbox mailbox(Instant since) {
        String name = "info" + made;
        return new Mailbox(
                new MailAccount("127.0.0.1", server.port(), Security.NONE, name, "secret", false), "INBOX", since);
    }

    private CollectingRoom room() {
        return new CollectingRoom(database.url(), mailbox(Instant.EPOCH));
    }

    private static byte[] mail(String trace, String id, String words) {
        return (trace + "From: Ann <ann@practice.example>\r\nTo: info@postroom.example\r\nMessage-ID: <" + id + made
                        + "@practice.example>\r\nDate: Tue, 1 Dec 2026 09:00:00 +0000\r\nSubject: My form\r\n\r\n"
                        + words
                        + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** The letters of this test's mailbox, oldest first. */
    private List<Letter> letters(CollectingRoom room) {
        return room.book().latest(100).stream()
                .filter(letter -> letter.mailbox().startsWith("info" + made + "@"))
                .sorted(java.util.Comparator.comparing(Letter::folio))
                .toList();
    }

    private static int tasks(CollectingRoom room, Letter letter) {
        return room.database()
                .sql("select count(*) from scheduled_tasks where task_instance like :id")
                .param("id", "sort:" + letter.folio() + ":%")
                .query(Integer.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Received: by second.example; now\r\n", "Delivered-To: apply@postroom.example\r\n", ""})
    void aMailDeliveredAgainIsKeptAndNotActedUponTwice(String trace) throws Exception {
        server.deliver(mail("Received: by first.example; then\r\n", "a", "Here it is"));
        server.deliver(mail(trace, "a", "Here it is"));
        try (CollectingRoom room = room()) {
            room.poll();
            List<Letter> letters = letters(room);
            assertThat(letters).hasSize(2);
            Noted copy = room.book().likeness(letters.get(1).folio()).orElseThrow();
            assertThat(copy.isCopy()).isTrue();
            assertThat(copy.earlier()).isEqualTo(letters.get(0).folio());
            assertThat(tasks(room, letters.get(0))).isOne();
            assertThat(tasks(room, letters.get(1))).isZero();
            assertThat(room.book().treatAsItsOwn(letters.get(1).folio(), "officer"))
                    .isTrue();
            assertThat(room.book().treatAsItsOwn(letters.get(1).folio(), "officer"))
                    .isFalse();
            assertThat(room.book().at(letters.get(1).folio()).door()).isNull();
        }
    }

    /** Three of the same wait to be sorted; nothing is done by the first, so the second is one of its own, once. */
    @Test
    void aCopyOfALetterThatIsThenHeldIsALetterOfItsOwn() throws Exception {
        server.deliver(mail("Received: by forger.example; then\r\n", "r", "Here it is"));
        server.deliver(mail("Received: by first.example; then\r\n", "r", "Here it is"));
        server.deliver(mail("Received: by second.example; then\r\n", "r", "Here it is"));
        try (CollectingRoom room = room()) {
            room.poll();
            List<Long> folios = letters(room).stream().map(Letter::folio).toList();
            assertThat(room.book().at(folios.get(1)).door()).isEqualTo("COPY");
            note(room, folios.get(0), "UNRECOGNISED");
            assertThat(room.book().ownAfterAll(folios.get(0))).contains(folios.get(1));
            assertThat(room.book().ownAfterAll(folios.get(0))).isEmpty();
            assertThat(room.book().at(folios.get(1)).door()).isNull();
            assertThat(room.book().likeness(folios.get(1)).orElseThrow().isCopy())
                    .isFalse();
            assertThat(room.book().likeness(folios.get(2)).orElseThrow().earlier())
                    .isEqualTo(folios.get(1));
            note(room, folios.get(1), "SUBMISSION");
            assertThat(room.book().ownAfterAll(folios.get(1))).isEmpty();
        }
    }

    @Test
    void theVerySameBytesAgainAreACopyEvenOfALetterThatWasHeld() throws Exception {
        server.deliver(mail("", "s", "Here it is"));
        try (CollectingRoom room = room()) {
            room.poll();
            note(room, letters(room).get(0).folio(), "UNRECOGNISED");
            server.deliver(mail("", "s", "Here it is"));
            room.poll();
            assertThat(room.book().likeness(letters(room).get(1).folio()).orElseThrow())
                    .matches(Noted::isCopy);
        }
    }

    /** What anybody can send first as a machine's is judged by its own signs, and is a copy when they say the same. */
    @ParameterizedTest
    @ValueSource(strings = {"AUTOMATIC", "DELIVERY_REPORT"})
    void automaticMailDeliveredAgainIsNotActedUponTwice(String door) throws Exception {
        server.deliver(mail("Received: by first.example; then\r\n", "w", "Could not be delivered"));
        try (CollectingRoom room = room()) {
            room.poll();
            note(room, letters(room).get(0).folio(), door);
            server.deliver(mail("Received: by second.example; then\r\n", "w", "Could not be delivered"));
            room.poll();
            long again = letters(room).get(1).folio();
            assertThat(tasks(room, letters(room).get(1))).isOne();
            note(room, again, door);
            note(room, again, door);
            assertThat(room.book().at(again).door()).isEqualTo("COPY");
            assertThat(room.book().likeness(again).orElseThrow()).matches(Noted::isCopy);
            room.book().treatAsItsOwn(again, "officer");
            note(room, again, door);
            assertThat(room.book().at(again).door()).isEqualTo(door);
        }
    }

    /** Both came before the plain one was sorted, and each has somebody else to act for. */
    @ParameterizedTest
    @CsvSource({"SCORE_SHEET", "UNRECOGNISED"})
    void copiesForTwoCorrespondentsAreBothLettersOfTheirOwnAfterAHeldOne(String first) throws Exception {
        server.deliver(mail("", "x", "Scores"));
        server.deliver(mail("Delivered-To: info+aaaaaaaaaa@postroom.example\r\n", "x", "Scores"));
        server.deliver(mail("Delivered-To: info+bbbbbbbbbb@postroom.example\r\n", "x", "Scores"));
        server.deliver(mail("Delivered-To: info+aaaaaaaaaa@postroom.example\r\nX-Way: 2\r\n", "x", "Scores"));
        try (CollectingRoom room = room()) {
            room.poll();
            List<Long> folios = letters(room).stream().map(Letter::folio).toList();
            note(room, folios.get(0), "UNRECOGNISED");
            assertThat(room.book().ownAfterAll(folios.get(0))).contains(folios.get(1));
            note(room, folios.get(1), first);
            assertThat(room.book().ownAfterAll(folios.get(1))).contains(folios.get(2));
            note(room, folios.get(2), "SCORE_SHEET");
            assertThat(room.book().ownAfterAll(folios.get(2)).isPresent()).isEqualTo(first.equals("UNRECOGNISED"));
        }
    }

    private static void note(CollectingRoom room, long folio, String door) {
        room.book().noteSorting(folio, new SortingNote(null, null, door, "A test says so.", null, null));
    }

    @Test
    void aMessageIdUsedAgainForOtherWordsIsALetterOfItsOwn() throws Exception {
        server.deliver(mail("", "b", "First"));
        server.deliver(mail("", "b", "Second"));
        try (CollectingRoom room = room()) {
            room.poll();
            Letter second = letters(room).get(1);
            assertThat(room.book().likeness(second.folio()).orElseThrow().isCopy())
                    .isFalse();
            assertThat(tasks(room, second)).isOne();
        }
    }

    @Test
    void aForwardIsALetterOfItsOwn() throws Exception {
        server.deliver(mail("", "c", "Here it is"));
        server.deliver(mail("", "d", "---------- Forwarded message\r\nHere it is"));
        try (CollectingRoom room = room()) {
            room.poll();
            assertThat(letters(room))
                    .allSatisfy(letter -> assertThat(tasks(room, letter)).isOne());
            assertThat(room.book().likeness(letters(room).get(1).folio())).isEmpty();
        }
    }

    @Test
    void oneMailToTwoOfOurCorrespondentsAddressesIsTwoLetters() throws Exception {
        server.deliver(mail("Delivered-To: info+aaaaaaaaaa@postroom.example\r\n", "e", "Scores"));
        server.deliver(mail("Delivered-To: info+bbbbbbbbbb@postroom.example\r\n", "e", "Scores"));
        try (CollectingRoom room = room()) {
            room.poll();
            assertThat(letters(room)).hasSize(2).allSatisfy(letter -> assertThat(tasks(room, letter))
                    .isOne());
        }
    }

    @Test
    void aMailPlayedAgainUnderAnAddressThatItsSenderWroteIsACopy() throws Exception {
        String delivered = "Delivered-To: info+aaaaaaaaaa@postroom.example\r\nReceived: by ours.example; now\r\n";
        server.deliver(mail(delivered, "p", "Scores"));
        server.deliver(mail(delivered + "X-Original-To: info+cccccccccc@postroom.example\r\n", "p", "Scores"));
        try (CollectingRoom room = room()) {
            room.poll();
            assertThat(tasks(room, letters(room).get(0))).isOne();
            assertThat(tasks(room, letters(room).get(1))).isZero();
        }
    }

    @Test
    @Timeout(10)
    void aLineOfPlusesDoesNotHoldUpThePost() throws Exception {
        server.deliver(mail("Delivered-To: " + "+".repeat(250_000) + "\r\n", "q", "Hello"));
        try (CollectingRoom room = room()) {
            room.poll();
            assertThat(letters(room)).hasSize(1);
        }
    }

    @Test
    void afterAChangeOfUidvalidityEveryMailIsTheLetterThatItWas() throws Exception {
        Instant received = Instant.parse("2026-12-01T09:00:00Z");
        server.can("IMAP4rev1");
        server.deliver(mail("", "f", "One"), received);
        server.deliver(mail("", "f", "One"), received);
        server.deliver(mail("", "g", "Two"), received);
        try (CollectingRoom room = room()) {
            room.poll();
            List<Long> before = letters(room).stream().map(Letter::folio).toList();
            server.renumber(1000);
            server.deliver(mail("", "h", "Three"), received);
            room.poll();
            room.poll();
            List<Letter> after = letters(room);
            assertThat(after)
                    .extracting(Letter::folio)
                    .startsWith(before.toArray(Long[]::new))
                    .hasSize(4);
            assertThat(after).extracting(Letter::uid).containsExactly(1000L, 1001L, 1002L, 1003L);
            assertThat(tasks(room, after.get(3))).isOne();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "IMAP4rev1 MOVE UIDPLUS, ENQUIRY, Processed",
        "IMAP4rev1 UIDPLUS, ENQUIRY, Processed",
        "IMAP4rev1 UIDPLUS, AUTOMATIC, Automatic",
        "IMAP4rev1 MOVE, QUESTION, Needs a person",
        "IMAP4rev1, ENQUIRY, INBOX"
    })
    void aMailGoesToTheFolderOfItsDoorAsTheServerCan(String can, String door, String folder) throws Exception {
        server.can(can);
        byte[] mail = mail("", "i", "Settle me");
        server.deliver(mail);
        ScriptedImap.Mail others = server.deliver(mail("", "j", "Somebody wants this gone"));
        try (CollectingRoom room = room()) {
            room.poll();
            others.flags().add("\\Deleted");
            room.database()
                    .sql("update letter set settled_in = 'LEFT' where uid = 2 and mailbox = :mailbox")
                    .param("mailbox", mailbox(null).name())
                    .update();
            room.sort(door);
            room.poll();
            assertThat(server.mails(folder)).anyMatch(one -> one.raw() == mail);
            assertThat(server.mails("INBOX"))
                    .as("what another has marked stays")
                    .contains(others);
            assertThat(server.mails("INBOX").stream()
                            .anyMatch(one -> one.raw() == mail && !one.flags().contains("\\Seen")))
                    .isFalse();
        }
    }

    @Test
    void aFolderThatTheServerRefusesDoesNotHoldUpTheOthers() throws Exception {
        server.does(command -> command.startsWith("CREATE") && command.contains("Processed")
                ? new ImapMischief.Deed.Say("TAG NO not here\r\n", false)
                : ImapMischief.Deed.GO_ON);
        server.deliver(mail("", "t", "For the folder that is refused"));
        server.deliver(mail("", "u", "For another"));
        try (CollectingRoom room = room()) {
            room.poll();
            note(room, letters(room).get(0).folio(), "ENQUIRY");
            note(room, letters(room).get(1).folio(), "AUTOMATIC");
            room.poll();
            assertThat(server.mails("Automatic")).hasSize(1);
            assertThat(server.mails("INBOX")).hasSize(1);
            assertThat(room.database()
                            .sql("select door from letter where move_refused and settled_in is null")
                            .query(String.class)
                            .list())
                    .containsExactly("ENQUIRY");
            server.does(ImapMischief.NONE);
            room.poll();
            assertThat(server.mails("Processed")).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NAMESPACE", "CHILDREN"})
    void whereAllFoldersLieBeneathInboxOursDoToo(String tells) throws Exception {
        server.can(ScriptedImap.ALL + " " + tells);
        server.does(command -> command.startsWith("NAMESPACE")
                ? new ImapMischief.Deed.Say("* NAMESPACE ((\"INBOX.\" \".\")) NIL NIL\r\nTAG OK done\r\n", false)
                : command.startsWith("LIST INBOX")
                        ? new ImapMischief.Deed.Say("* LIST () \".\" \"\"\r\nTAG OK done\r\n", false)
                        : command.startsWith("CREATE") && !command.contains("INBOX.")
                                ? new ImapMischief.Deed.Say("TAG NO beneath INBOX, please\r\n", false)
                                : ImapMischief.Deed.GO_ON);
        server.deliver(mail("", "v", "Move me"));
        try (CollectingRoom room = room()) {
            room.poll();
            room.sort("ENQUIRY");
            room.poll();
            assertThat(server.mails("INBOX.Processed")).hasSize(1);
            assertThat(server.mails("INBOX")).isEmpty();
        }
    }

    @Test
    void nothingFromBeforeTheDayIsTakenIn() throws Exception {
        server.deliver(mail("", "k", "Years old"), Instant.parse("2020-01-01T00:00:00Z"));
        server.deliver(mail("", "l", "The evening before"), Instant.parse("2026-11-30T23:59:59Z"));
        server.deliver(mail("", "m", "The day"), Instant.parse("2026-12-01T00:00:00Z"));
        try (CollectingRoom room = new CollectingRoom(database.url(), mailbox(Instant.parse("2026-12-01T00:00:00Z")))) {
            room.poll();
            room.poll();
            assertThat(letters(room)).extracting(Letter::uid).containsExactly(3L);
        }
    }

    @Test
    void withoutADayAnOldMailboxIsTakenInFromTodayOn() throws Exception {
        server.deliver(mail("", "n", "Years old"), Instant.parse("2020-01-01T00:00:00Z"));
        server.deliver(mail("", "o", "Now"), Instant.now());
        try (CollectingRoom room = new CollectingRoom(database.url(), mailbox(null))) {
            room.poll();
            assertThat(letters(room)).extracting(Letter::uid).containsExactly(2L);
        }
    }

    @Test
    void theBellRingsWhenSomethingComes() throws Exception {
        MailboxBell bell = new MailboxBell(
                mailbox(null),
                new ImapDoor(mailbox(null)),
                new StaticListableBeanFactory().getBeanProvider(org.apache.camel.ProducerTemplate.class));
        CountDownLatch rung = new CountDownLatch(1);
        bell.listen(rung::countDown);
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> server.seen()
                .contains("IDLE"));
        server.deliver(mail("", "p", "Ring"));
        assertThat(rung.await(20, TimeUnit.SECONDS)).isTrue();
        bell.stop();
    }
}
