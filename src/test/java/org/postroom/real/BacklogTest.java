package org.postroom.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postroom.stationery.BareDatabase;
import org.postroom.stationery.RealServers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A mailbox full of unread mail, on Dovecot. All 20,000 are collected under the profile faults; 1,000 otherwise. */
@ExtendWith(WhereInstalled.class)
class BacklogTest {
    private static final int MAILS = Integer.getInteger("postroom.faults", 1) > 1 ? 20_000 : 1_000;
    private static final int HEAP_MB = 96;
    private static final int MOST_GROWTH_MB = 8;
    private static final Path REPORT = Path.of("target", "backlog.txt");

    private static byte[] mail(int number) {
        return ("From: Reader " + number + " <reader" + number + "@elsewhere.example>\r\nTo: info@postroom.example\r\n"
                        + "Subject: Old post " + number + "\r\nMessage-ID: <" + number + "@elsewhere.example>\r\n\r\n"
                        + ("Line after line of number " + number + ".\r\n").repeat(100))
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void memoryDoesNotGrowWithTheBacklogAndEveryMailIsKeptOnce() throws Exception {
        try (BareDatabase database = new BareDatabase();
                RealServers servers = RealServers.start("2G", false)) {
            servers.backlog(
                    "info",
                    IntStream.range(0, MAILS).mapToObj(BacklogTest::mail).toList());
            Instant began = Instant.now();
            List<long[]> polls = collect(database.url(), servers.imap("info").port());
            Duration took = Duration.between(began, Instant.now());
            JdbcClient rows = JdbcClient.create(new DriverManagerDataSource(database.url()));
            assertThat(rows.sql("select count(distinct sha256) from letter")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(MAILS);
            long early = highest(polls.subList(0, Math.max(1, polls.size() / 3)));
            long late = highest(polls.subList(polls.size() * 2 / 3, polls.size()));
            report(polls.size(), took, early, late);
            assertThat(late - early).isLessThan((long) MOST_GROWTH_MB << 20);
        }
    }

    private static List<long[]> collect(String database, int port) throws Exception {
        Path said = Files.createTempFile("backlog", ".out");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP_MB + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BacklogChild.class.getName(),
                        database,
                        String.valueOf(port),
                        String.valueOf(MAILS))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(child.waitFor(15, TimeUnit.MINUTES)).isTrue();
            List<String> lines = Files.readAllLines(said);
            assertThat(child.exitValue())
                    .as(String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size())))
                    .isZero();
            return lines.stream()
                    .filter(line -> line.startsWith("POLL "))
                    .map(line -> line.split(" "))
                    .map(words -> new long[] {Long.parseLong(words[1]), Long.parseLong(words[2])})
                    .toList();
        } finally {
            child.destroyForcibly();
            Files.delete(said);
        }
    }

    private static long highest(List<long[]> polls) {
        return polls.stream().mapToLong(poll -> poll[1]).max().orElseThrow();
    }

    private static void report(int polls, Duration took, long early, long late) throws IOException {
        Files.createDirectories(REPORT.toAbsolutePath().getParent());
        Files.writeString(
                REPORT,
                "Backlog on Dovecot: %d mails in %d polls and %d s; heap after collection at most %d kB in the first third, %d kB in the last; heap limit %d MB%n"
                        .formatted(MAILS, polls, took.toSeconds(), early >> 10, late >> 10, HEAP_MB));
    }
}
