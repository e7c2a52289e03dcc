package org.postroom.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postroom.letter.Mailbox;
import org.postroom.outbox.OutgoingLetter.State;
import org.postroom.stationery.ScriptedSmtp.Act;
import org.postroom.stationery.ScriptedSmtp.Moment;

/** What becomes of letters, on a real database and before a server that misbehaves. */
@Timeout(60)
class DispatchTest extends SendingScene {
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
}
