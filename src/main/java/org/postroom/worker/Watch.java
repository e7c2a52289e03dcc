package org.postroom.worker;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Watches one job: ends it when a step, or the whole, takes longer than it may. */
final class Watch {
    private final ScheduledExecutorService clockwork;
    private final Duration stepTime;
    private final Runnable end;
    private final Future<?> whole;
    private Future<?> step;
    private boolean stopped;
    private String because = "";

    /** Begins to watch; {@code end} is called at most once, on another thread. */
    Watch(ScheduledExecutorService clockwork, Limits limits, Runnable end) {
        this.clockwork = clockwork;
        this.stepTime = limits.step();
        this.end = end;
        this.whole = in(limits.whole(), "The job as a whole took longer than " + words(limits.whole()) + ".");
        this.step = nextStep();
    }

    /** A step begins, and with it its time. */
    synchronized void step() {
        step.cancel(false);
        step = nextStep();
    }

    private Future<?> nextStep() {
        return in(stepTime, "One step took longer than " + words(stepTime) + ".");
    }

    private Future<?> in(Duration time, String sentence) {
        return clockwork.schedule(() -> expired(sentence), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void expired(String sentence) {
        synchronized (this) {
            if (stopped) {
                return;
            }
            stopped = true;
            because = sentence;
        }
        end.run();
    }

    /** Stops watching. */
    synchronized void stop() {
        stopped = true;
        step.cancel(false);
        whole.cancel(false);
    }

    /** Why the job was ended; empty when it was not. */
    synchronized String because() {
        return because;
    }

    private static String words(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " seconds" : time.toMillis() + " milliseconds";
    }
}
