package org.postroom.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postroom.letter.MailAccount;
import org.postroom.letter.MailAccount.Security;
import org.postroom.stationery.ScriptedSmtp;
import org.postroom.stationery.ScriptedSmtp.Act;
import org.postroom.stationery.ScriptedSmtp.Moment;
import org.postroom.stationery.ServerFront;
import org.postroom.stationery.ServerFront.Way;
import org.postroom.stationery.TestCertificate;

/** Letters leave over protected connections only, where the settings say so; and the time limits hold there too. */
@Timeout(60)
class ProtectedSendingTest {
    private static final Patience SHORT =
            new Patience(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(5));
    private static TestCertificate certificate;

    private ScriptedSmtp server;

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
        server = new ScriptedSmtp().offering("AUTH PLAIN");
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private static Security security(Way way) {
        return way == Way.STARTTLS_SMTP ? Security.STARTTLS : Security.TLS;
    }

    private static Delivery send(String host, int port, Security security) {
        MailAccount account = new MailAccount(host, port, security, "info", "secret", false);
        CompletableFuture<Delivery> delivery = new CompletableFuture<>();
        new SmtpDoor(new OutboundServer(account), new LetterHead("info@postroom.example", "Office"), SHORT)
                .send(Rendered.letter("ann@a.example"), () -> {}, ended -> delivery.complete(ended.delivery()));
        return delivery.join();
    }

    private void assertShut(Delivery delivery, boolean forGood, String because) {
        assertThat(delivery).isInstanceOf(Delivery.Shut.class);
        assertThat(((Delivery.Shut) delivery).forGood()).isEqualTo(forGood);
        assertThat(delivery.because()).contains(because);
        assertThat(server.heard()).noneMatch(line -> line.matches("(AUTH|MAIL).*"));
        assertThat(server.taken()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS", "STARTTLS_SMTP"})
    void aLetterLeavesWhereTheCertificateIsTrusted(Way way) throws Exception {
        try (ServerFront front = new ServerFront(way, certificate, server.port())) {
            assertThat(send("localhost", front.port(), security(way))).isInstanceOf(Delivery.Taken.class);
            assertThat(server.taken()).hasSize(1);
            assertThat(server.heard()).anyMatch(line -> line.startsWith("AUTH"));
            assertThat(front.openly()).noneMatch(line -> line.matches("(AUTH|MAIL).*"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS", "STARTTLS_SMTP"})
    void aCertificateThatNobodyTrustsIsRefused(Way way) throws Exception {
        certificate.distrust();
        try (ServerFront front = new ServerFront(way, certificate, server.port())) {
            assertShut(send("localhost", front.port(), security(way)), true, "is not one that this machine trusts");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS", "STARTTLS_SMTP"})
    void aCertificateForAnotherNameIsRefused(Way way) throws Exception {
        try (ServerFront front = new ServerFront(way, certificate, server.port())) {
            assertShut(send("127.0.0.1", front.port(), security(way)), true, "is made out to another name");
        }
    }

    @Test
    void aServerWithoutStarttlsHearsNeitherPasswordNorLetter() {
        assertShut(send("localhost", server.port(), Security.STARTTLS), true, "does not offer STARTTLS");
    }

    @Test
    void aServerThatTakesItsStarttlsBackHearsNeitherPasswordNorLetter() {
        server.offering("STARTTLS");
        assertShut(
                send("localhost", server.port(), Security.STARTTLS),
                false,
                "would not protect the connection, with code 454");
    }

    @Test
    void anOpenServerAtAProtectedPortIsRefused() {
        assertShut(send("localhost", server.port(), Security.TLS), false, "did not answer by TLS");
    }

    @Test
    void aServerThatNeverShakesHandsIsLeft() {
        server.at(Moment.CONNECT, new Act.Hang());
        Instant begin = Instant.now();
        assertShut(send("localhost", server.port(), Security.TLS), false, "could not be reached");
        assertThat(Duration.between(begin, Instant.now())).isLessThan(SHORT.conversation());
    }

    @Test
    void aServerThatIsSilentAfterTheHandshakeIsLeft() throws Exception {
        try (ServerFront front = new ServerFront(Way.SILENT, certificate, server.port())) {
            Instant begin = Instant.now();
            assertShut(send("localhost", front.port(), Security.TLS), false, "could not be reached");
            assertThat(Duration.between(begin, Instant.now())).isLessThan(SHORT.conversation());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS", "STARTTLS_SMTP"})
    void aServerThatDripsItsAnswerToTheDotIsLeftInDoubt(Way way) throws Exception {
        server.at(Moment.DOT, new Act.Drip(50));
        try (ServerFront front = new ServerFront(way, certificate, server.port())) {
            assertThat(send("localhost", front.port(), security(way))).isInstanceOf(Delivery.Unknown.class);
        }
    }
}
