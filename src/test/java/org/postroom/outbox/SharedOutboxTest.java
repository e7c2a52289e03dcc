package org.postroom.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postroom.outbox.OutgoingLetter.State;
import org.postroom.stationery.ScriptedSmtp.Act;
import org.postroom.stationery.ScriptedSmtp.Moment;
import org.springframework.dao.DataAccessException;

/** Several copies of the service share one outbox; some are slow, some die, and the database may be away. */
@Timeout(60)
class SharedOutboxTest extends SendingScene {
    @Test
    void twoCopiesShareTheOutboxWithoutDoubling() {
        List<OutgoingLetter> letters = waiting(60);
        CountDownLatch both = new CountDownLatch(2);
        server.at(
                Moment.MAIL,
                new Act.Do(
                        () -> { // a copy talks to one server at a time: the second is the other's
                            both.countDown();
                            both.await();
                        }));
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
