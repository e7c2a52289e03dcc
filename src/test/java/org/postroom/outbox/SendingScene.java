package org.postroom.outbox;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.postroom.outbox.OutgoingLetter.State;
import org.postroom.stationery.ScriptedSmtp;

/** A real database, a server that does as it is told, and a room that sends through it; all empty before each test. */
abstract class SendingScene {
    static EmbeddedPostgres postgres;

    final WoundClock clock = new WoundClock();
    ScriptedSmtp server;
    SendingRoom room;

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

    SendingRoom another() {
        return new SendingRoom(SendingRoom.url(postgres), server.port(), clock);
    }

    OutgoingLetter waiting() {
        return room.lay(Rendered.letter("ann@a.example"));
    }

    List<OutgoingLetter> waiting(int many) {
        return IntStream.range(0, many)
                .mapToObj(each -> room.lay(Rendered.letter("reader-" + each + "@a.example")))
                .toList();
    }

    State state(OutgoingLetter letter) {
        return room.letter(letter).state();
    }
}
