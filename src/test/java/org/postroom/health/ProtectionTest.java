package org.postroom.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.cert.CertificateExpiredException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postroom.letter.MailAccount;
import org.postroom.letter.MailAccount.Security;
import org.postroom.letter.Mailbox;
import org.postroom.letter.Unprotected;
import org.postroom.outbox.OutboundServer;
import org.postroom.stationery.ScriptedImap;
import org.postroom.stationery.ScriptedSmtp;
import org.postroom.stationery.ServerFront;
import org.postroom.stationery.ServerFront.Way;
import org.postroom.stationery.TestCertificate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the health page says when a connection cannot be protected, of the mailbox and of the sending server. */
@Timeout(60)
class ProtectionTest {
    private static TestCertificate certificate;

    private final WatchRows noRows = new WatchRows(
            JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none?connectTimeout=1")));
    private final ScriptedImap mailbox = new ScriptedImap();
    private ScriptedSmtp sending;
    private ServerFront mailboxFront;
    private ServerFront sendingFront;

    @BeforeAll
    static void make() {
        certificate = new TestCertificate();
    }

    @AfterAll
    static void forget() {
        certificate.close();
    }

    @BeforeEach
    void open() throws IOException {
        certificate.trust();
        sending = new ScriptedSmtp().offering("AUTH PLAIN");
        mailboxFront = new ServerFront(Way.TLS, certificate, mailbox.port());
        sendingFront = new ServerFront(Way.TLS, certificate, sending.port());
    }

    @AfterEach
    void close() throws IOException {
        mailboxFront.close();
        sendingFront.close();
        mailbox.close();
        sending.close();
    }

    private static MailAccount account(String host, int port, Security security) {
        return new MailAccount(host, port, security, "info", "secret", false);
    }

    private Finding lookAtMailbox(MailAccount account) {
        return new MailboxWatch(new Mailbox(account, "INBOX", Instant.EPOCH), noRows).look();
    }

    private Finding lookAtSending(MailAccount account) {
        return new SendingWatch(new OutboundServer(account), noRows, Optional::empty, Clock.systemUTC()).look();
    }

    private void assertBroken(String host, int imap, int smtp, Security security, String because) {
        assertThat(lookAtMailbox(account(host, imap, security)))
                .isInstanceOf(Finding.Broken.class)
                .satisfies(found -> assertThat(found.because()).isEqualTo(because));
        assertThat(lookAtSending(account(host, smtp, security)))
                .isInstanceOf(Finding.Broken.class)
                .satisfies(found -> assertThat(found.because()).isEqualTo(because));
        assertThat(mailbox.seen()).doesNotContain("LOGIN");
        assertThat(sending.heard()).noneMatch(line -> line.startsWith("AUTH"));
    }

    @Test
    void aCertificateThatNobodyTrusts() {
        certificate.distrust();
        assertBroken(
                "localhost",
                mailboxFront.port(),
                sendingFront.port(),
                Security.TLS,
                "The certificate of \"localhost\" is not one that this machine trusts: have its issuer added to Java's"
                        + " trust store, or ask whoever runs it.");
    }

    @Test
    void aCertificateForAnotherName() {
        assertBroken(
                "127.0.0.1",
                mailboxFront.port(),
                sendingFront.port(),
                Security.TLS,
                "The certificate of \"127.0.0.1\" is made out to another name: set the host to the name that its"
                        + " certificate bears.");
    }

    @Test
    void serversWithoutStarttls() {
        assertBroken(
                "localhost",
                mailbox.port(),
                sending.port(),
                Security.STARTTLS,
                "The server \"localhost\" does not offer STARTTLS, which the settings demand; nothing was said to it"
                        + " unprotected.");
    }

    @Test
    void openServersAtProtectedPorts() {
        String because = "The server \"localhost\" did not answer by TLS, or broke off meanwhile: it is tried again; if"
                + " that goes on, check its port and how it is protected (POSTROOM_…_SECURITY).";
        assertThat(lookAtMailbox(account("localhost", mailbox.port(), Security.TLS)))
                .isInstanceOf(Finding.Failed.class)
                .satisfies(found -> assertThat(found.because()).isEqualTo(because));
        assertThat(lookAtSending(account("localhost", sending.port(), Security.TLS)))
                .isInstanceOf(Finding.Failed.class)
                .satisfies(found -> assertThat(found.because()).isEqualTo(because));
    }

    @Test
    void aCertificateThatHasRunOut() {
        IOException failure = new SSLHandshakeException("no");
        failure.initCause(new CertificateExpiredException("over"));
        assertThat(Unprotected.by(failure, account("mail.example", 993, Security.TLS)))
                .hasValueSatisfying(found -> assertThat(found.because())
                        .isEqualTo("The certificate of \"mail.example\" has run out or is not valid yet: whoever runs"
                                + " it has to put a new one there."));
    }
}
