package org.postroom.intake.mail;

import org.postroom.intake.document.ReadingLimits;
import org.postroom.intake.document.ReadingSteps;

/** What may still be unpacked from one letter; spent by everything that lies in it, at any depth. */
final class Budget {
    private final ReadingLimits limits;
    private final ReadingSteps steps;
    private long bytesLeft;
    private int partsLeft;
    private int level;

    Budget(ReadingLimits limits, ReadingSteps steps) {
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
}
