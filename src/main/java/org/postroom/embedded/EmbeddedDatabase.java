package org.postroom.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** A real PostgreSQL whose data lies in the home and outlives the service. */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    // Lines of postmaster.pid, from 0, as PostgreSQL's documentation of the file gives them
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    private final EmbeddedPostgres postgres;
    private final HomeLock lock;

    private EmbeddedDatabase(EmbeddedPostgres postgres, HomeLock lock) {
        this.postgres = postgres;
        this.lock = lock;
    }

    /**
     * Starts PostgreSQL on the data in {@code home}, taking them over from a killed process if need be.
     *
     * @throws IllegalStateException when another service runs on that home, or the database cannot be started
     */
    public static EmbeddedDatabase start(Path home) {
        Path data = home.resolve("database").toAbsolutePath();
        try {
            HomeLock lock = HomeLock.take(data.getParent());
            try {
                stopLeftOver(data);
                return new EmbeddedDatabase(postgres(home, data), lock);
            } catch (IOException | RuntimeException fault) {
                lock.close();
                throw fault;
            }
        } catch (IOException fault) {
            throw new IllegalStateException(
                    "The embedded database could not be started on " + data + ": " + fault.getMessage()
                            + " Free the folder, or name a real PostgreSQL with SPRING_DATASOURCE_URL.",
                    fault);
        }
    }

    private static EmbeddedPostgres postgres(Path home, Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(
                        home.resolve("postgresql").toAbsolutePath().toFile())
                .setServerConfig("fsync", "on") // off by default there, which is for throw-away data
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setPGStartupWait(START_LIMIT)
                .start();
    }

    /** The process that a killed service left behind holds the data: the first line of its pid file names it. */
    private static void stopLeftOver(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(PID_LINE).strip());
        var running = LeftOver.on(data, pid);
        if (running.isPresent()) {
            log.info("The database of an earlier run still runs; it is stopped in order and taken over");
            running.get().destroy();
            await(running.get());
        } else {
            Files.deleteIfExists(pidFile);
        }
    }

    private static void await(ProcessHandle process) {
        try {
            process.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException slow) {
            throw new IllegalStateException(
                    "An earlier database (process " + process.pid() + ") did not stop within " + STOP_LIMIT.toSeconds()
                            + " s. Stop it and start again.",
                    slow);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * For a command beside the service: when no real database is set, names the embedded one that runs on the home, or
     * starts it for as long as this process lives.
     */
    public static void standIn(ConfigurableEnvironment environment) {
        if (environment.getProperty("spring.datasource.url", "").isEmpty()) {
            Path home = Path.of(environment.getProperty("postroom.home", "./postroom-home"));
            String url = running(home).orElseGet(() -> start(home).url());
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("embedded database", Map.of("spring.datasource.url", url)));
        }
    }

    /** The address of the database that runs on {@code home}, if one does. */
    private static Optional<String> running(Path home) {
        Path pidFile = home.resolve("database").resolve("postmaster.pid");
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(pidFile);
            return LeftOver.on(
                            pidFile.getParent(),
                            Long.parseLong(lines.get(PID_LINE).strip()))
                    .map(process -> "jdbc:postgresql://127.0.0.1:"
                            + lines.get(PORT_LINE).strip() + "/postgres?user=postgres");
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Its JDBC address. */
    public String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            postgres.close();
        }
    }
}
