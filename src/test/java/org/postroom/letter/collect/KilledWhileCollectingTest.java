package org.postroom.letter.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postroom.stationery.BareDatabase;
import org.postroom.stationery.CollectingRoom;
import org.postroom.stationery.ImapMischief;
import org.postroom.stationery.ImapMischief.Deed;
import org.postroom.stationery.ScriptedImap;

/**
 * kill -9 at each point of intake: no letter is lost, none is doubled, two polls later all is in the book. One seed by
 * itself; the setting {@code postroom.faults} gives another number of seeds, and kills at random.
 */
class KilledWhileCollectingTest {
    private static final int MAILS = 60;
    /** Tasks are written and mails committed by batches, and so fewer times than there are mails. */
    private static final int BATCHES = (MAILS + Batches.MOST_MAILS - 1) / Batches.MOST_MAILS;

    private static final int SEEDS = Integer.getInteger("postroom.faults", 1);
    private static final int MANY_MAILS = 1_000;
    private static final int LEAST_KILLS = 100;
    private static final List<String> report = new ArrayList<>();

    private static BareDatabase database;

    @BeforeAll
    static void open() {
        database = new BareDatabase();
    }

    @AfterAll
    static void close() throws IOException {
        database.close();
        Files.writeString(Path.of("target", "killed-while-collecting.txt"), String.join("\n", report) + "\n");
    }

    /** A point of intake. */
    private enum Point {
        AFTER_SEARCH("UID FETCH"),
        BEFORE_THE_BYTES("BODY.PEEK"),
        IN_THE_LITERAL("BODY.PEEK"),
        BEFORE_THE_LETTER("with alone as"),
        BEFORE_ITS_LIKENESS("(select true as same"),
        BEFORE_ITS_TASK("insert into scheduled_tasks"),
        BEFORE_THE_COMMIT("commit"),
        AFTER_THE_COMMIT("committed"),
        BEFORE_MOVE("UID MOVE"),
        AFTER_MOVE("UID MOVE");

        private final String sign;

        Point(String sign) {
            this.sign = sign;
        }

        /** How often it comes while the mails are taken in. */
        int times() {
            if (sign.startsWith("commit") || this == BEFORE_ITS_TASK) {
                return BATCHES;
            }
            return sign.startsWith("UID") ? 1 : MAILS;
        }

        boolean isOfTheServer() {
            return sign.startsWith("UID") || sign.startsWith("BODY");
        }
    }

    @Test
    void killedAtAnyPointNothingIsLostOrDoubled() throws Exception {
        for (int seed = 1; seed <= SEEDS; seed++) {
            for (Point point : Point.values()) {
                try (ScriptedImap server = new ScriptedImap()) {
                    empty();
                    List<byte[]> mails = deliver(server, MAILS, new Random(seed));
                    int nth = 1 + new Random(seed * 31L + point.ordinal()).nextInt(point.times());
                    server.create("Processed");
                    killAt(point, nth, server);
                    check(server, mails);
                    report.add(point + " no. " + nth + ", seed " + seed + ": 0 lost, 0 doubled of " + MAILS);
                }
            }
        }
    }

    @Test
    void killedAtRandomWhileManyMailsFlowNothingIsLostOrDoubled() throws Exception {
        org.junit.jupiter.api.Assumptions.assumeTrue(SEEDS > 1, "only with the profile faults");
        try (ScriptedImap server = new ScriptedImap()) {
            empty();
            Random random = new Random(SEEDS);
            List<byte[]> mails = new ArrayList<>();
            int kills = 0;
            while (kills < LEAST_KILLS || mails.size() < MANY_MAILS) {
                mails.addAll(deliver(server, Math.min(10, MANY_MAILS - mails.size()), random));
                AtomicInteger commands = new AtomicInteger(4 + random.nextInt(3 * Batches.MOST_MAILS));
                // not at that one alone: the end of a connection may be it, at which nothing is done
                kill(server, command -> commands.decrementAndGet() <= 0, random.nextBoolean());
                kills++;
            }
            check(server, mails);
            report.add(kills + " kills at random: 0 lost, 0 doubled of " + mails.size());
        }
    }

    private static void killAt(Point point, int nth, ScriptedImap server) throws Exception {
        if (point.isOfTheServer()) {
            AtomicInteger times = new AtomicInteger(nth);
            CountDownLatch gone = new CountDownLatch(1);
            Process child = CollectingChild.start(database.url(), server.port(), "never", 0);
            Runnable kill = () -> kill(child, gone);
            Deed deed =
                    switch (point) {
                        case IN_THE_LITERAL -> new Deed.HalfThen(kill);
                        case AFTER_MOVE -> new Deed.DoThenRun(kill);
                        default -> new Deed.First(kill);
                    };
            server.does(command -> command.contains(point.sign) && times.decrementAndGet() == 0 ? deed : Deed.GO_ON);
            assertThat(gone.await(2, TimeUnit.MINUTES)).as(point.name()).isTrue();
        } else {
            Process child = CollectingChild.start(database.url(), server.port(), point.sign, nth);
            try (var out =
                    new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
                assertThat(out.readLine()).as(point.name()).isEqualTo(CollectingChild.HERE);
            }
            kill(child, new CountDownLatch(1));
        }
        server.does(ImapMischief.NONE);
    }

    /** Starts a process and kills it at the first command of which {@code when} holds, before or after it is done. */
    private static void kill(ScriptedImap server, java.util.function.Predicate<String> when, boolean afterwards)
            throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        Process child = CollectingChild.start(database.url(), server.port(), "never", 0);
        Runnable kill = () -> kill(child, gone);
        server.does(command ->
                !when.test(command) ? Deed.GO_ON : afterwards ? new Deed.DoThenRun(kill) : new Deed.First(kill));
        assertThat(gone.await(2, TimeUnit.MINUTES)).isTrue();
        server.does(ImapMischief.NONE);
    }

    private static void kill(Process child, CountDownLatch gone) {
        try {
            child.destroyForcibly().waitFor();
            gone.countDown();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<byte[]> deliver(ScriptedImap server, int count, Random random) {
        List<byte[]> mails = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            byte[] mail = FaultyServerTest.mail(200 + random.nextInt(random.nextInt(8) == 0 ? 60_000 : 3_000));
            mails.add(mail);
            server.deliver(mail);
        }
        return mails;
    }

    private static void empty() {
        try (CollectingRoom room = new CollectingRoom(database.url(), CollectingChild.mailbox(0))) {
            room.database()
                    .sql("truncate letter, letter_bytes, mailbox_point, mail_trouble, scheduled_tasks, tray cascade")
                    .update();
        }
    }

    /** After two polls, or as many as take them all in, every mail is one letter with one task, and in Processed once. */
    private static void check(ScriptedImap server, List<byte[]> mails) throws Exception {
        try (CollectingRoom room = new CollectingRoom(database.url(), CollectingChild.mailbox(server.port()))) {
            for (int poll = 0; poll < 2 + mails.size() / Postbox.MOST_MAILS_A_POLL; poll++) {
                room.poll();
            }
            room.sort("ENQUIRY");
            room.poll();
            assertThat(room.database()
                            .sql("select raw from letter_bytes natural join letter")
                            .query((row, number) -> java.util.HexFormat.of().formatHex(row.getBytes("raw")))
                            .list())
                    .containsExactlyInAnyOrderElementsOf(mails.stream()
                            .map(java.util.HexFormat.of()::formatHex)
                            .toList());
            assertThat(room.database()
                            .sql("select count(*) from letter l where 1 <> (select count(*) from scheduled_tasks"
                                    + " where task_instance like 'sort:' || l.folio || ':%')")
                            .query(Integer.class)
                            .single())
                    .as("letters without a task of their own, or with two")
                    .isZero();
            assertThat(server.mails("INBOX")).isEmpty();
            assertThat(server.mails("Processed")).hasSize(mails.size());
        }
    }
}
