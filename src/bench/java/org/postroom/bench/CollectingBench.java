package org.postroom.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.junit.jupiter.api.Test;
import org.postroom.letter.MailAccount;
import org.postroom.letter.Mailbox;
import org.postroom.stationery.BareDatabase;
import org.postroom.stationery.CollectingRoom;
import org.postroom.stationery.RealServers;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How fast mails are taken in, beside a bare loop that fetches the same mails from the same server one by one and inserts
 * their bytes into the same database. Both go through one mailbox of five thousand mails in one run, turn and turn about
 * by two hundred and each in front every other time, so that whatever else the machine does is borne by both. On Dovecot:
 * the embedded server walks through all mails for each that it gives, which would hide what both of them cost.
 */
class CollectingBench {
    private static final int MAILS = Integer.getInteger("postroom.bench.mails", 5_000);
    private static final int A_TURN = 200;
    private static final int WARMING = 3 * A_TURN;
    private static final String USER = "info";

    /** Seconds that both took. */
    private record Taken(double bare, double ours) {}

    @Test
    void takingMailsIn() throws Exception {
        Optional<String> missing = RealServers.missing(false);
        assumeTrue(missing.isEmpty(), missing.orElse(""));
        try (RealServers server = RealServers.start("2G", false);
                BareDatabase database = BareDatabase.durable();
                HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(database.url());
            JdbcClient client = JdbcClient.create(pool);
            client.sql("create table bare (uid bigint, raw bytea not null, box text, primary key (box, uid))")
                    .update();
            run(server, database, client, "warming", WARMING);
            Taken taken = run(server, database, client, USER, MAILS);
            String result = String.format(
                    Locale.ROOT,
                    "%d mails: bare loop %.0f a second, collecting %.0f a second, ratio %.2f%n",
                    MAILS,
                    MAILS / taken.bare(),
                    MAILS / taken.ours(),
                    taken.bare() / taken.ours());
            System.out.print(result);
            Files.writeString(Path.of("target", "collecting-bench.txt"), result);
            assertThat(taken.bare() / taken.ours()).isGreaterThan(0.7);
        }
    }

    private static Taken run(RealServers server, BareDatabase database, JdbcClient client, String user, int mails)
            throws Exception {
        server.backlog(user, mails(mails));
        MailAccount account = server.imap(user);
        Mailbox mailbox = new Mailbox(account, "INBOX", null);
        double bare = 0;
        double ours = 0;
        try (CollectingRoom room = new CollectingRoom(database.url(), mailbox)) {
            for (int from = 0; from < mails; from += A_TURN) {
                int to = Math.min(mails, from + A_TURN);
                boolean first = from / A_TURN % 2 == 0;
                ours += first ? ours(room, client, mailbox, to) : 0;
                bare += bare(account, client, from, to);
                ours += first ? 0 : ours(room, client, mailbox, to);
            }
        }
        return new Taken(bare, ours);
    }

    private static List<byte[]> mails(int mails) {
        Random random = new Random(mails);
        List<byte[]> all = new ArrayList<>();
        for (int number = 0; number < mails; number++) {
            byte[] body = new byte[1_000 + random.nextInt(random.nextInt(10) == 0 ? 100_000 : 6_000)];
            for (int at = 0; at < body.length; at++) {
                body[at] = (byte) (at % 72 == 71 ? '\n' : 'a' + random.nextInt(26));
            }
            String head = "Message-ID: <" + mails + "." + number + "@bench.example>\r\nFrom: a@bench.example\r\n\r\n";
            all.add((head + new String(body, StandardCharsets.US_ASCII)).getBytes(StandardCharsets.US_ASCII));
        }
        return all;
    }

    /** Seconds of the bare loop for the mails behind the first {@code from}. */
    private static double bare(MailAccount account, JdbcClient client, int from, int to) throws Exception {
        long begin = System.nanoTime();
        Properties properties = account.properties("imap");
        properties.setProperty("mail.imap.partialfetch", "false");
        try (var store = Session.getInstance(properties).getStore("imap")) {
            store.connect(account.host(), account.port(), account.username(), account.password());
            Folder folder = store.getFolder("INBOX");
            folder.open(Folder.READ_ONLY);
            for (Message message : folder.getMessages(from + 1, to)) {
                ((IMAPMessage) message).setPeek(true);
                ByteArrayOutputStream raw = new ByteArrayOutputStream();
                message.writeTo(raw);
                client.sql("insert into bare (box, uid, raw) values (:box, :uid, :raw)")
                        .param("box", account.username())
                        .param("uid", message.getMessageNumber())
                        .param("raw", raw.toByteArray())
                        .update();
            }
        }
        return seconds(begin);
    }

    /** Seconds until so many of them are in the letter book with a task each. */
    private static double ours(CollectingRoom room, JdbcClient client, Mailbox mailbox, int to) throws Exception {
        long begin = System.nanoTime();
        room.poll();
        double taken = seconds(begin);
        assertThat(client.sql("select count(*) from letter where mailbox = :mailbox")
                        .param("mailbox", mailbox.name())
                        .query(Integer.class)
                        .single())
                .isEqualTo(to);
        return taken;
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
