package org.postroom.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.postroom.worker.Outcome.Cause;
import org.postroom.worker.Outcome.Died;
import org.postroom.worker.Outcome.Done;
import org.postroom.worker.Outcome.TimedOut;

/** One child process as the service sees it. It does one job at a time; who calls makes sure of that. */
final class Bench {
    private static final Limits START = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(60));
    private static final int LAST_WORDS_MILLIS = 5_000;

    private final ScheduledExecutorService clockwork;
    private final Path folder;
    private final Process process;
    private final ErrorStream errors;
    private final InputStream answers;
    private final OutputStream orders;
    private int jobsDone;
    private long lastUsedNanos = System.nanoTime();
    private boolean sound = true;

    /**
     * Starts a child and waits until it can take jobs.
     *
     * @throws IOException when it cannot be started, or does not come up
     */
    Bench(WorkshopSettings settings, ScheduledExecutorService clockwork) throws IOException {
        this.clockwork = clockwork;
        this.folder = Folder.make();
        this.process = ChildCommand.start(settings, folder);
        this.errors = new ErrorStream(process.getErrorStream());
        this.answers = new BufferedInputStream(process.getInputStream());
        this.orders = new BufferedOutputStream(process.getOutputStream());
        Watch watch = new Watch(clockwork, START, this::kill);
        try {
            Frame.read(answers, 0);
        } catch (IOException neverReady) {
            end();
            throw new IOException("A worker did not come up. " + watch.because(), neverReady);
        } finally {
            watch.stop();
        }
        errors.workBegins();
    }

    /** Has the child do a job; afterwards {@link #isSound} says whether it can do another. */
    Outcome run(String job, List<String> arguments, byte[] input, Limits limits) {
        Watch watch = new Watch(clockwork, limits, this::kill);
        String[] step = {Outcome.START};
        try {
            List<String> order = new ArrayList<>(List.of(job));
            order.addAll(arguments);
            Frame.of(Frame.JOB, order).write(orders);
            new Frame(Frame.INPUT, input).write(orders);
            Outcome outcome = outcome(watch, step);
            sound &= watch.because().isEmpty();
            return outcome;
        } catch (Frame.TooLong tooLong) {
            sound = false;
            return new Died(step[0], Cause.ANSWER_TOO_LARGE, "The job's answer was larger than is taken.");
        } catch (IOException ended) {
            sound = false;
            return watch.because().isEmpty() ? ended(step[0]) : new TimedOut(step[0], watch.because());
        } finally {
            watch.stop();
            jobsDone++;
            lastUsedNanos = System.nanoTime();
        }
    }

    private Outcome outcome(Watch watch, String[] step) throws IOException {
        while (true) {
            Frame frame = Frame.read(answers, Workshop.MOST_ANSWER_BYTES);
            switch (frame.kind()) {
                case Frame.STEP -> {
                    step[0] = new String(frame.body(), StandardCharsets.UTF_8);
                    watch.step();
                }
                case Frame.DONE -> {
                    return new Done(frame.body());
                }
                case Frame.BROKE -> {
                    List<String> said = frame.texts();
                    sound = Boolean.parseBoolean(said.get(2));
                    return new Died(step[0], Cause.valueOf(said.get(0)), said.get(1));
                }
                default -> throw new IOException("a frame of no known kind");
            }
        }
    }

    /** The child ended by itself: for want of memory, as it says then, or by some other way out. */
    private Outcome ended(String step) {
        boolean gone = waited(LAST_WORDS_MILLIS);
        return errors.saysOutOfMemory()
                ? new Died(step, Cause.MEMORY, "The job wanted more memory than it may have.")
                : new Died(
                        step,
                        Cause.ENDED,
                        gone ? "Its process ended with code " + process.exitValue() + "." : "Its process fell silent.");
    }

    private boolean waited(int millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether it can do another job. */
    boolean isSound() {
        return sound && process.isAlive();
    }

    /** Whether it never did a job before the last one. */
    boolean wasFresh() {
        return jobsDone <= 1;
    }

    boolean isIdleFor(Duration time) {
        return System.nanoTime() - lastUsedNanos > time.toNanos();
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Ends the child and removes its folder. */
    void end() {
        kill();
        waited(LAST_WORDS_MILLIS);
        Folder.remove(folder);
    }
}
