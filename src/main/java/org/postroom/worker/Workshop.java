package org.postroom.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postroom.worker.Outcome.Cause;
import org.postroom.worker.Outcome.Died;

/**
 * Has jobs done in child processes: a few, started when they are needed, kept warm, replaced when one ends, and let go
 * when nothing is to be done.
 */
public final class Workshop implements AutoCloseable {
    /** The largest answer that is taken, in bytes. */
    public static final int MOST_ANSWER_BYTES = 32 << 20;

    private static final Duration LOOK_AROUND = Duration.ofSeconds(30);

    private final WorkshopSettings settings;
    private final Semaphore places;
    private final Deque<Bench> idle = new ArrayDeque<>();
    private final Set<Bench> busy = new HashSet<>();
    private final ScheduledThreadPoolExecutor clockwork;
    private boolean closed;

    /** A workshop with these limits; no process is started yet. */
    public Workshop(WorkshopSettings settings) {
        this.settings = settings;
        this.places = new Semaphore(settings.workers(), true);
        this.clockwork = new ScheduledThreadPoolExecutor(1, Workshop::daemon);
        clockwork.setRemoveOnCancelPolicy(true);
        long millis =
                Math.min(LOOK_AROUND.toMillis(), Math.max(1, settings.idleTime().toMillis()));
        clockwork.scheduleWithFixedDelay(this::letGo, millis, millis, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "workshop");
        thread.setDaemon(true);
        return thread;
    }

    /** The time limits that hold for one letter. */
    public Limits usualLimits() {
        return settings.limits();
    }

    /**
     * Has a job done, waiting for a free process where all are busy. When a process that had done jobs before ends in
     * the middle of this one, a fresh one is given a try, so that nobody pays for what another left behind.
     *
     * @param job its class, see {@link Job}
     * @param arguments what the job is told
     * @param input what the job is about
     * @throws IllegalStateException when no process can be started, or the service is stopping; worth another try later
     */
    public Outcome run(Class<? extends Job> job, List<String> arguments, byte[] input, Limits limits) {
        try {
            places.acquire();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The job was not begun, as its thread was told to stop.", stopping);
        }
        try {
            Bench bench = take();
            Outcome outcome = at(bench, job, arguments, input, limits);
            boolean another = outcome instanceof Died died && ofProcess(died.cause()) && !bench.wasFresh();
            return another ? at(fresh(), job, arguments, input, limits) : outcome;
        } finally {
            places.release();
        }
    }

    private static boolean ofProcess(Cause cause) {
        return cause == Cause.MEMORY || cause == Cause.ENDED;
    }

    private Outcome at(Bench bench, Class<? extends Job> job, List<String> arguments, byte[] input, Limits limits) {
        try {
            Outcome outcome = bench.run(job.getName(), arguments, input, limits);
            if (isClosed() && !(outcome instanceof Outcome.Done)) {
                throw new IllegalStateException("The job was broken off, as the service is stopping.");
            }
            return outcome;
        } finally {
            putBack(bench);
        }
    }

    private Bench take() {
        Bench warm = warm();
        return warm == null ? fresh() : warm;
    }

    private synchronized @Nullable Bench warm() {
        for (Bench bench = idle.pollFirst(); bench != null; bench = idle.pollFirst()) {
            if (bench.isSound()) {
                busy.add(bench);
                return bench;
            }
            bench.end();
        }
        return null;
    }

    private Bench fresh() {
        if (isClosed()) {
            throw new IllegalStateException("The job was not begun, as the service is stopping.");
        }
        try {
            Bench bench = new Bench(settings, clockwork);
            synchronized (this) {
                busy.add(bench);
            }
            return bench;
        } catch (IOException notStarted) {
            throw new IllegalStateException("A worker process could not be started.", notStarted);
        }
    }

    private void putBack(Bench bench) {
        boolean kept;
        synchronized (this) {
            busy.remove(bench);
            kept = !closed && bench.isSound();
            if (kept) {
                idle.addFirst(bench);
            }
        }
        if (!kept) {
            bench.end();
        }
    }

    /** Ends the processes that had nothing to do for a while. */
    private synchronized void letGo() {
        List<Bench> resting = idle.stream()
                .filter(bench -> bench.isIdleFor(settings.idleTime()))
                .toList();
        idle.removeAll(resting);
        resting.forEach(Bench::end);
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Ends every process, those at work too. */
    @Override
    public void close() {
        Set<Bench> all;
        synchronized (this) {
            closed = true;
            all = new HashSet<>(idle);
            all.addAll(busy);
            idle.clear();
        }
        clockwork.shutdownNow();
        all.forEach(Bench::end);
    }
}
