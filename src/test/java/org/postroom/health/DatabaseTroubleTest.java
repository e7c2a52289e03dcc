package org.postroom.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.postroom.letter.MailAccount;
import org.postroom.outbox.OutboundServer;
import org.postroom.stationery.HouseTest;
import org.postroom.time.ServiceClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The database goes away, its disk is full, the Clock jumps: no mail is lost, the watch turns red, and all recovers. */
@HouseTest
@DirtiesContext
class DatabaseTroubleTest {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration RECOVERY = Duration.ofMinutes(2);
    private static final String DISK = "400m";

    private static Path dir;
    private static boolean ownDisk;
    private static int port;
    private static EmbeddedPostgres postgres;

    @Autowired
    private Watch watch;

    @Autowired
    private OutboundServer server;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ServiceClock clock;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) throws Exception {
        dir = Files.createTempDirectory("postroom-disk");
        ownDisk = run("mount", "-t", "tmpfs", "-o", "size=" + DISK + ",mode=777", "tmpfs", dir.toString());
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = once.getLocalPort();
        }
        startDatabase();
        boolean asInLife = Integer.getInteger("postroom.faults", 1) > 1;
        settings.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
        settings.add("postroom.secret", () -> "a secret for a test of faults");
        settings.add("postroom.watch.poll", () -> asInLife ? "20s" : "2s");
        settings.add("spring.datasource.hikari.connection-timeout", () -> asInLife ? "30000" : "3000");
    }

    @AfterAll
    static void close() throws Exception {
        postgres.close();
        if (ownDisk) {
            run("umount", "-l", dir.toString());
            Files.delete(dir);
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private static void startDatabase() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(dir.resolve("database"))
                .setCleanDataDirectory(false)
                .setServerConfig("max_wal_size", "64MB")
                .setServerConfig("max_connections", "60")
                .setPort(port)
                .start();
    }

    private void write(String subject, int bytes) throws Exception {
        MailAccount account = server.account();
        Session session = Session.getInstance(account.properties("smtp"));
        MimeMessage mail = new MimeMessage(session);
        mail.setFrom("reader@elsewhere.example");
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress("info@postroom.example"));
        mail.setSubject(subject);
        byte[] filling = new byte[bytes];
        new Random(subject.hashCode()).nextBytes(filling);
        mail.setText("Good morning.\n\n" + Base64.getMimeEncoder().encodeToString(filling));
        mail.saveChanges();
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(account.host(), account.port(), null, null);
            transport.sendMessage(mail, mail.getAllRecipients());
        }
    }

    private int letters(String subject) {
        return database.sql("select count(*) from letter where subject like :subject || '%'")
                .param("subject", subject)
                .query(Integer.class)
                .single();
    }

    private void await(String what, Duration limit, java.util.concurrent.Callable<Boolean> isSo) {
        Awaitility.await(what)
                .atMost(limit)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsMatching(failure -> failure instanceof DataAccessException)
                .until(isSo);
    }

    private void awaitRed(String trouble) throws IOException {
        Instant began = Instant.now();
        await("the database is red", A_MINUTE, () -> watch.red().stream()
                .anyMatch(red -> red.key().equals("database")));
        note(trouble + ": red after " + Duration.between(began, Instant.now()).toSeconds() + " s");
    }

    private static void note(String line) throws IOException {
        Files.writeString(
                Path.of("target", "database-trouble.txt"),
                line + System.lineSeparator(),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private void awaitRecovery(String subject, int mails) throws IOException {
        await("all mails are letters", RECOVERY, () -> letters(subject) == mails);
        await("nothing is red", RECOVERY, () -> watch.red().isEmpty());
        assertThat(letters(subject)).isEqualTo(mails);
        note(subject + ": " + mails + " mails, " + mails + " letters, nothing red");
    }

    @Test
    void theDatabaseIsRestarted() throws Exception {
        for (int number = 0; number < 5; number++) {
            write("Before and after " + number, 1000);
        }
        postgres.close();
        for (int number = 5; number < 10; number++) {
            write("Before and after " + number, 1000);
        }
        awaitRed("Database restarted");
        startDatabase();
        awaitRecovery("Before and after", 10);
    }

    @Test
    void theDiskIsFull() throws Exception {
        assumeThat(ownDisk).as("a small disk of its own could be mounted").isTrue();
        write("Little room 0", 1000);
        await("it is a letter", A_MINUTE, () -> letters("Little room") == 1);
        Path filling = dir.resolve("filling");
        run("dd", "if=/dev/zero", "of=" + filling, "bs=64k");
        for (int number = 1; number < 6; number++) {
            write("Little room " + number, 300_000);
        }
        awaitRed("Disk full");
        Files.delete(filling);
        restartIfGone();
        awaitRecovery("Little room", 6);
    }

    /** A database that gave up on the full disk is started again by whoever looks after it. */
    private static void restartIfGone() throws IOException {
        try {
            postgres.getPostgresDatabase().getConnection().close();
        } catch (java.sql.SQLException gone) {
            postgres.close();
            startDatabase();
        }
    }

    @Test
    void theClockJumpsAnHour() throws Exception {
        for (int hours : new int[] {1, -1}) {
            clock.set(clock.instant().plus(Duration.ofHours(hours)));
            write("After a jump " + hours, 1000);
        }
        awaitRecovery("After a jump", 2);
    }
}
