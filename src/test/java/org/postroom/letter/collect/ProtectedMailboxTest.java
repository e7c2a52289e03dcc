package org.postroom.letter.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import org.postroom.letter.Mailbox;
import org.postroom.letter.Mailbox.CollectingLimits;
import org.postroom.letter.Mailbox.Folders;
import org.postroom.letter.Unprotected;
import org.postroom.stationery.ImapMischief;
import org.postroom.stationery.ImapMischief.Deed;
import org.postroom.stationery.ScriptedImap;
import org.postroom.stationery.ServerFront;
import org.postroom.stationery.ServerFront.Way;
import org.postroom.stationery.TestCertificate;

/** The mailbox is entered over protected connections only, where the settings say so; and the time limits hold there too. */
@Timeout(60)
class ProtectedMailboxTest {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final byte[] MAIL = "Subject: Hello\r\n\r\nGood day.\r\n".getBytes(StandardCharsets.US_ASCII);
    private static TestCertificate certificate;

    private final ScriptedImap server = new ScriptedImap();

    @BeforeAll
    static void make() {
        certificate = new TestCertificate();
    }

    @AfterAll
    static void forget() {
        certificate.close();
    }

    @BeforeEach
    void trust() {
        certificate.trust();
        server.deliver(MAIL);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static ImapDoor door(MailAccount account) {
        return new ImapDoor(new Mailbox(
                account, "INBOX", Instant.EPOCH, Folders.usual(), new CollectingLimits(PATIENCE, 1L << 20)));
    }

    private static MailAccount account(String host, int port, Security security) {
        return new MailAccount(host, port, security, "info", "secret", false);
    }

    private static Security security(Way way) {
        return way == Way.STARTTLS_IMAP ? Security.STARTTLS : Security.TLS;
    }

    private void assertRefused(MailAccount account, String because) {
        assertThatThrownBy(() -> door(account).examine().close())
                .isInstanceOf(MessagingException.class)
                .satisfies(failure -> assertThat(Unprotected.by(failure, account))
                        .hasValueSatisfying(found -> assertThat(found.because()).contains(because)));
        assertNothingSaid();
    }

    private void assertNothingSaid() {
        assertThat(server.seen()).noneMatch(command -> command.matches("(LOGIN|AUTHENTICATE).*"));
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS", "STARTTLS_IMAP"})
    void mailIsReadWhereTheCertificateIsTrusted(Way way) throws Exception {
        try (ServerFront front = new ServerFront(way, certificate, server.port());
                OpenFolder folder =
                        door(account("localhost", front.port(), security(way))).select()) {
            List<Long> uids = folder.uids(1, Instant.EPOCH);
            assertThat(folder.bytes(folder.heads(uids).get(0))).hasValue(MAIL);
            assertThat(server.seen()).contains("LOGIN");
            assertThat(front.openly()).noneMatch(line -> line.contains("LOGIN") || line.contains("secret"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS", "STARTTLS_IMAP"})
    void aCertificateThatNobodyTrustsIsRefused(Way way) throws Exception {
        certificate.distrust();
        try (ServerFront front = new ServerFront(way, certificate, server.port())) {
            assertRefused(account("localhost", front.port(), security(way)), "is not one that this machine trusts");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS", "STARTTLS_IMAP"})
    void aCertificateForAnotherNameIsRefused(Way way) throws Exception {
        try (ServerFront front = new ServerFront(way, certificate, server.port())) {
            assertRefused(account("127.0.0.1", front.port(), security(way)), "is made out to another name");
        }
    }

    @Test
    void aServerWithoutStarttlsIsNotToldThePassword() {
        server.can("IMAP4rev1 AUTH=PLAIN");
        assertRefused(account("localhost", server.port(), Security.STARTTLS), "does not offer STARTTLS");
    }

    @Test
    void aServerThatTakesItsStarttlsBackIsNotToldThePassword() {
        server.can("IMAP4rev1 STARTTLS");
        server.does(ImapMischief.always("STARTTLS", new Deed.Say("TAG NO not now\r\n", false)));
        assertThatThrownBy(() -> door(account("localhost", server.port(), Security.STARTTLS))
                        .examine())
                .isInstanceOf(MessagingException.class);
        assertNothingSaid();
    }

    @Test
    void aServerThatSaysWeAreInAlreadyIsNotBelieved() {
        server.can("IMAP4rev1");
        server.does(ImapMischief.always("GREETING", new Deed.Say("* PREAUTH [CAPABILITY IMAP4rev1] in\r\n", false)));
        assertRefused(account("localhost", server.port(), Security.STARTTLS), "STARTTLS");
    }

    @Test
    void anOpenServerAtAProtectedPortIsRefused() {
        assertRefused(account("localhost", server.port(), Security.TLS), "did not answer by TLS");
    }

    @Test
    void aServerThatNeverShakesHandsIsLeft() {
        server.does(ImapMischief.always("GREETING", new Deed.Hang()));
        assertEnds(() -> door(account("localhost", server.port(), Security.TLS)).examine());
    }

    @Test
    void aServerThatIsSilentAfterTheHandshakeIsLeft() throws Exception {
        try (ServerFront front = new ServerFront(Way.SILENT, certificate, server.port())) {
            assertEnds(
                    () -> door(account("localhost", front.port(), Security.TLS)).examine());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS", "STARTTLS_IMAP"})
    void aServerThatHangsOrDripsOverAFetchIsLeft(Way way) throws Exception {
        for (Deed deed : List.of(new Deed.Hang(), new Deed.Drip(50))) {
            server.does(ImapMischief.always("UID FETCH", deed));
            try (ServerFront front = new ServerFront(way, certificate, server.port());
                    OpenFolder folder = door(account("localhost", front.port(), security(way)))
                            .examine()) {
                assertEnds(() -> folder.bytes(OpenFolder.Head.unknown(1)));
            }
        }
    }

    /** In twice the patience at most, and a little for a busy machine. */
    private static void assertEnds(org.assertj.core.api.ThrowableAssert.ThrowingCallable command) {
        Instant begin = Instant.now();
        assertThatThrownBy(command).isInstanceOf(MessagingException.class);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(PATIENCE.multipliedBy(6));
    }
}
