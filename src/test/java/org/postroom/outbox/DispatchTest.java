package org.postroom.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postroom.letter.Mailbox;
import org.postroom.outbox.OutgoingLetter.State;
import org.postroom.stationery.ScriptedSmtp;
import org.postroom.stationery.ScriptedSmtp.Act;
import org.postroom.stationery.ScriptedSmtp.Moment;
import org.springframework.dao.DataAccessException;

/** What becomes of letters, on a real database and before a server that misbehaves. */
@Timeout(60)
class DispatchTest {
    private static EmbeddedPostgres postgres;

    private final WoundClock clock = new WoundClock();
    private ScriptedSmtp server;
    private SendingRoom room;

    @BeforeAll
    static void startDatabase() throws IOException {
        postgres = SendingRoom.database();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void open() throws IOException {
        SendingRoom.empty(postgres);
        server = new ScriptedSmtp();
        room = another();
    }

    @AfterEach
    void close() throws IOException {
        room.close();
        server.close();
    }

    private SendingRoom another() {
        return new SendingRoom(SendingRoom.url(postgres), server.port(), clock);
    }

    private OutgoingLetter waiting() {
        return room.lay(Rendered.letter("ann@a.example"));
    }

    private List<OutgoingLetter> waiting(int many) {
        return IntStream.range(0, many)
                .mapToObj(each -> room.lay(Rendered.letter("reader-" + each + "@a.example")))
                .toList();
    }

    private State state(OutgoingLetter letter) {
        return room.letter(letter).state();
    }

    @Test
    void aLetterThatCannotBeTakenNowIsTriedAgainAtGrowingDelaysAndThenLaidBeforeAPerson() throws IOException {
        OutgoingLetter letter = waiting();
        server.at(Moment.RCPT, new Act.Say("450 try later"));
        room.dispatch().sendDue();
        room.dispatch().sendDue();
        assertThat(server.calls()).isEqualTo(1);
        Duration waited = Duration.ZERO;
        while (state(letter) == State.WAITING) {
            Duration delay =
                    Duration.between(clock.instant(), room.letter(letter).nextAttempt());
            assertThat(delay).isGreaterThanOrEqualTo(waited);
            waited = delay;
            clock.pass(delay);
            room.dispatch().sendDue();
        }
        assertThat(waited).isEqualTo(Duration.ofHours(12));
        assertThat(state(letter)).isEqualTo(State.FAILED);
        assertThat(room.outbox().attempts(letter.key()))
                .hasSize(Turns.MOST_ATTEMPTS)
                .allSatisfy(attempt -> assertThat(attempt.reply()).isEqualTo("450 try later"))
                .allSatisfy(attempt -> assertThat(attempt.phase()).isEqualTo(Phase.RCPT))
                .allSatisfy(attempt -> assertThat(attempt.endedAt()).isAfterOrEqualTo(attempt.beganAt()));
        assertThat(room.dispatch().toTell()).extracting(OutgoingLetter::id).containsExactly(letter.id());
    }

    @Test
    void aLetterThatIsRefusedIsNotTriedAgainAndIsToldOnce() throws IOException {
        OutgoingLetter letter = waiting();
        server.at(Moment.DOT, new Act.Say("554 no"));
        room.dispatch().sendDue();
        clock.pass(Duration.ofDays(9));
        room.dispatch().sendDue();
        assertThat(server.calls()).isEqualTo(1);
        assertThat(state(letter)).isEqualTo(State.FAILED);
        assertThat(room.dispatch().toTell()).hasSize(1).allSatisfy(room.dispatch()::told);
        assertThat(room.dispatch().toTell()).isEmpty();
    }

    @Test
    void aDoubtIsNeverSentAgainByItselfAndAPersonMaySayThatItArrivedOrSendIt() throws IOException {
        OutgoingLetter arrived = waiting();
        OutgoingLetter again = waiting();
        server.at(Moment.DOT, new Act.Cut());
        room.dispatch().sendDue();
        server.kind();
        clock.pass(Duration.ofDays(30));
        room.dispatch().sendDue();
        room.dispatch().giveUpWhatCopiesLeft();
        room.doubts().look();
        assertThat(server.calls()).isEqualTo(2);
        assertThat(room.dispatch().toTell()).hasSize(2).allSatisfy(room.dispatch()::told);
        assertThat(room.outbox().itLeft(arrived.key(), "The officer says so.")).isTrue();
        assertThat(room.outbox().sendAgain(again.key())).isTrue();
        room.dispatch().sendDue();
        assertThat(List.of(state(arrived), state(again))).containsOnly(State.SENT);
        assertThat(server.taken())
                .filteredOn(one -> one.header("Message-ID").equals(again.messageId()))
                .hasSize(2);
        assertThat(room.dispatch().toTell()).hasSize(2).allSatisfy(room.dispatch()::told);
        assertThat(room.dispatch().toTell()).isEmpty();
    }

    @Test
    void aServerThatRefusesUsMakesAllLettersWaitAndIsToldAtOnce() throws IOException {
        List<OutgoingLetter> letters = waiting(20);
        server.at(Moment.CONNECT, new Act.Say("554 not you"));
        room.dispatch().sendDue();
        room.dispatch().sendDue();
        assertThat(server.calls()).isEqualTo(1);
        assertThat(letters).allSatisfy(letter -> assertThat(state(letter)).isEqualTo(State.WAITING));
        assertThat(room.outbox().heldUp())
                .hasValueSatisfying(why -> assertThat(why).contains("554"));
        assertThat(room.dispatch().serverToTell()).hasSize(1).allSatisfy(room.dispatch()::serverTold);
        assertThat(room.dispatch().serverToTell()).isEmpty();
        server.kind();
        clock.pass(Duration.ofMinutes(15));
        room.dispatch().sendDue();
        assertThat(letters).allSatisfy(letter -> assertThat(state(letter)).isEqualTo(State.SENT));
        assertThat(room.dispatch().serverToTell()).singleElement().satisfies(pause -> {
            assertThat(pause.because()).isNull();
            room.dispatch().serverTold(pause);
        });
        assertThat(room.dispatch().serverToTell()).isEmpty();
    }

    @Test
    void aServerThatCannotBeReachedIsAskedAgainForEverAndToldAfterAnHour() throws IOException {
        OutgoingLetter letter = waiting();
        server.at(Moment.CONNECT, new Act.Cut());
        for (int minutes = 0; minutes < 600; minutes++) {
            room.dispatch().sendDue();
            assertThat(room.dispatch().serverToTell()).hasSize(minutes > 60 ? 1 : 0);
            clock.pass(Duration.ofMinutes(1));
        }
        assertThat(server.calls()).isBetween(40, 45);
        assertThat(state(letter)).isEqualTo(State.WAITING);
    }

    @Test
    void aLetterWhoseBytesChangedIsNotSent() {
        OutgoingLetter letter = waiting();
        room.sql().sql("update outgoing_letter set raw = raw || ' '::bytea").update();
        room.dispatch().sendDue();
        assertThat(server.calls()).isZero();
        assertThat(state(letter)).isEqualTo(State.FAILED);
        assertThat(room.dispatch().toTell()).hasSize(1);
    }

    @Test
    void theProvidersLimitHoldsOverARestartAndLettersWaitWithAReason() {
        List<OutgoingLetter> letters = waiting(5);
        OutboundServer limited = new OutboundServer(SendingRoom.account(server.port()), 3, 4, "");
        Mailbox none = new Mailbox(SendingRoom.account(1), "INBOX", Instant.EPOCH);
        try (SendingRoom first = new SendingRoom(SendingRoom.url(postgres), limited, none, clock)) {
            first.dispatch().sendDue();
        }
        try (SendingRoom second = new SendingRoom(SendingRoom.url(postgres), limited, none, clock)) {
            second.dispatch().sendDue();
            assertThat(server.taken()).hasSize(3);
            assertThat(second.outbox().heldUp()).hasValue("The provider takes 3 letters a minute; the others wait.");
            room.sql()
                    .sql("update attempt set began_at = began_at - interval '2 minutes'")
                    .update();
            second.dispatch().sendDue();
            assertThat(server.taken()).hasSize(4);
            assertThat(second.outbox().heldUp()).hasValue("The provider takes 4 letters in 24 hours; the others wait.");
            assertThat(second.outbox().quiet()).isTrue();
            room.sql()
                    .sql("update attempt set began_at = began_at - interval '1 day'")
                    .update();
            second.dispatch().sendDue();
        }
        assertThat(letters).allSatisfy(letter -> assertThat(state(letter)).isEqualTo(State.SENT));
    }

    @Test
    void twoCopiesShareTheOutboxWithoutDoubling() {
        List<OutgoingLetter> letters = waiting(60);
        try (SendingRoom second = another()) {
            CompletableFuture<Void> beside =
                    CompletableFuture.runAsync(() -> second.dispatch().sendDue());
            room.dispatch().sendDue();
            beside.join();
            assertThat(server.taken())
                    .extracting(one -> one.header("Message-ID"))
                    .containsExactlyInAnyOrderElementsOf(
                            letters.stream().map(OutgoingLetter::messageId).toList());
            assertThat(room.sql()
                            .sql("select count(distinct copy) from attempt")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(2);
        }
    }

    @Test
    void aLiveSlowConversationIsLeftAloneAndADeadOneIsADoubtThatItsOwnEndStillSettles() throws Exception {
        OutgoingLetter letter = waiting();
        Stop stop = new Stop();
        server.at(Moment.DOT, stop.act());
        CompletableFuture<Void> slow =
                CompletableFuture.runAsync(() -> room.dispatch().sendDue());
        try (SendingRoom second = another()) {
            stop.reached().await();
            second.dispatch().giveUpWhatCopiesLeft();
            assertThat(state(letter)).isEqualTo(State.SENDING);
            silence(room);
            second.dispatch().giveUpWhatCopiesLeft();
            assertThat(state(letter)).isEqualTo(State.IN_DOUBT);
            stop.goOn().countDown();
            slow.join();
            assertThat(state(letter)).isEqualTo(State.SENT);
            assertThat(server.taken()).hasSize(1);
        }
    }

    @Test
    void whatWasBrokenOffBeforeTheDotWaitsAgainAndTheLateOneWritesNoDot() throws Exception {
        OutgoingLetter letter = waiting();
        Stop stop = new Stop();
        server.at(Moment.RCPT, stop.act());
        CompletableFuture<Void> slow =
                CompletableFuture.runAsync(() -> room.dispatch().sendDue());
        try (SendingRoom second = another()) {
            stop.reached().await();
            silence(room);
            second.dispatch().giveUpWhatCopiesLeft();
            assertThat(state(letter)).isEqualTo(State.WAITING);
            server.kind();
            second.dispatch().sendDue();
            assertThat(state(letter)).isEqualTo(State.SENT);
            stop.goOn().countDown();
            slow.join();
            assertThat(state(letter)).isEqualTo(State.SENT);
            assertThat(server.taken()).hasSize(1);
        }
    }

    @Test
    void whatTheServerAnsweredIsKeptWhileTheDatabaseIsAway() {
        OutgoingLetter letter = waiting();
        server.at(Moment.DOT, new Act.Do(() -> room.sql()
                .sql("alter table attempt rename to attempt_away")
                .update()));
        assertThatThrownBy(() -> room.dispatch().sendDue()).isInstanceOf(DataAccessException.class);
        assertThat(state(letter)).isEqualTo(State.SENDING);
        room.sql().sql("alter table attempt_away rename to attempt").update();
        room.dispatch().sendDue();
        assertThat(state(letter)).isEqualTo(State.SENT);
        assertThat(server.calls()).isEqualTo(1);
    }

    @Test
    void aLetterStillWaitingIsToldWellBeforeTheDeadlineItCarries() throws IOException {
        OutgoingLetter letter = room.outbox()
                .post(Draft.plain(
                                "owed",
                                "question-received",
                                "ann@a.example",
                                java.util.Map.of("name", "Ann", "reference", ""),
                                "abc")
                        .neededBy(clock.instant().plus(Duration.ofDays(5))));
        server.at(Moment.MAIL, new Act.Say("451 not now"));
        room.dispatch().sendDue();
        clock.pass(Duration.ofDays(2));
        assertThat(room.dispatch().toTell()).isEmpty();
        clock.pass(Duration.ofDays(1));
        assertThat(room.dispatch().toTell()).singleElement().satisfies(told -> {
            assertThat(told.state()).isEqualTo(State.WAITING);
            room.dispatch().told(told);
        });
        assertThat(room.dispatch().toTell()).isEmpty();
        server.kind();
        room.dispatch().sendDue();
        assertThat(state(letter)).isEqualTo(State.SENT);
        assertThat(room.dispatch().toTell()).singleElement().satisfies(told -> assertThat(told.state())
                .isEqualTo(State.SENT));
    }

    /** Makes a copy look as if it had been gone for a minute. */
    private void silence(SendingRoom quiet) {
        quiet.copy().destroy();
        room.sql()
                .sql("update running_copy set beat_at = beat_at - interval '1 minute' where id = ?")
                .param(quiet.copy().id())
                .update();
    }

    /** Stops a conversation until the test lets it go on. */
    private record Stop(CountDownLatch reached, CountDownLatch goOn) {
        Stop() {
            this(new CountDownLatch(1), new CountDownLatch(1));
        }

        Act act() {
            return new Act.Do(() -> {
                reached.countDown();
                goOn.await();
            });
        }
    }
}
