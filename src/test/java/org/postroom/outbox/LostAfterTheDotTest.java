package org.postroom.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postroom.outbox.OutgoingLetter.State;
import org.postroom.stationery.ScriptedSmtp;
import org.postroom.stationery.ScriptedSmtp.Act;
import org.postroom.stationery.ScriptedSmtp.Moment;

/** The connection is lost after the final dot, in three ways: two hundred sends each under {@code -Pfaults}, else ten. */
@Timeout(300)
class LostAfterTheDotTest {
    private static final int SENDS = Integer.getInteger("postroom.faults", 1) > 1 ? 200 : 10;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void startDatabase() throws IOException {
        postgres = SendingRoom.database();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        postgres.close();
    }

    static Stream<Act> losses() {
        return Stream.of(new Act.Cut(), new Act.SayAndCut("250-tak", false), new Act.SayAndCut("", true));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void noSecondCopyIsSentAndEachDoubtIsShownAtOnce(Act loss) throws IOException {
        SendingRoom.empty(postgres);
        WoundClock clock = new WoundClock();
        try (ScriptedSmtp server = new ScriptedSmtp().at(Moment.DOT, loss)) {
            int shown;
            try (SendingRoom room = new SendingRoom(SendingRoom.url(postgres), server.port(), clock)) {
                IntStream.range(0, SENDS).forEach(each -> room.lay(Rendered.letter("reader@a.example")));
                room.dispatch().sendDue();
                shown = toldAll(room);
            }
            server.kind();
            clock.pass(Duration.ofDays(30));
            try (SendingRoom restarted = new SendingRoom(SendingRoom.url(postgres), server.port(), clock)) {
                restarted.dispatch().giveUpInterrupted();
                restarted.dispatch().sendDue();
                report(loss, server, shown, restarted.outbox().count(State.IN_DOUBT));
                assertThat(restarted.outbox().count(State.IN_DOUBT)).isEqualTo(SENDS);
            }
            assertThat(server.calls()).isEqualTo(SENDS);
            assertThat(server.taken())
                    .extracting(one -> one.header("Message-ID"))
                    .doesNotHaveDuplicates();
            assertThat(shown).isEqualTo(SENDS);
        }
    }

    private static int toldAll(SendingRoom room) {
        int told = 0;
        for (var letters = room.dispatch().toTell();
                !letters.isEmpty();
                letters = room.dispatch().toTell()) {
            letters.forEach(room.dispatch()::told);
            told += letters.size();
        }
        return told;
    }

    private static void report(Act loss, ScriptedSmtp server, int shown, int inDoubt) throws IOException {
        Files.writeString(
                Path.of("target", "lost-after-the-dot.txt"),
                "%s: sends %d, taken by the server %d, in doubt %d, shown %d, calls afterwards %d%n"
                        .formatted(loss, SENDS, server.taken().size(), inDoubt, shown, server.calls() - SENDS),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
