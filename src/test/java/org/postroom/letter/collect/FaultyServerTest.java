package org.postroom.letter.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.letter.MailAccount;
import org.postroom.letter.MailAccount.Security;
import org.postroom.letter.Mailbox;
import org.postroom.letter.Mailbox.CollectingLimits;
import org.postroom.letter.Mailbox.Folders;
import org.postroom.stationery.BareDatabase;
import org.postroom.stationery.CollectingRoom;
import org.postroom.stationery.ImapMischief;
import org.postroom.stationery.ImapMischief.Deed;
import org.postroom.stationery.ScriptedImap;

/** What a mail server may do to us: nothing is lost, no part of a mail is kept, and the next poll recovers. */
class FaultyServerTest {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final String FETCH = "UID FETCH";

    private static BareDatabase database;
    private static ScriptedImap server;
    private static CollectingRoom room;
    private static int made;

    private int before;

    @BeforeAll
    static void open() {
        database = new BareDatabase();
        server = new ScriptedImap();
        MailAccount account = new MailAccount("127.0.0.1", server.port(), Security.NONE, "info", "secret", false);
        room = new CollectingRoom(
                database.url(),
                new Mailbox(account, "INBOX", Instant.EPOCH, Folders.usual(), new CollectingLimits(PATIENCE, 100_000)));
    }

    @AfterAll
    static void close() throws Exception {
        room.close();
        server.close();
        database.close();
    }

    @BeforeEach
    void begin() throws Exception {
        server.does(ImapMischief.NONE);
        server.can(ScriptedImap.ALL);
        room.database()
                .sql("update mail_trouble set next_try = now() where next_try is not null")
                .update();
        room.poll();
        room.sort("ENQUIRY");
        room.poll();
        before = letters();
    }

    /** A mail that is like no other, with lines long and short and a byte of every kind. */
    static byte[] mail(int size) {
        made++;
        byte[] body = new byte[size];
        new Random(made).nextBytes(body);
        byte[] head = ("Message-ID: <" + made + "@test.example>\r\nFrom: a" + made + "@test.example\r\nSubject: no. "
                        + made + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] mail = java.util.Arrays.copyOf(head, head.length + size);
        System.arraycopy(body, 0, mail, head.length, size);
        return mail;
    }

    private static int letters() {
        return room.database()
                .sql("select count(*) from letter")
                .query(Integer.class)
                .single();
    }

    /** The letters entered since the test began are these mails, in any order, byte for byte. */
    private void assertEntered(byte[]... mails) {
        List<byte[]> kept = room.database()
                .sql("select raw from letter_bytes order by folio desc limit :n")
                .param("n", letters() - before)
                .query((row, number) -> row.getBytes("raw"))
                .list();
        assertThat(letters() - before).isEqualTo(mails.length);
        assertThat(kept).usingRecursiveFieldByFieldElementComparator().containsExactlyInAnyOrder(mails);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 1", "0.01, 0", "0.5, 0", "0.99, 0", "1, -1", "1, 0"})
    void aMailCutShortIsNotKeptAndComesWithTheNextPoll(double share, int more) throws Exception {
        byte[] first = mail(5_000);
        byte[] second = mail(7_000);
        server.deliver(first);
        server.deliver(second);
        server.does(ImapMischief.once(
                "UID FETCH " + server.mails("INBOX").get(1).uid() + " (UID BODY", new Deed.CutLiteral(share, more)));
        room.poll();
        assertEntered(first);
        room.poll();
        assertEntered(first, second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GREETING", "LOGIN", "EXAMINE", "UID SEARCH", "UID FETCH 1", FETCH})
    void aServerThatSaysByeAtAnyCommandIsAskedAgain(String command) throws Exception {
        byte[] mail = mail(300);
        server.deliver(mail);
        server.does(ImapMischief.once(command, new Deed.Say("* BYE closing\r\n", true)));
        quietly();
        room.poll();
        assertEntered(mail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO [UNAVAILABLE] later", "BAD what"})
    void aRefusalOfOneMailDoesNotDelayTheOthers(String refusal) throws Exception {
        byte[] refused = mail(400);
        byte[] given = mail(500);
        long uid = server.deliver(refused).uid();
        server.deliver(given);
        server.does(
                ImapMischief.once("UID FETCH " + uid + " (UID BODY", new Deed.Say("TAG " + refusal + "\r\n", false)));
        room.poll();
        assertEntered(given);
        room.poll();
        assertEntered(given, refused);
    }

    @ParameterizedTest
    @ValueSource(ints = {-40, 40, 1, -1})
    void aLiteralOfAnotherLengthThanAnnouncedIsNotKept(int by) throws Exception {
        byte[] mail = mail(900);
        server.deliver(mail);
        server.does(ImapMischief.once("UID FETCH " + uidOfLast() + " (UID BODY", new Deed.Misannounce(by)));
        room.poll();
        assertEntered();
        room.poll();
        assertEntered(mail);
    }

    @Test
    void aMailThatNoMemoryHoldsDoesNotEndEveryPoll() throws Exception {
        byte[] huge = mail(300);
        byte[] behind = mail(400);
        long uid = server.deliver(huge).uid();
        server.deliver(behind);
        server.does(ImapMischief.always(
                "UID FETCH " + uid + " (UID BODY", new Deed.Misannounce(Integer.MAX_VALUE - 5_000)));
        room.poll();
        room.poll();
        assertEntered(behind);
        server.does(ImapMischief.NONE);
        room.poll();
        assertEntered(behind, huge);
    }

    private static long uidOfLast() {
        List<ScriptedImap.Mail> mails = server.mails("INBOX");
        return mails.get(mails.size() - 1).uid();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GREETING", "LOGIN", "EXAMINE", "UID SEARCH", FETCH})
    void aHangEndsInBoundedTime(String command) throws Exception {
        byte[] mail = mail(300);
        server.deliver(mail);
        server.does(ImapMischief.once(command, new Deed.Hang()));
        Instant begin = Instant.now();
        quietly();
        assertThat(Duration.between(begin, Instant.now())).isLessThan(PATIENCE.multipliedBy(6));
        server.does(ImapMischief.NONE);
        room.poll();
        assertEntered(mail);
    }

    @Test
    void aServerThatDripsBytesForEverIsCutToo() throws Exception {
        byte[] mail = mail(300);
        server.deliver(mail);
        server.does(ImapMischief.once("UID FETCH " + uidOfLast() + " (UID BODY", new Deed.Drip(50)));
        Instant begin = Instant.now();
        quietly();
        assertThat(Duration.between(begin, Instant.now())).isLessThan(PATIENCE.multipliedBy(6));
        room.poll();
        assertEntered(mail);
    }

    @Test
    void aWrongSizeIsBelievedOnceTheBytesComeTwiceTheSame() throws Exception {
        byte[] mail = mail(300);
        server.deliver(mail);
        server.does(ImapMischief.always(FETCH, new Deed.WrongSize(-17)));
        room.poll();
        assertEntered(mail);
    }

    @Test
    void aMailReadByAPersonIsTakenAllTheSame() throws Exception {
        byte[] mail = mail(300);
        server.deliver(mail).flags().add("\\Seen");
        room.poll();
        assertEntered(mail);
    }

    @Test
    void aMailThatGoesWhileItIsFetchedHoldsUpNobody() throws Exception {
        long uid = server.deliver(mail(300)).uid();
        byte[] other = mail(400);
        server.deliver(other);
        server.does(ImapMischief.once(
                "UID FETCH " + uid + " (UID BODY", new Deed.First(() -> server.remove(uid, "INBOX"))));
        room.poll();
        room.poll();
        assertEntered(other);
        assertThat(room.postbox().troubles()).isEmpty();
    }

    @Test
    void aMailThatAPersonMovedBeforeItWasSettledStaysWhereThePersonPutIt() throws Exception {
        byte[] mail = mail(300);
        long uid = server.deliver(mail).uid();
        room.poll();
        room.sort("ENQUIRY");
        server.create("Elsewhere");
        server.move(uid, "INBOX", "Elsewhere");
        room.poll();
        assertEntered(mail);
        assertThat(server.mails("Elsewhere")).hasSize(1);
        assertThat(server.mails("Processed")).noneMatch(one -> one.raw() == mail);
        assertThat(unsettled()).isZero();
    }

    private static int unsettled() {
        return room.database()
                .sql("select count(*) from letter where settled_in is null")
                .query(Integer.class)
                .single();
    }

    @Test
    void aPoisonedMailIsToldOfAfterThreePollsAndLeavesTheTrayWhenItComes() throws Exception {
        byte[] mail = mail(300);
        long uid = server.deliver(mail).uid();
        byte[] other = mail(400);
        server.does(ImapMischief.always("UID FETCH " + uid + " (UID BODY", new Deed.CutLiteral(0.5, 0)));
        room.poll();
        server.deliver(other);
        room.poll();
        assertEntered(other);
        assertThat(room.tray().open()).isEmpty();
        room.poll();
        assertThat(room.tray().open()).singleElement().satisfies(item -> assertThat(item.kind())
                .contains("UID " + uid));
        int tries = tries(uid);
        room.poll();
        assertThat(tries(uid)).as("the gap before the next try has not passed").isEqualTo(tries);
        server.does(ImapMischief.NONE);
        room.database().sql("update mail_trouble set next_try = now()").update();
        room.poll();
        room.poll();
        assertEntered(other, mail);
        assertThat(room.tray().open()).isEmpty();
    }

    private static int tries(long uid) {
        return (int) server.seen().stream()
                .filter(command -> command.startsWith("UID FETCH " + uid + " (UID BODY"))
                .count();
    }

    @Test
    void aMailTooLargeIsNeverFetchedAndAPersonIsTold() throws Exception {
        long uid = server.deliver(mail(100_001)).uid();
        room.poll();
        room.poll();
        assertEntered();
        assertThat(tries(uid)).isZero();
        assertThat(room.tray().open()).singleElement().satisfies(item -> assertThat(item.because())
                .contains("are not taken in"));
        server.remove(uid, "INBOX");
        room.database().sql("update mailbox_point set reconciled_at = null").update();
        room.poll();
        room.poll();
        assertThat(room.tray().open()).isEmpty();
    }

    /** A poll that may fail. */
    private static void quietly() {
        try {
            room.poll();
        } catch (Exception expected) {
            assertThat(expected).isInstanceOf(jakarta.mail.MessagingException.class);
        }
    }
}
