package org.postroom.panel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.postroom.casebook.Tray;
import org.postroom.casebook.Tray.Matter;
import org.postroom.redaction.RuleBook;
import org.postroom.redaction.RuleFault;
import org.postroom.redaction.RuleFiles.Faulty;
import org.postroom.redaction.RuleFiles.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Watches the folder of redaction rules: a changed folder is read again, and a faulty one is refused with file, line and
 * sentence while the last good rules stay in force. Without any good rules no pack is made.
 */
@Component("ruleWatch")
public class RuleWatch {
    /** The kind under which faulty rules lie on the tray. */
    public static final String FAULTY = "Redaction rules faulty";

    private static final Logger log = LoggerFactory.getLogger(RuleWatch.class);

    private final RuleBook book;
    private final Tray tray;
    private final Path folder;
    private long seen;

    RuleWatch(RuleBook book, Tray tray, @Value("${postroom.rules-directory}") Path folder) {
        this.book = book;
        this.tray = tray;
        this.folder = folder;
    }

    /** Looks whether a file was changed, added or taken away since the last look; at the first look says what is wrong. */
    public synchronized void look() {
        long now = fingerprint();
        if (now != seen) {
            Verdict verdict = seen == 0 ? book.verdict() : book.reload();
            seen = now;
            say(verdict);
        }
    }

    private void say(Verdict verdict) {
        if (!(verdict instanceof Faulty faulty)) {
            log.info("Redaction rules: {}", verdict.because());
            return;
        }
        faulty.faults().forEach(fault -> log.error("Redaction rules: {}", fault));
        RuleFault first = faulty.faults().get(0);
        tray.lay(Matter.ofSession(
                FAULTY,
                "redaction-rules",
                "The redaction rules were not taken over: " + first.file() + ", line " + first.line() + ": "
                        + first.sentence(),
                book.current().isPresent()
                        ? "Mend the file; until then the last good rules stay in force."
                        : "Mend the file; until then no pack is made."));
    }

    /** Names, sizes and times of all files, folded into one number that is not zero. */
    private long fingerprint() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(RuleWatch::fingerprint)
                    .reduce(1, Long::sum);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long fingerprint(Path file) {
        try {
            return file.hashCode() * 31L
                    + Files.size(file) * 17
                    + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException goneMeanwhile) {
            return 0;
        }
    }
}
