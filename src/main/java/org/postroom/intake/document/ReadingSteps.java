package org.postroom.intake.document;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Submission.ProblemCode;

/**
 * Where the reading of one letter is. Before each part that may hang or break, its reader asks here whether to enter:
 * whoever watches is told, and parts that are known to break from an earlier try are passed over. The steps of a letter
 * come in the same order and bear the same names at every try.
 */
public final class ReadingSteps {
    private final Consumer<String> watcher;
    private final Map<String, ProblemCode> spoilt;
    private final @Nullable String last;
    private final long endNanos;
    private final Map<String, Integer> counts = new HashMap<>();
    private boolean over;

    /**
     * Steps that somebody watches.
     *
     * @param watcher hears the name of each step as it begins
     * @param spoilt the steps that broke before, and what each is called
     * @param last the step at which reading ends; null when it goes on to the end
     * @param time how long new steps may begin, in machine time
     */
    public ReadingSteps(
            Consumer<String> watcher, Map<String, ProblemCode> spoilt, @Nullable String last, Duration time) {
        this.watcher = watcher;
        this.spoilt = spoilt;
        this.last = last;
        this.endNanos = System.nanoTime() + time.toNanos();
    }

    /** Steps that nobody watches and nothing is known of. */
    public static ReadingSteps unwatched() {
        return new ReadingSteps(step -> {}, Map.of(), null, Duration.ofDays(1));
    }

    /**
     * Asks whether the next part of this kind may be read.
     *
     * @param kind such as {@code enclosure}; the name of the step is made of it and a number
     * @return empty when it may; otherwise what to say of it instead
     */
    public Optional<ProblemCode> enter(String kind) {
        String step = kind + " " + counts.merge(kind, 1, Integer::sum);
        over |= step.equals(last);
        ProblemCode known = spoilt.get(step);
        if (known != null) {
            return Optional.of(known);
        }
        if (over || System.nanoTime() > endNanos) {
            return Optional.of(ProblemCode.TIMED_OUT);
        }
        watcher.accept(step);
        return Optional.empty();
    }
}
