package org.postroom.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postroom.stationery.ImapMischief;
import org.postroom.stationery.ImapMischief.Deed;
import org.postroom.stationery.ScriptedSmtp.Act;
import org.postroom.stationery.ScriptedSmtp.Moment;
import org.postroom.stationery.ScriptedSmtp.Taken;
import org.postroom.stationery.Town;

/**
 * Two whole copies of the service on one database and one mailbox. The one that collects is killed while it has a mail half
 * fetched, a letter half sent and tasks in hand. With {@code -Dpostroom.faults=5} five times, and the other waits as long
 * as it would in earnest; else once, and what the dead copy left is made to look old.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class KilledCopyTest {
    private static final int SEEDS = Integer.getInteger("postroom.faults", 1);
    private static final boolean IN_EARNEST = SEEDS > 1;
    private static final int MAILS = 40;
    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(60);
    private static final String HOLDER = "select holder from lease where name = 'collect'";

    @TempDir
    private Path home;

    static List<Integer> seeds() {
        return java.util.stream.IntStream.rangeClosed(1, SEEDS).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOtherCopyTakesOverAndNothingIsLostOrDoubled(int seed) throws Exception {
        try (Scene scene = new Scene(home);
                WholeCopy first = scene.copy("first")) {
            Town.await("the first copy collects", () -> scene.count("select count(*) from lease") == 1);
            String holder = scene.sql.sql(HOLDER).query(String.class).single();
            String sender = scene.sql
                    .sql("select id from running_copy")
                    .query(String.class)
                    .single();
            try (WholeCopy second = scene.copy("second")) {
                second.awaitReady();
                stopInTheMiddle(scene, sender, 8 + new Random(seed).nextInt(MAILS - 10))
                        .await();
                assertThat(scene.sql.sql(HOLDER).query(String.class).single()).isEqualTo(holder);
                Duration takenOver = kill(first, scene, holder, sender);
                awaitEverything(scene);
                report(seed, takenOver, scene);
                check(scene, takenOver);
            }
        }
    }

    /** The post comes; what is given back opens when the first copy is in the middle of everything. */
    private static CountDownLatch stopInTheMiddle(Scene scene, String sender, int mail) {
        CountDownLatch there = new CountDownLatch(1);
        CountDownLatch dead = new CountDownLatch(1);
        AtomicInteger fetched = new AtomicInteger();
        Act stop = new Act.Do(dead::await);
        scene.sending.at(Moment.RCPT, stop);
        Deed here = new Deed.First(() -> {
            Town.await(
                    "the first copy sends",
                    () -> scene.count("select count(*) from attempt where ended_at is null and" + " copy = '" + sender
                                    + "'")
                            == 1);
            there.countDown();
            awaitDeath(dead);
        });
        ImapMischief script =
                command -> command.contains("BODY.PEEK[]") && fetched.incrementAndGet() == mail ? here : Deed.GO_ON;
        scene.onDeath(dead::countDown);
        scene.mailbox.does(script);
        scene.post(MAILS);
        return there;
    }

    private static void awaitDeath(CountDownLatch dead) {
        try {
            dead.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Kills the copy and gives the time until another collects, by the database's clock. */
    private static Duration kill(WholeCopy copy, Scene scene, String holder, String sender) {
        Instant killed = scene.now();
        copy.kill();
        scene.dies();
        if (!IN_EARNEST) {
            scene.sql
                    .sql("update lease set held_until = now() where holder = ?")
                    .param(holder)
                    .update();
            scene.sql
                    .sql("update running_copy set beat_at = now() - interval '1 minute' where id = ?")
                    .param(sender)
                    .update();
        }
        Town.await(
                "another copy collects",
                () -> !holder.equals(scene.sql.sql(HOLDER).query(String.class).single()));
        return Duration.between(killed, scene.now());
    }

    private static void awaitEverything(Scene scene) {
        Town.await(
                "all mails are letters and sorted",
                () -> scene.count("select count(*) from letter where sorted_at is not null") == MAILS);
        if (!IN_EARNEST) {
            Instant killed = scene.now();
            Town.await(
                    "what is left in hand is the dead copy's",
                    () -> scene.count(
                                    "select count(*) from scheduled_tasks where execution_time < now() and (not picked"
                                            + " or last_heartbeat > '"
                                            + killed + "')")
                            == 0);
            scene.sql
                    .sql("update scheduled_tasks set last_heartbeat = now() - interval '10 minutes' where picked")
                    .update();
        }
        Town.await(
                "all tasks are done",
                () -> scene.count("select count(*) from scheduled_tasks where task_name = 'line'") == 0);
        Town.await(
                "all letters have left",
                () -> scene.count("select count(*) from outgoing_letter where state <> 'SENT'") == 0);
        Town.await(
                "all mails are in their folders",
                () -> scene.mailbox.mails("INBOX").isEmpty());
    }

    private static void report(int seed, Duration takenOver, Scene scene) throws Exception {
        Files.writeString(
                Path.of("target", "copies.txt"),
                "seed %d: mails %d, letters %d, sent %d, lease taken over after %.1f s%s%n"
                        .formatted(
                                seed,
                                MAILS,
                                scene.count("select count(*) from letter"),
                                scene.sending.taken().size(),
                                takenOver.toMillis() / 1000.0,
                                IN_EARNEST ? "" : " (what the dead copy left made to look old)"),
                StandardOpenOption.CREATE,
                seed == 1 ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND);
    }

    private static void check(Scene scene, Duration takenOver) {
        assertThat(takenOver).isLessThanOrEqualTo(TAKEN_OVER_WITHIN);
        assertThat(scene.count("select count(*) from letter")).isEqualTo(MAILS);
        assertThat(scene.count("select count(distinct sha256) from letter")).isEqualTo(MAILS);
        assertThat(scene.count("select count(*) from letter_likeness")).isZero();
        assertThat(scene.mailbox.mails("Processed")).hasSize(MAILS);
        Map<String, List<Taken>> answers = scene.sending.taken().stream().collect(Collectors.groupingBy(Taken::to));
        assertThat(answers).containsOnlyKeys(scene.writers());
        answers.forEach((writer, letters) -> assertThat(letters)
                .as(writer)
                .extracting(letter ->
                        letter.header("Subject").replaceAll("[0-9A-Z]{4,}", "").strip())
                .doesNotHaveDuplicates()
                .hasSize(Scene.isForm(writer) ? 2 : 1));
        assertThat(scene.sending.taken())
                .extracting(letter -> letter.header("Message-ID"))
                .doesNotHaveDuplicates();
        assertThat(scene.count("select count(*) from outgoing_letter"))
                .isEqualTo(scene.sending.taken().size());
        assertThat(scene.sql
                        .sql("select kind from tray where kind like 'Mishap%' or kind like 'Letter %'")
                        .query(String.class)
                        .list())
                .isEmpty();
    }
}
