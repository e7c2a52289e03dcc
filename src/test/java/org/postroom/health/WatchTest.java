package org.postroom.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postroom.health.Report.Colour;
import org.postroom.letter.MailAccount;
import org.postroom.letter.MailAccount.Security;
import org.postroom.letter.Mailbox;
import org.postroom.outbox.OutboundServer;
import org.postroom.stationery.AlarmPost;
import org.postroom.stationery.BareDatabase;
import org.postroom.stationery.ScriptedImap;
import org.postroom.stationery.TokenServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the watch sees, and whom it tells. */
class WatchTest {
    private static BareDatabase database;
    private static JdbcClient client;

    private final AlarmPost outside = new AlarmPost();

    @BeforeAll
    static void open() {
        database = new BareDatabase();
        client = JdbcClient.create(new DriverManagerDataSource(database.url()));
    }

    @AfterAll
    static void close() throws Exception {
        database.close();
    }

    @AfterEach
    void leave() {
        outside.close();
        List.of("alarm", "watched", "mailbox_point", "mail_trouble", "scheduled_tasks", "outgoing_letter", "letter")
                .forEach(table -> client.sql("delete from " + table).update());
    }

    private Alarms alarms(JdbcClient rows) {
        return new Alarms(
                new AlarmRows(rows),
                new AlarmBell(new AlarmSettings(outside.address(), "", "", "", 587, "none", "", "")));
    }

    private Watch watch(Watched... all) {
        return new Watch(List.of(all), new WatchRows(client), alarms(client), Duration.ofSeconds(1));
    }

    /** Something that stands as a test says. */
    private static final class Dummy implements Watched {
        private Finding next = new Finding.Well("Well.", Map.of());

        @Override
        public String key() {
            return "dummy";
        }

        @Override
        public String name() {
            return "Dummy";
        }

        @Override
        public Finding look() {
            return next;
        }
    }

    private static Finding failed() {
        return new Finding.Failed("It fails.", Map.of());
    }

    @Test
    void oneFailureIsAmberTwoAreRedAndItIsToldOnceAndOnceWhenItIsOver() {
        Dummy dummy = new Dummy();
        Watch watch = watch(dummy);
        watch.look();
        Instant well = watch.reports().get(0).lastSuccess();
        dummy.next = failed();
        watch.look();
        assertThat(watch.reports().get(0).colour()).isEqualTo(Colour.AMBER);
        assertThat(outside.told()).isEmpty();
        watch.look();
        watch.look();
        assertThat(watch.red()).singleElement().satisfies(report -> {
            assertThat(report.failures()).isEqualTo(3);
            assertThat(report.lastSuccess()).isEqualTo(well);
        });
        assertThat(outside.told()).singleElement().asString().contains("Postroom: Dummy: It fails.", "\"began\"");
        dummy.next = new Finding.Well("Well again.", Map.of());
        watch.look();
        watch.look();
        assertThat(watch.red()).isEmpty();
        assertThat(outside.told()).hasSize(2).last().asString().contains("Dummy: the trouble is over", "\"over\"");
    }

    @Test
    void anAlarmThatNobodyTookIsToldAgain() {
        Dummy dummy = new Dummy();
        Watch watch = watch(dummy);
        dummy.next = new Finding.Broken("It is broken.", Map.of());
        outside.answers(500);
        watch.look();
        watch.look();
        outside.answers(200);
        watch.look();
        watch.look();
        assertThat(outside.told()).hasSize(1);
    }

    @Test
    void twoCopiesThatSeeTheSameTroubleTellOfItOnceAndTheOneThatDoesNotSeeItDoesNotEndIt() {
        Dummy here = new Dummy();
        Dummy there = new Dummy();
        Watch one = watch(here);
        Watch other = watch(there);
        here.next = new Finding.Broken("It is broken.", Map.of());
        one.look();
        other.look();
        one.look();
        assertThat(outside.told()).hasSize(1);
        there.next = here.next;
        other.look();
        assertThat(outside.told()).hasSize(1);
        here.next = new Finding.Well("Well.", Map.of());
        one.look();
        assertThat(outside.told()).hasSize(2);
    }

    @Test
    void whatHangsHasFailedAndHidesNothingElse() {
        CountDownLatch never = new CountDownLatch(1);
        Dummy well = new Dummy();
        Watch watch = watch(
                new Watched() {
                    @Override
                    public String key() {
                        return "hanging";
                    }

                    @Override
                    public String name() {
                        return "Hanging";
                    }

                    @Override
                    public Finding look() throws InterruptedException {
                        never.await();
                        return new Finding.Well("Never.", Map.of());
                    }
                },
                well);
        watch.look();
        watch.look();
        assertThat(watch.reports()).extracting(Report::colour).containsExactly(Colour.RED, Colour.GREEN);
        watch.destroy();
    }

    @Test
    void withoutADatabaseItIsStillSeenAndTold() {
        JdbcClient gone =
                JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none?connectTimeout=1"));
        Watch watch = new Watch(
                List.of(new DatabaseWatch(new WatchRows(gone))),
                new WatchRows(gone),
                alarms(gone),
                Duration.ofSeconds(5));
        watch.look();
        watch.look();
        watch.look();
        assertThat(watch.red()).singleElement().satisfies(report -> assertThat(report.because())
                .startsWith("The database does not answer"));
        assertThat(outside.told()).hasSize(1);
    }

    private static Mailbox mailbox(int port) {
        return new Mailbox(
                new MailAccount("127.0.0.1", port, Security.NONE, "info", "secret", false), "INBOX", Instant.EPOCH);
    }

    private static int closedPort() throws Exception {
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return once.getLocalPort();
        }
    }

    @Test
    void serversThatCannotBeReachedAreNamedInPlainWords() throws Exception {
        WatchRows rows = new WatchRows(client);
        OutboundServer closed =
                new OutboundServer(new MailAccount("127.0.0.1", closedPort(), Security.NONE, "", "", false));
        assertThat(new MailboxWatch(mailbox(closedPort()), rows).look().because())
                .isEqualTo("The mailbox could not be reached; mail waits there.");
        assertThat(new SendingWatch(closed, rows, Optional::empty, Clock.systemUTC())
                        .look()
                        .because())
                .isEqualTo("The sending server could not be reached; our letters wait.");
        try (TokenServer refusing = TokenServer.smtp(token -> false)) {
            MailAccount account = new MailAccount("127.0.0.1", refusing.port(), Security.NONE, "info", "x", false);
            assertThat(new SendingWatch(new OutboundServer(account), rows, Optional::empty, Clock.systemUTC())
                            .look()
                            .because())
                    .startsWith("The sending server ");
        }
    }

    @Test
    void aMailThatIsNotTakenInIsLagButOneThatWasPutAsideIsNone() throws Exception {
        try (ScriptedImap server = new ScriptedImap()) {
            Mailbox mailbox = mailbox(server.port());
            MailboxWatch watch = new MailboxWatch(mailbox, new WatchRows(client));
            server.deliver("Subject: one\r\n\r\nGood day.\r\n".getBytes());
            client.sql("insert into mailbox_point (mailbox, uid_validity, next_uid, since)"
                            + " values (:name, 7, 1, 'epoch')")
                    .param("name", mailbox.name())
                    .update();
            assertThat(watch.look().facts()).containsEntry("Mails not yet taken in", "1");
            client.sql("insert into mail_trouble (mailbox, uid_validity, uid, failures, because, state)"
                            + " values (:name, 7, 1, 3, 'no', 'TOLD')")
                    .param("name", mailbox.name())
                    .update();
            assertThat(watch.look().facts()).containsEntry("Mails not yet taken in", "0");
        }
    }

    @Test
    void mailsThatCannotBeMovedAreToldWithTheFolderThatTakesThemNot() {
        try (ScriptedImap server = new ScriptedImap()) {
            Mailbox mailbox = mailbox(server.port());
            client.sql("insert into mailbox_point (mailbox, uid_validity, next_uid, since)"
                            + " values (:name, 7, 2, 'epoch')")
                    .param("name", mailbox.name())
                    .update();
            client.sql("insert into letter (mailbox, uid_validity, uid, sha256, size_bytes, received_at, entered_at,"
                            + " sorted_at, door, collected_at) values (:name, 7, 1, 'x', 1, now(), now(), now(),"
                            + " 'AUTOMATIC', now() - interval '9 days')")
                    .param("name", mailbox.name())
                    .update();
            MailboxWatch watch = new MailboxWatch(mailbox, new WatchRows(client));
            assertThat(watch.look()).isInstanceOf(Finding.Well.class);
            client.sql("update letter set move_refused = true").update();
            assertThat(watch.look())
                    .isInstanceOfSatisfying(Finding.Worrying.class, finding -> assertThat(finding.because())
                            .contains("\"Automatic\""));
            client.sql("update letter set settled_in = 'Automatic'").update();
            assertThat(watch.look()).isInstanceOf(Finding.Well.class);
        }
    }

    @Test
    void aTaskThatNobodyBeginsIsRed() {
        TaskWatch watch = new TaskWatch(new WatchRows(client));
        assertThat(watch.look()).isInstanceOf(Finding.Well.class);
        client.sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                        + " values ('line', 'x', now() - interval '6 minutes', false, 1)")
                .update();
        assertThat(watch.look().because()).startsWith("A task has been due for 6 minutes");
    }
}
