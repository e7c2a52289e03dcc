package org.postroom.copies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.postroom.Postroom;
import org.postroom.stationery.Town;

/** One copy of the whole service, in a process of its own, on a database and servers that others use too. */
final class WholeCopy implements AutoCloseable {
    private static final long END_SECONDS = 30;

    private final Path log;
    private final Process process;

    private WholeCopy(Path log, Process process) {
        this.log = log;
        this.process = process;
    }

    /** Starts one of that name; {@link #awaitReady} says when it is up. */
    static WholeCopy start(String name, Path home, List<String> settings) {
        Path log = Path.of("target", "copy-" + name + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Postroom.class.getName(),
                "--server.port=0",
                "--postroom.home=" + home.resolve(name),
                "--postroom.sample=none",
                "--postroom.secret=a secret that all copies are given",
                "--postroom.imap.poll=200ms",
                "--postroom.smtp.poll=200ms",
                "--db-scheduler.polling-interval=200ms",
                "--postroom.routes-reload=false",
                "--postroom.reading.workers=1",
                "--postroom.reading.ocr=never",
                "--postroom.reading.step-time=120s",
                "--postroom.reading.letter-time=300s"));
        command.addAll(settings);
        try {
            return new WholeCopy(
                    log,
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Waits until its routes run. */
    void awaitReady() {
        Town.await("a copy of the service is up", () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("The copy ended; see " + log);
            }
            return said("Started Postroom");
        });
    }

    private boolean said(String words) {
        try {
            return Files.readString(log).contains(words);
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Ends it as a power cut would; what it had begun stays as it is. */
    void kill() {
        List<ProcessHandle> readers = process.descendants().toList();
        process.destroyForcibly();
        readers.forEach(ProcessHandle::destroyForcibly);
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
