package org.postroom.intake.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.intake.document.ReadingLimits;
import org.postroom.intake.document.ReadingSteps;
import org.postroom.intake.malware.MalwareScanner;
import org.postroom.intake.malware.MalwareScanner.Verdict;

/** What may still be unpacked from one letter; spent by everything that lies in it, at any depth. */
final class Budget {
    private final ReadingLimits limits;
    private final ReadingSteps steps;
    private final MalwareScanner scanner;
    private final List<Infection> infections = new ArrayList<>();
    private @Nullable String silence;
    private long bytesLeft;
    private int partsLeft;
    private int level;

    Budget(ReadingLimits limits, ReadingSteps steps, MalwareScanner scanner) {
        this.scanner = scanner;
        this.limits = limits;
        this.steps = steps;
        this.bytesLeft = limits.maxUnpackedBytes();
        this.partsLeft = limits.maxMailParts();
    }

    ReadingLimits limits() {
        return limits;
    }

    ReadingSteps steps() {
        return steps;
    }

    /** Whether one more part may be looked at. */
    boolean spendPart() {
        return partsLeft-- > 0;
    }

    /** Whether the last part that was asked for was the first too many. */
    boolean isNewlyOverspent() {
        return partsLeft == -1;
    }

    /** Whether these bytes may be kept; counted for everything unpacked, containers and what lies in them alike. */
    boolean spendBytes(long count) {
        bytesLeft -= count;
        return bytesLeft >= 0;
    }

    long bytesLeft() {
        return Math.max(0, bytesLeft);
    }

    /** Goes one letter or archive deeper if that is allowed; what goes in must {@link #leave}. */
    boolean enter() {
        if (level >= limits.maxNestingLevels()) {
            return false;
        }
        level++;
        return true;
    }

    void leave() {
        level--;
    }

    /**
     * What is wrong with a file according to the scanner; empty when it may be opened. Once the scanner was silent it is
     * not asked again about this letter, and nothing more of it is opened.
     */
    Optional<ProblemCode> scan(Enclosure file) {
        Verdict verdict = silence == null ? scanner.verdict(file.bytes()) : new Verdict.Silent(silence);
        if (verdict instanceof Verdict.Infected infected) {
            infections.add(new Infection(file.name(), infected.finding()));
            return Optional.of(ProblemCode.INFECTED);
        }
        if (verdict instanceof Verdict.Silent silent) {
            silence = silent.because();
            return Optional.of(ProblemCode.UNREADABLE_PART);
        }
        return verdict instanceof Verdict.TooLarge ? Optional.of(ProblemCode.TOO_LARGE) : Optional.empty();
    }

    List<Infection> infections() {
        return infections;
    }

    /** Why the scanner gave no verdict on some file; null when it gave one on each. */
    @Nullable
    String silence() {
        return silence;
    }
}
