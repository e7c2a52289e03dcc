package org.postroom.redaction;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** The rule set in force: the last good one that was read. Safe to use from several threads. */
public final class RuleBook {
    private volatile Supplier<RuleFiles.Verdict> source;
    private volatile Optional<RuleSet> current = Optional.empty();
    private volatile RuleFiles.Verdict verdict;

    private RuleBook(Supplier<RuleFiles.Verdict> source) {
        this.source = source;
        this.verdict = reload();
    }

    /** A book over a folder, read once; when that fails there is no set until a reload succeeds. */
    public static RuleBook at(Path folder) {
        return new RuleBook(() -> RuleFiles.read(folder));
    }

    /** A book that holds what was read elsewhere; without a set while that is faulty. */
    public static RuleBook holding(RuleFiles.Verdict verdict) {
        return new RuleBook(() -> verdict);
    }

    /** Takes a set that was read elsewhere in place of the one in force. */
    public void take(RuleFiles.Usable usable) {
        source = () -> usable;
        verdict = usable;
        current = Optional.of(usable.rules());
    }

    /** Reads the folder again; a faulty folder leaves the last good set in force. */
    public RuleFiles.Verdict reload() {
        verdict = source.get();
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
