package org.postroom.redaction;

import java.nio.file.Path;
import java.util.Optional;

/** The rule set in force: the last good one read from a folder. Safe to use from several threads. */
public final class RuleBook {
    private final Path folder;
    private volatile Optional<RuleSet> current = Optional.empty();
    private volatile RuleFiles.Verdict verdict;

    private RuleBook(Path folder) {
        this.folder = folder;
        this.verdict = reload();
    }

    /** A book over a folder, read once; when that fails there is no set until a reload succeeds. */
    public static RuleBook at(Path folder) {
        return new RuleBook(folder);
    }

    /** Reads the folder again; a faulty folder leaves the last good set in force. */
    public RuleFiles.Verdict reload() {
        verdict = RuleFiles.read(folder);
        if (verdict instanceof RuleFiles.Usable usable) {
            current = Optional.of(usable.rules());
        }
        return verdict;
    }

    /** What the last reading gave. */
    public RuleFiles.Verdict verdict() {
        return verdict;
    }

    /** The last good set; empty when there never was one. */
    public Optional<RuleSet> current() {
        return current;
    }
}
