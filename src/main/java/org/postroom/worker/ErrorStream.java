package org.postroom.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drains what a child prints. Before its first job that is the virtual machine's own words, which are logged; afterwards
 * it may quote a letter, and only the virtual machine's last words are kept.
 */
final class ErrorStream {
    private static final Logger log = LoggerFactory.getLogger(ErrorStream.class);
    private static final String OUT_OF_MEMORY = "Terminating due to java.lang.OutOfMemoryError";
    private static final int MOST_LINES_LOGGED = 10;
    private static final int LONGEST_LINE_CHARACTERS = 300;

    private final Thread draining;
    private volatile boolean workBegan;
    private volatile boolean outOfMemory;
    private int logged;

    ErrorStream(InputStream from) {
        draining = new Thread(() -> drain(from), "worker-errors");
        draining.setDaemon(true);
        draining.start();
    }

    /** From now on what is printed may hold personal data. */
    void workBegins() {
        workBegan = true;
    }

    /** Whether the virtual machine ended for want of memory; asked when the child has ended. */
    boolean saysOutOfMemory() {
        try {
            draining.join(TimeUnit.SECONDS.toMillis(2));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return outOfMemory;
    }

    private void drain(InputStream from) {
        try (Reader reader = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            for (int sign = reader.read(); sign >= 0; sign = reader.read()) {
                if (sign == '\n') {
                    heard(line.toString());
                    line.setLength(0);
                } else if (line.length() < LONGEST_LINE_CHARACTERS) {
                    line.append((char) sign);
                }
            }
            heard(line.toString());
        } catch (IOException ended) {
            log.debug("The error stream of a worker was cut off");
        }
    }

    private void heard(String line) {
        outOfMemory |= line.startsWith(OUT_OF_MEMORY);
        if (!workBegan && !line.isBlank() && logged++ < MOST_LINES_LOGGED) {
            log.warn("A worker said at its start: {}", line);
        }
    }
}
