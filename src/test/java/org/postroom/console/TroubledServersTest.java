package org.postroom.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postroom.access.Access;
import org.postroom.access.AccessTokens;
import org.postroom.casebook.Mishaps;
import org.postroom.casebook.Tray;
import org.postroom.outbox.Draft;
import org.postroom.outbox.Outbox;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.outbox.OutgoingLetter.State;
import org.postroom.stationery.HouseTest;
import org.postroom.stationery.ImapMischief.Deed;
import org.postroom.stationery.ScriptedImap;
import org.postroom.stationery.ScriptedSmtp;
import org.postroom.stationery.ScriptedSmtp.Taken;
import org.postroom.stationery.ServerFront;
import org.postroom.stationery.TokenProvider;
import org.postroom.stationery.TokenServer;
import org.postroom.stationery.Town;
import org.postroom.time.ServiceClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole house on mail servers that demand XOAUTH2: they go away and come back, and the provider of access tokens says no
 * and yes again. Nothing is lost, every letter goes once, and staff are told in plain sentences.
 */
@HouseTest
@DirtiesContext
class TroubledServersTest {
    private static final String NOT_LET_IN = "The provider does not let us into the mailbox any more";
    private static final Set<String> spoilt = ConcurrentHashMap.newKeySet();
    private static TokenProvider provider;
    private static ScriptedImap mailbox;
    private static ScriptedSmtp sending;
    private static ServerFront mailboxFront;
    private static ServerFront sendingFront;

    @LocalServerPort
    private int port;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Tray tray;

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private ServiceClock clock;

    @Autowired
    private JdbcClient database;

    private Visitor visitor;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) throws IOException {
        provider = new TokenProvider();
        Predicate<String> good =
                sasl -> provider.made(TokenServer.shown(sasl)) && !spoilt.contains(TokenServer.shown(sasl));
        mailbox = new ScriptedImap();
        mailbox.can(ScriptedImap.ALL + " SASL-IR AUTH=XOAUTH2");
        mailbox.does(command ->
                command.startsWith("LOGIN") || command.startsWith("AUTHENTICATE") && !good.test(command.split(" ")[2])
                        ? new Deed.Say("TAG NO not with that\r\n", false)
                        : Deed.GO_ON);
        sending = new ScriptedSmtp().offering("AUTH XOAUTH2").lettingIn(good);
        mailboxFront = new ServerFront(mailbox.port());
        sendingFront = new ServerFront(sending.port());
        settings.add("postroom.secret", () -> "a secret for a test of troubled servers");
        settings.add("postroom.oauth.token-endpoint", provider::address);
        settings.add("postroom.oauth.client-id", () -> "client");
        settings.add("postroom.oauth.refresh-token", () -> "refresh-0");
        settings.add("postroom.imap.host", () -> "127.0.0.1");
        settings.add("postroom.imap.port", mailboxFront::port);
        settings.add("postroom.imap.security", () -> "none");
        settings.add("postroom.imap.username", () -> "info@postroom.example");
        settings.add("postroom.imap.since", () -> "2020-01-01");
        settings.add("postroom.smtp.host", () -> "127.0.0.1");
        settings.add("postroom.smtp.port", sendingFront::port);
        settings.add("postroom.smtp.security", () -> "none");
        settings.add("postroom.smtp.username", () -> "info@postroom.example");
        settings.add("postroom.watch.poll", () -> "500ms");
    }

    @AfterAll
    static void close() throws IOException {
        mailboxFront.close();
        sendingFront.close();
        mailbox.close();
        sending.close();
        provider.close();
    }

    @BeforeEach
    void signIn() {
        providerSaysYes();
        visitor = new Visitor(port);
        visitor.signIn("officer", "officer");
        Town.await("all is green", () -> status() == 200);
    }

    /** Before its growing pause is over. */
    private void providerSaysYes() {
        provider.refuses("");
        database.sql("update access_token set try_after = now()").update();
    }

    private int status() {
        return visitor.get("/actuator/health").statusCode();
    }

    private boolean healthSays(String words) {
        return visitor.page("/health").body().contains(words);
    }

    private static String write() {
        String writer = "w" + UUID.randomUUID().toString().substring(0, 8) + "@elsewhere.example";
        String mail = "From: Winifred <" + writer + ">\r\nTo: info@postroom.example\r\nSubject: Hello\r\nMessage-ID: <"
                + writer + ">\r\n\r\nHow do I apply for accreditation as a practice manager?\r\n";
        mailbox.deliver(mail.getBytes(StandardCharsets.US_ASCII));
        return writer;
    }

    private OutgoingLetter post() {
        String key = UUID.randomUUID().toString();
        return outbox.post(Draft.plain(
                key,
                "question-received",
                "r" + key.substring(0, 8) + "@elsewhere.example",
                Map.of("name", "Siân", "reference", ""),
                "abcdefghijklmnop"));
    }

    private OutgoingLetter now(OutgoingLetter letter) {
        return outbox.letter(letter.key()).orElseThrow();
    }

    private int lettersFrom(String writer) {
        return database.sql("select count(*) from letter where sender = ?")
                .param(writer)
                .query(Integer.class)
                .single();
    }

    private static List<Taken> takenFor(String recipient) {
        return sending.taken().stream()
                .filter(one -> one.to().equals(recipient))
                .toList();
    }

    /** A sending server that did not serve us is asked again after a minute or more of the Clock. */
    private void timePasses() {
        clock.set(clock.instant().plus(Duration.ofMinutes(20)));
    }

    private void awaitOneOfEach(String writer, OutgoingLetter letter) {
        Town.await("the letter has left", () -> now(letter).state() == State.SENT);
        Town.await("the mail is answered", () -> !takenFor(writer).isEmpty());
        Town.await("nothing waits any more", () -> outbox.count(State.WAITING) + outbox.count(State.SENDING) == 0);
        assertThat(lettersFrom(writer)).isEqualTo(1);
        assertThat(takenFor(letter.recipient())).hasSize(1);
        assertThat(takenFor(writer)).hasSize(1);
    }

    @Test
    void serversThatGoAwayAndComeBackLoseNothingAndDoubleNothing() {
        mailboxFront.shut();
        sendingFront.shut();
        String writer = write();
        OutgoingLetter letter = post();
        Town.await(
                "both are red",
                () -> healthSays("The mailbox could not be reached; mail waits there.")
                        && healthSays("The sending server could not be reached; our letters wait.")
                        && status() == 503);
        Town.await("a try has failed", () -> now(letter).because().contains("could not be reached"));
        assertThat(now(letter).state()).isEqualTo(State.WAITING);
        assertThat(lettersFrom(writer)).isZero();

        mailboxFront.open();
        sendingFront.open();
        timePasses();
        awaitOneOfEach(writer, letter);
        Town.await("all is green again", () -> status() == 200);
        assertThat(healthSays("The mailbox is read.")).isTrue();
        assertThat(healthSays("The sending server takes our letters.")).isTrue();
    }

    @Test
    void aTokenThatIsNotTakenAnyMoreIsRenewedOnceAndThePostGoesOn() {
        String before = spoilToken();
        int asked = provider.asked().size();
        String writer = write();
        OutgoingLetter letter = post();
        awaitOneOfEach(writer, letter);
        Town.await(
                "the mailbox is entered anew", () -> !lastShown(mailbox.seen()).equals(before));
        assertThat(provider.asked()).hasSize(asked + 1);
        assertThat(lastShown(mailbox.seen())).isNotEqualTo(before).isEqualTo(lastShown(sending.heard()));
        assertThat(mailbox.seen()).noneMatch(command -> command.startsWith("LOGIN"));
    }

    @Test
    void aProviderThatSaysNoIsOnTheHealthPageAndOnTheTrayUntilItSaysYes() {
        provider.refuses("invalid_grant");
        spoilToken();
        Town.await("it is on the health page", () -> healthSays(NOT_LET_IN) && status() == 503);
        String writer = write();
        OutgoingLetter letter = post();
        Town.await("it is on the tray", () -> onTray() == 1);
        assertThat(visitor.page("/tray").body()).contains(NOT_LET_IN);
        Town.await("the letter's page says so too", () -> now(letter).because().contains(NOT_LET_IN));
        assertThat(lettersFrom(writer)).isZero();

        providerSaysYes();
        timePasses();
        awaitOneOfEach(writer, letter);
        Town.await("it is off the tray", () -> onTray() == 0);
        Town.await("all is green again", () -> status() == 200);
    }

    private long onTray() {
        return tray.open().stream()
                .filter(item -> item.kind().equals(Mishaps.ACCESS))
                .count();
    }

    /** From now on the servers do not take the token that is held, which was made a while ago. */
    private String spoilToken() {
        assertThat(tokens.current()).isInstanceOf(Access.Token.class);
        String held = ((Access.Token) tokens.current()).value();
        database.sql("update access_token set renewed_at = now() - interval '5 minutes'")
                .update();
        spoilt.add(held);
        return held;
    }

    private static String lastShown(List<String> commands) {
        return commands.stream()
                .filter(command -> command.startsWith("AUTH"))
                .map(command -> TokenServer.shown(command.substring(command.lastIndexOf(' ') + 1)))
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
