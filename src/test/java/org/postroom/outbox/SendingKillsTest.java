package org.postroom.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postroom.outbox.OutgoingLetter.State;
import org.postroom.stationery.ScriptedSmtp;
import org.postroom.stationery.ScriptedSmtp.Act;
import org.postroom.stationery.ScriptedSmtp.Moment;

/**
 * A copy of the service is killed at seven points of sending while twenty letters wait, and another copy finds out. With
 * {@code -Dpostroom.faults=5} five times at each point, and the other copy waits as long as it would in earnest; else
 * once, and the dead copy's last beat is made to look old.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class SendingKillsTest {
    private static final int SEEDS = Integer.getInteger("postroom.faults", 1);
    private static final boolean IN_EARNEST = SEEDS > 1;
    private static final int WAITING = 20;
    /** Route 90 looks so often for what copies of the service left. */
    private static final Duration ROUND = Duration.ofSeconds(IN_EARNEST ? 5 : 1);

    private static final int LONG = 12 << 20;
    private static final Duration SHOWN_WITHIN = Duration.ofMinutes(1);
    private static final List<Moment> POINTS =
            List.of(Moment.CONNECT, Moment.EHLO, Moment.MAIL, Moment.RCPT, Moment.BODY, Moment.DOT, Moment.ANSWERED);

    private static EmbeddedPostgres postgres;

    private final Map<Long, Instant> killed = new ConcurrentHashMap<>();
    private final Map<Long, Duration> shown = new ConcurrentHashMap<>();
    private final Map<Moment, Integer> doubts = new LinkedHashMap<>();
    private int kills;
    private final List<String> messageIds = new ArrayList<>();

    @BeforeAll
    static void startDatabase() throws IOException {
        postgres = SendingRoom.database();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        postgres.close();
    }

    @Test
    void whereverACopyIsKilledNothingIsSentTwiceAndEveryDoubtIsShownWithinAMinute() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp();
                SendingRoom other = new SendingRoom(SendingRoom.url(postgres), server.port(), Clock.systemUTC())) {
            ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
            watch.scheduleWithFixedDelay(() -> look(other), 1, ROUND.toSeconds(), TimeUnit.SECONDS);
            for (int seed = 1; seed <= SEEDS; seed++) {
                for (Moment point : POINTS) {
                    fill(other);
                    int before = new Random(31L * seed + point.ordinal()).nextInt(WAITING);
                    killAt(point, point == Moment.BODY ? layLong(other) : before, server, other);
                }
            }
            Awaitility.await("all that was broken off is known")
                    .atMost(SHOWN_WITHIN)
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> other.outbox().count(State.SENDING) == 0 && shown.size() == expected());
            watch.shutdown();
            server.kind();
            other.dispatch().sendDue();
            other.dispatch().giveUpWhatCopiesLeft();
            other.dispatch().sendDue();
            check(server, other);
        }
    }

    private void fill(SendingRoom other) {
        while (other.outbox().count(State.WAITING) < WAITING) {
            messageIds.add(other.lay(Rendered.letter("reader@a.example")).messageId());
        }
    }

    /**
     * A letter too long for what lies between two sockets, at the head of the queue: a short one flows out whole, dot and
     * all, before a server that stops in the middle of it is noticed.
     *
     * @return how many letters leave before it: none
     */
    private int layLong(SendingRoom other) {
        OutgoingLetter longer = other.lay(Rendered.letter("reader@a.example", LONG));
        messageIds.add(longer.messageId());
        other.sql()
                .sql("update outgoing_letter set next_attempt = next_attempt - interval '1 day' where id = ?")
                .param(longer.key())
                .update();
        return 0;
    }

    /** Starts a copy, lets it send {@code before} letters, and kills it at that point of the next. */
    private void killAt(Moment point, int before, ScriptedSmtp server, SendingRoom other) throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        AtomicInteger come = new AtomicInteger();
        server.kind();
        try (Connection holder = postgres.getPostgresDatabase().getConnection()) {
            holder.setAutoCommit(false);
            Act stop = new Act.Do(() -> {
                if (come.getAndIncrement() == before) {
                    stopAt(point, reached, holder);
                }
            });
            server.at(point == Moment.ANSWERED ? Moment.DOT : point, stop);
            Process copy = start(server.port());
            try {
                assertThat(reached.await(1, TimeUnit.MINUTES))
                        .as("%s is reached", point)
                        .isTrue();
                if (point == Moment.ANSWERED) {
                    awaitTheWriting(other);
                }
            } finally {
                copy.destroyForcibly().waitFor();
                holder.rollback();
            }
        }
        long letter = other.sql()
                .sql("select letter from attempt where ended_at is null order by id desc limit 1")
                .query(Long.class)
                .single();
        killed.put(letter, Instant.now());
        kills++;
        doubts.merge(point, point.compareTo(Moment.DOT) >= 0 ? 1 : 0, Integer::sum);
        if (!IN_EARNEST) {
            other.sql()
                    .sql("update running_copy set beat_at = beat_at - interval '1 minute' where id <> ?")
                    .param(other.copy().id())
                    .update();
        }
    }

    /**
     * Says that the point is reached and goes no further; after the answer it is the copy that can go no further, as its
     * letter's row is held.
     */
    private static void stopAt(Moment point, CountDownLatch reached, Connection holder)
            throws InterruptedException, IOException {
        if (point == Moment.ANSWERED) {
            try (Statement hold = holder.createStatement()) {
                hold.execute("select 1 from outgoing_letter where id = (select letter from attempt"
                        + " where ended_at is null order by id desc limit 1) for update");
            } catch (SQLException fault) {
                throw new IOException(fault);
            }
            reached.countDown();
        } else {
            reached.countDown();
            new CountDownLatch(1).await();
        }
    }

    /** The copy has read the answer and waits for its letter's row. */
    private static void awaitTheWriting(SendingRoom other) {
        Awaitility.await("the copy wants to write what it was answered")
                .pollInterval(Duration.ofMillis(50))
                .until(() -> other.sql()
                                .sql("select count(*) from pg_locks where not granted")
                                .query(Integer.class)
                                .single()
                        > 0);
    }

    private static Process start(int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SendingChild.class.getName(),
                        SendingRoom.url(postgres),
                        String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(new File("target", "sending-child.log"))
                .start();
    }

    private int expected() {
        return doubts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What route 90 does every five seconds beside the sending; notes when each doubt is shown. */
    private void look(SendingRoom other) {
        other.dispatch().giveUpWhatCopiesLeft();
        for (OutgoingLetter letter : other.dispatch().toTell()) {
            shown.put(letter.key(), Duration.between(killed.get(letter.key()), Instant.now()));
            other.dispatch().told(letter);
        }
    }

    private void check(ScriptedSmtp server, SendingRoom other) throws IOException {
        Map<String, Long> copies = server.taken().stream()
                .collect(Collectors.groupingBy(one -> one.header("Message-ID"), Collectors.counting()));
        long doubled = copies.values().stream().filter(many -> many > 1).count();
        long lost = messageIds.stream().filter(id -> !copies.containsKey(id)).count();
        int expected = expected();
        Duration longest = shown.values().stream().max(Duration::compareTo).orElse(Duration.ZERO);
        Files.writeString(
                Path.of("target", "sending-kills.txt"),
                "kills %d, letters %d, sent %d, lost %d, doubled %d, doubts %d (expected %d), longest until shown %.1f s%s%n"
                        .formatted(
                                kills,
                                messageIds.size(),
                                other.outbox().count(State.SENT),
                                lost,
                                doubled,
                                shown.size(),
                                expected,
                                longest.toMillis() / 1000.0,
                                IN_EARNEST ? "" : " (the last beats made to look old)"));
        assertThat(kills).isEqualTo(SEEDS * POINTS.size());
        assertThat(doubled).isZero();
        assertThat(lost).isZero();
        assertThat(shown).hasSize(expected);
        assertThat(longest).isLessThanOrEqualTo(SHOWN_WITHIN);
        assertThat(other.outbox().count(State.IN_DOUBT)).isEqualTo(expected);
        assertThat(other.outbox().count(State.SENT)).isEqualTo(messageIds.size() - expected);
    }
}
