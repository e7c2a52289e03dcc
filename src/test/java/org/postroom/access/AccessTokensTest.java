package org.postroom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postroom.embedded.ShownTokens;
import org.postroom.letter.MailAccount;
import org.postroom.letter.MailAccount.Security;
import org.postroom.letter.MailAccount.SignIn;
import org.postroom.letter.NoToken;
import org.postroom.stationery.BareDatabase;
import org.postroom.stationery.TokenProvider;
import org.postroom.stationery.TokenServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Access tokens against a provider that rotates refresh tokens, and servers that let nobody in without. */
class AccessTokensTest {
    private static final byte[] KEY = new byte[Seal.KEY_BYTES];
    private static BareDatabase database;
    private static JdbcClient client;

    private final TokenProvider provider = new TokenProvider();
    private final AccessSettings settings = AccessRoom.settings(provider);
    private final AccessTokens tokens = AccessRoom.copy(database.url(), settings, KEY);

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
        provider.close();
        client.sql("delete from access_token").update();
    }

    private static String value(Access access) {
        assertThat(access).isInstanceOf(Access.Token.class);
        return ((Access.Token) access).value();
    }

    /** The kept token is good for so many seconds more, and it may be asked again at once. */
    private static void left(int seconds) {
        client.sql("update access_token set expires_at = now() + make_interval(secs => :left), try_after = null,"
                        + " renewed_at = now() + make_interval(secs => :left) - interval '1 hour'")
                .param("left", seconds)
                .update();
    }

    @Test
    void aTokenIsUsedUntilItsEndIsNearAndThenRenewedWithTheRotatedRefreshToken() {
        assertThat(value(tokens.current())).isEqualTo("access-1");
        assertThat(value(tokens.current())).isEqualTo("access-1");
        left(300);
        assertThat(value(tokens.current())).isEqualTo("access-2");
        left(-5);
        assertThat(value(tokens.current())).isEqualTo("access-3");
        assertThat(provider.asked())
                .extracting(form -> form.get("refresh_token"))
                .containsExactly("refresh-0", "refresh-1", "refresh-2");
    }

    @Test
    void theRotatedRefreshTokenIsThereForTheNextRunOfTheService() {
        tokens.current();
        left(-5);
        assertThat(value(AccessRoom.copy(database.url(), settings, KEY).current()))
                .isEqualTo("access-2");
    }

    @Test
    void aRunThatIsKilledBeforeItUsesItsTokenHasKeptTheRotatedRefreshToken() throws Exception {
        CountDownLatch shown = new CountDownLatch(1);
        Predicate<String> never = token -> {
            shown.countDown();
            LockSupport.park();
            return false;
        };
        try (TokenServer server = TokenServer.imap(never)) {
            Process run = RenewingChild.start(database.url(), provider, server.port());
            assertThat(shown.await(1, TimeUnit.MINUTES)).isTrue();
            run.destroyForcibly().waitFor();
        }
        left(-5);
        assertThat(value(tokens.current())).isEqualTo("access-2");
        assertThat(provider.asked())
                .extracting(form -> form.get("refresh_token"))
                .containsExactly("refresh-0", "refresh-1");
    }

    @Test
    void aTokenThatAServerDoesNotTakeIsReplacedOnceAndTheNextRefusalIsTheServers() throws Exception {
        tokens.current();
        aged();
        try (TokenServer server = TokenServer.imap("access-2"::equals)) {
            enter(account(server));
            assertThat(server.signedIn()).containsExactly("access-2");
        }
        try (TokenServer suspicious = TokenServer.imap(token -> false)) {
            MailAccount account = account(suspicious);
            assertThatThrownBy(() -> enter(account))
                    .isInstanceOf(AuthenticationFailedException.class)
                    .isNotInstanceOf(NoToken.class);
        }
        assertThat(provider.asked()).hasSize(2);
    }

    @Test
    void copiesWhoseTokenIsNotTakenAnyMoreAskOnceTogether() {
        tokens.current();
        aged();
        AccessTokens second = AccessRoom.copy(database.url(), settings, KEY);
        assertThat(value(tokens.insteadOf("access-1"))).isEqualTo("access-2");
        assertThat(value(second.insteadOf("access-1"))).isEqualTo("access-2");
        assertThat(provider.asked()).hasSize(2);
    }

    @Test
    void whereTheProviderRefusesAnotherTokenItsWordsAreTheReason() {
        tokens.current();
        aged();
        provider.refuses("invalid_grant");
        assertThatThrownBy(() -> new ShownTokens(tokens).insteadOf("access-1"))
                .isInstanceOf(NoToken.class)
                .hasMessageStartingWith("The provider does not let us into the mailbox any more");
    }

    @Test
    void aRefusalIsToldOnceAndItsEndOnce() {
        tokens.current();
        assertThat(tokens.toTell()).singleElement().satisfies(life -> assertThat(life.refused())
                .isFalse());
        assertThat(tokens.toTell()).isEmpty();
        provider.refuses("invalid_grant");
        left(300);
        tokens.current();
        assertThat(tokens.toTell()).singleElement().satisfies(life -> assertThat(life.refused())
                .isTrue());
        assertThat(tokens.toTell()).isEmpty();
        provider.refuses("");
        left(300);
        tokens.current();
        assertThat(tokens.toTell()).singleElement().satisfies(life -> assertThat(life.refused())
                .isFalse());
    }

    @Test
    void aRefusalAtTheVeryFirstAskIsToldAndItsEndWhenTokensAreNotUsedAnyMore() {
        provider.refuses("invalid_grant");
        tokens.current();
        assertThat(tokens.toTell()).singleElement().satisfies(life -> assertThat(life.refused())
                .isTrue());
        AccessTokens unused = AccessRoom.copy(database.url(), new AccessSettings("", "", "", "", ""), KEY);
        assertThat(unused.toTell()).singleElement().satisfies(life -> assertThat(life.refused())
                .isFalse());
        assertThat(unused.toTell()).isEmpty();
    }

    private static void aged() {
        client.sql("update access_token set renewed_at = now() - interval '5 minutes'")
                .update();
    }

    private static void enter(MailAccount account) throws MessagingException {
        Session session = Session.getInstance(account.properties("imap"));
        try (Store store = session.getStore("imap")) {
            account.enter(password -> store.connect(account.host(), account.port(), account.username(), password));
        }
    }

    @Test
    void whatLiesInTheDatabaseIsSealed() {
        tokens.current();
        byte[] both = client.sql("select refresh_token || access_token from access_token")
                .query(byte[].class)
                .single();
        assertThat(new String(both, StandardCharsets.ISO_8859_1)).doesNotContain("refresh-", "access-");
    }

    @Test
    void manyCopiesThatNeedATokenAtOnceAskOnce() {
        tokens.current();
        left(-5);
        List<AccessTokens> copies = IntStream.range(0, 6)
                .mapToObj(each -> AccessRoom.copy(database.url(), settings, KEY))
                .toList();
        ExecutorService work = Executors.newFixedThreadPool(6);
        List<String> got = copies.stream()
                .map(copy -> CompletableFuture.supplyAsync(() -> value(copy.current()), work))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        work.shutdown();
        assertThat(got).containsOnly("access-2");
        assertThat(provider.asked()).hasSize(2);
    }

    @Test
    void aRefusalIsOnePlainSentenceAndTheOldTokenServesWhileItLasts() {
        tokens.current();
        provider.refuses("invalid_grant");
        left(300);
        assertThat(value(tokens.current())).isEqualTo("access-1");
        AccessTokens.Life life = tokens.life().orElseThrow();
        assertThat(life.refused()).isTrue();
        assertThat(life.failures()).isEqualTo(1);
        assertThat(life.because())
                .isEqualTo(
                        "The provider does not let us into the mailbox any more (invalid_grant): ask its administrator"
                                + " to allow it again, and set POSTROOM_OAUTH_REFRESH_TOKEN to the new token.");
        left(-5);
        assertThat(tokens.current()).isEqualTo(new Access.None(life.because()));
    }

    @Test
    void afterAFailureTheProviderIsLeftAloneForAWhile() {
        provider.refuses("silence");
        for (int often = 0; often < 5; often++) {
            assertThat(tokens.current())
                    .isEqualTo(new Access.None(
                            "The provider's token endpoint answered with code 503 and nothing that can" + " be read."));
        }
        assertThat(provider.asked()).hasSize(1);
        provider.refuses("");
        client.sql("update access_token set try_after = now()").update();
        assertThat(value(tokens.current())).isEqualTo("access-1");
        assertThat(tokens.life().orElseThrow().because()).isNull();
    }

    @Test
    void newSettingsCountAtOnceHoweverOftenTheOldWereRefused() {
        provider.refuses("invalid_grant");
        tokens.current();
        provider.refuses("");
        assertThat(tokens.current()).isInstanceOf(Access.None.class);
        AccessSettings consented = new AccessSettings(provider.address(), "client-2", "secret", "refresh-0", "");
        assertThat(value(AccessRoom.copy(database.url(), consented, KEY).current()))
                .isEqualTo("access-1");
    }

    @Test
    void withoutARefreshTokenTheClientAsksInItsOwnName() {
        AccessSettings own = new AccessSettings(provider.address(), "client", "secret", "", "all");
        assertThat(value(AccessRoom.copy(database.url(), own, KEY).current())).isEqualTo("access-1");
        assertThat(provider.asked()).singleElement().satisfies(form -> assertThat(form)
                .containsEntry("grant_type", "client_credentials")
                .doesNotContainKey("refresh_token"));
    }

    @Test
    void secretsNeverGoOverAnOpenLine() {
        assertThatThrownBy(() -> new AccessSettings("http://login.example/token", "", "", "", ""))
                .hasMessageContaining("https://");
    }

    private MailAccount account(TokenServer server) {
        SignIn access = new SignIn.AccessToken(new ShownTokens(tokens));
        return new MailAccount("127.0.0.1", server.port(), Security.NONE, "info@postroom.example", access, false);
    }

    @Test
    void theMailboxIsEnteredByXoauth2() throws Exception {
        try (TokenServer server = TokenServer.imap(provider::made)) {
            MailAccount account = account(server);
            for (int twice = 0; twice < 2; twice++) {
                Session session = Session.getInstance(account.properties("imap"));
                try (Store store = session.getStore("imap")) {
                    store.connect(account.host(), account.port(), account.username(), account.password());
                    assertThat(store.getFolder("INBOX")).isNotNull();
                }
                left(-5);
            }
            assertThat(server.signedIn()).containsExactly("access-1", "access-2");
            assertThat(server.heard()).noneMatch(line -> line.contains("LOGIN"));
        }
    }

    @Test
    void lettersLeaveByXoauth2AndATokenThatTheServerDoesNotTakeIsARefusalNotAHang() throws Exception {
        try (TokenServer server = TokenServer.smtp(provider::made);
                TokenServer suspicious = TokenServer.smtp(token -> false)) {
            send(account(server));
            assertThat(server.signedIn()).containsExactly("access-1");
            assertThat(server.heard()).contains("Good day.");
            assertThatThrownBy(() -> send(account(suspicious))).isInstanceOf(AuthenticationFailedException.class);
        }
    }

    private static void send(MailAccount account) throws MessagingException {
        Properties properties = account.properties("smtp");
        properties.setProperty("mail.smtp.auth", "true");
        Session session = Session.getInstance(properties);
        MimeMessage letter = new MimeMessage(session);
        letter.setFrom("info@postroom.example");
        letter.setRecipient(Message.RecipientType.TO, new InternetAddress("reader@elsewhere.example"));
        letter.setText("Good day.");
        letter.saveChanges();
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(account.host(), account.port(), account.username(), account.password());
            transport.sendMessage(letter, letter.getAllRecipients());
        }
    }
}
