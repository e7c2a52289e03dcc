package org.postroom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.junit.jupiter.api.Test;
import org.postroom.letter.MailAccount;
import org.postroom.letter.MailAccount.Security;
import org.postroom.letter.Mailbox;
import org.postroom.stationery.BareDatabase;
import org.postroom.stationery.CollectingRoom;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How fast mails are taken in, beside a bare loop that fetches the same mails from the same server one by one and inserts
 * their bytes into the same database. Turn and turn about over the same thousand mails, five times, in one run.
 */
class CollectingBench {
    private static final int MAILS = Integer.getInteger("postroom.bench.mails", 1_000);
    private static final int ROUNDS = 5;
    private static final int WARMING = 1;
    private static final String USER = "info@postroom.example";

    @Test
    void takingMailsIn() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        try (BareDatabase database = new BareDatabase();
                HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(database.url());
            JdbcClient client = JdbcClient.create(pool);
            client.sql("create table bare (uid bigint primary key, raw bytea not null)")
                    .update();
            double bare = 0;
            double ours = 0;
            for (int round = 0; round < WARMING + ROUNDS; round++) {
                String user = USER + round;
                fill(server, user, round);
                MailAccount account =
                        new MailAccount("127.0.0.1", server.getImap().getPort(), Security.NONE, user, user, true);
                double bareNow = bare(account, client);
                double oursNow = ours(account, database, client);
                bare += round < WARMING ? 0 : bareNow;
                ours += round < WARMING ? 0 : oursNow;
            }
            String result = String.format(
                    Locale.ROOT,
                    "%d mails: bare loop %.0f a second, collecting %.0f a second, ratio %.2f%n",
                    MAILS * ROUNDS,
                    MAILS * ROUNDS / bare,
                    MAILS * ROUNDS / ours,
                    bare / ours);
            System.out.print(result);
            Files.writeString(Path.of("target", "collecting-bench.txt"), result);
            assertThat(bare / ours).isGreaterThan(0.7);
        } finally {
            server.stop();
        }
    }

    private static void fill(GreenMail server, String user, int round) throws Exception {
        var mailbox = server.setUser(user, user, user);
        Random random = new Random(round);
        for (int number = 0; number < MAILS; number++) {
            byte[] body = new byte[1_000 + random.nextInt(random.nextInt(10) == 0 ? 100_000 : 6_000)];
            for (int at = 0; at < body.length; at++) {
                body[at] = (byte) (at % 72 == 71 ? '\n' : 'a' + random.nextInt(26));
            }
            String head = "Message-ID: <" + round + "." + number + "@bench.example>\r\nFrom: a@bench.example\r\n\r\n";
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            raw.write(head.getBytes(StandardCharsets.US_ASCII));
            raw.write(body);
            mailbox.deliver(new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(raw.toByteArray())));
        }
    }

    /** Seconds of the bare loop. */
    private static double bare(MailAccount account, JdbcClient client) throws Exception {
        client.sql("truncate bare").update();
        long begin = System.nanoTime();
        Properties properties = account.properties("imap");
        properties.setProperty("mail.imap.partialfetch", "false");
        try (var store = Session.getInstance(properties).getStore("imap")) {
            store.connect(account.host(), account.port(), account.username(), account.password());
            Folder folder = store.getFolder("INBOX");
            folder.open(Folder.READ_ONLY);
            for (Message message : folder.getMessages()) {
                ((IMAPMessage) message).setPeek(true);
                ByteArrayOutputStream raw = new ByteArrayOutputStream();
                message.writeTo(raw);
                client.sql("insert into bare (uid, raw) values (:uid, :raw)")
                        .param("uid", message.getMessageNumber())
                        .param("raw", raw.toByteArray())
                        .update();
            }
        }
        return seconds(begin);
    }

    /** Seconds until all of them are in the letter book with a task each. */
    private static double ours(MailAccount account, BareDatabase database, JdbcClient client) throws Exception {
        Mailbox mailbox = new Mailbox(account, "INBOX", null);
        try (CollectingRoom room = new CollectingRoom(database.url(), mailbox)) {
            long begin = System.nanoTime();
            while (client.sql("select count(*) from letter where mailbox = :mailbox")
                            .param("mailbox", mailbox.name())
                            .query(Integer.class)
                            .single()
                    < MAILS) {
                room.poll();
            }
            return seconds(begin);
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
