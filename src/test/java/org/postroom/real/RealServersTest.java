package org.postroom.real;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postroom.health.Watch;
import org.postroom.letter.MailAccount;
import org.postroom.outbox.Draft;
import org.postroom.outbox.Outbox;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.outbox.OutgoingLetter.State;
import org.postroom.stationery.HouseTest;
import org.postroom.stationery.RealServers;
import org.postroom.stationery.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole house on Dovecot and Postfix as Debian packs them. */
@ExtendWith(WhereInstalled.class)
@HouseTest
@DirtiesContext
class RealServersTest {
    private static RealServers servers;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Watch watch;

    @Autowired
    private JdbcClient database;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        servers = RealServers.start("20M", true);
        MailAccount imap = servers.imap("info");
        settings.add("postroom.secret", () -> "a secret for a test on real servers");
        settings.add("postroom.imap.host", imap::host);
        settings.add("postroom.imap.port", imap::port);
        settings.add("postroom.imap.security", () -> "none");
        settings.add("postroom.imap.username", () -> "info");
        settings.add("postroom.imap.password", () -> "secret");
        settings.add("postroom.imap.since", () -> "2020-01-01");
        settings.add("postroom.smtp.host", () -> servers.smtp().host());
        settings.add("postroom.smtp.port", () -> servers.smtp().port());
        settings.add("postroom.smtp.security", () -> "none");
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    private OutgoingLetter post(String recipient) {
        String key = UUID.randomUUID().toString();
        return outbox.post(Draft.plain(
                key, "question-received", recipient, Map.of("name", "Siân", "reference", ""), "abcdefghijklmnop"));
    }

    private State await(OutgoingLetter letter) {
        Town.await("the letter has left or not", () -> {
            State state = outbox.letter(letter.key()).orElseThrow().state();
            return state == State.SENT || state == State.FAILED || state == State.IN_DOUBT;
        });
        return outbox.letter(letter.key()).orElseThrow().state();
    }

    private static int count(String user, String folder) throws Exception {
        MailAccount account = servers.imap(user);
        try (Store store = Session.getInstance(account.properties("imap")).getStore("imap")) {
            store.connect(account.host(), account.port(), account.username(), account.password());
            Folder box = store.getFolder(folder);
            return box.exists() ? box.getMessageCount() : 0;
        }
    }

    private static void write(String to, String subject) throws Exception {
        MailAccount account = servers.smtp();
        Session session = Session.getInstance(account.properties("smtp"));
        MimeMessage mail = new MimeMessage(session);
        mail.setFrom("practice.manager@elsewhere.example");
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        mail.setSubject(subject);
        mail.setText("Good morning, where do I find the form, please?");
        mail.saveChanges();
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(account.host(), account.port(), null, null);
            transport.sendMessage(mail, mail.getAllRecipients());
        }
    }

    @Test
    void aMailToAPlusAddressIsTakenInAndMovedToItsFolder() throws Exception {
        write("info+anything@postroom.example", "A question to a plus address");
        Town.await("it is in the letter book and sorted", () -> database.sql(
                        "select count(*) from letter where subject = 'A question to a plus address' and door is not"
                                + " null")
                .query(Integer.class)
                .single()
                .equals(1));
        Town.await("it is moved", () -> {
            try {
                return count("info", "INBOX") == 0 && count("info", "Processed") + count("info", "Needs a person") >= 1;
            } catch (Exception later) {
                return false;
            }
        });
    }

    @Test
    void aLetterArrives() throws Exception {
        assertThat(await(post("reader@elsewhere.example"))).isEqualTo(State.SENT);
        Town.await("it is in the reader's mailbox", () -> {
            try {
                return count("reader", "INBOX") == 1;
            } catch (Exception later) {
                return false;
            }
        });
    }

    @Test
    void aRecipientThatPostfixRefusesIsRefusedForGood() {
        OutgoingLetter letter = post("nobody@elsewhere.example");
        assertThat(await(letter)).isEqualTo(State.FAILED);
        assertThat(outbox.letter(letter.key()).orElseThrow().because()).contains("550");
    }

    @Test
    void aLetterThatComesBackIsFiledWithItsLetterAndItsAddressIsStopped() {
        OutgoingLetter letter = post("assessor@gone.example");
        assertThat(await(letter)).isEqualTo(State.SENT);
        Town.await("the report is filed with the letter", () -> !reports(letter).isEmpty());
        assertThat(reports(letter)).hasValue("HARD");
        assertThat(database.sql("select count(*) from stopped_address where address = 'assessor@gone.example'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private Optional<String> reports(OutgoingLetter letter) {
        return database.sql("select fate from delivery_report where outgoing = :id limit 1")
                .param("id", letter.key())
                .query(String.class)
                .optional();
    }

    @Test
    void healthIsGreenAndTellsHowFullTheMailboxIs() {
        watch.look();
        assertThat(watch.red()).isEmpty();
        assertThat(watch.reports())
                .filteredOn(report -> report.key().equals("mailbox"))
                .singleElement()
                .satisfies(report -> assertThat(report.facts()).containsKey("Room taken"));
    }
}
