package org.postroom.letter.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postroom.letter.FetchedMail;
import org.postroom.letter.MailAccount;
import org.postroom.letter.MailAccount.Security;
import org.postroom.letter.Mailbox;
import org.postroom.letter.Mailbox.CollectingLimits;
import org.postroom.letter.Mailbox.Folders;
import org.postroom.stationery.BareDatabase;
import org.postroom.stationery.CollectingRoom;
import org.postroom.stationery.ImapMischief;
import org.postroom.stationery.ImapMischief.Deed;
import org.postroom.stationery.ScriptedImap;

/** How many mails are held at once, and what a lost connection leaves of them. */
class BatchesTest {
    private static final int MEGABYTE = 1 << 20;

    private static BareDatabase database;

    private ScriptedImap server;
    private CollectingRoom room;

    @BeforeAll
    static void open() {
        database = new BareDatabase();
    }

    @AfterAll
    static void close() throws Exception {
        database.close();
    }

    @BeforeEach
    void begin() {
        server = new ScriptedImap();
        MailAccount account =
                new MailAccount("127.0.0.1", server.port(), Security.NONE, "box" + server.port(), "secret", false);
        CollectingLimits limits = new CollectingLimits(Duration.ofSeconds(20), 20L * MEGABYTE);
        room = new CollectingRoom(
                database.url(), new Mailbox(account, "INBOX", Instant.EPOCH, Folders.usual(), limits));
    }

    @AfterEach
    void end() throws Exception {
        room.close();
        server.close();
    }

    private long deliver(int bytes) {
        return server.deliver(FaultyServerTest.mail(bytes)).uid();
    }

    private List<Integer> sizes() throws Exception {
        List<Integer> sizes = new ArrayList<>();
        try (Batches batches = room.postbox().batches()) {
            batches.forEachRemaining(batch -> sizes.add(batch.size()));
        }
        return sizes;
    }

    @Test
    void smallMailsComeByTwentyFive() throws Exception {
        for (int mail = 0; mail < 60; mail++) {
            deliver(100);
        }
        assertThat(sizes()).containsExactly(25, 25, 10);
    }

    @Test
    void noBatchHoldsMoreThanFourMegabytesButAMailThatIsLargerAlone() throws Exception {
        for (int bytes : List.of(3 * MEGABYTE, MEGABYTE, 100, 5 * MEGABYTE, 100, 2 * MEGABYTE, 100)) {
            deliver(bytes);
        }
        assertThat(sizes()).containsExactly(1, 2, 1, 3);
    }

    @Test
    void theNextAreFetchedOnlyWhenTheseAreTaken() throws Exception {
        for (int mail = 0; mail < 30; mail++) {
            deliver(100);
        }
        try (Batches batches = room.postbox().batches()) {
            List<FetchedMail> first = batches.next();
            assertThat(first).hasSize(Batches.MOST_MAILS);
            assertThat(server.seen())
                    .filteredOn(command -> command.contains("BODY.PEEK"))
                    .hasSize(Batches.MOST_MAILS);
        }
    }

    @Test
    void whatWasFetchedBeforeTheConnectionWasCutIsEntered() throws Exception {
        deliver(100);
        deliver(200);
        long cut = deliver(300);
        server.does(ImapMischief.always("UID FETCH " + cut + " (UID BODY", new Deed.CutLiteral(0.5, 0)));
        room.poll();
        assertThat(room.database()
                        .sql("select count(*) from letter where mailbox like :box")
                        .param("box", "box" + server.port() + "@%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }
}
