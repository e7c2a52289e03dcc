package org.postroom.intake.apart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Submission.Problem;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.intake.document.ProblemWords;
import org.postroom.intake.form.Reading;
import org.postroom.intake.form.SubmissionReader;
import org.postroom.intake.mail.MailReader;
import org.postroom.intake.malware.ScannerSilent;
import org.postroom.worker.Job;
import org.postroom.worker.Limits;
import org.postroom.worker.Outcome;
import org.postroom.worker.Outcome.Cause;
import org.postroom.worker.Outcome.Died;
import org.postroom.worker.Outcome.Done;
import org.postroom.worker.Outcome.TimedOut;
import org.postroom.worker.Workshop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has letters and files read in a process of their own. A part at which the process hangs or breaks is passed over at
 * the next try and becomes a problem; the rest of the letter is read.
 */
public final class LetterReader {
    private static final Logger log = LoggerFactory.getLogger(LetterReader.class);
    /** How many parts of one letter may break before all that follows is passed over. */
    private static final int MOST_TRIES = 5;

    /** Steps without which there is nothing to read. */
    private static final Set<String> INDISPENSABLE = Set.of(Outcome.START, "opening", "headers", "assembly");

    private final Workshop workshop;
    private final Means means;
    private final Class<? extends Job> job;
    private final RecentLetters recent = new RecentLetters();

    /** A reader whose work is done in this workshop, with no more than there is in it. */
    public LetterReader(Workshop workshop) {
        this(workshop, Means.none());
    }

    /** A reader whose work is done in this workshop with these means. */
    public LetterReader(Workshop workshop, Means means) {
        this(workshop, means, LetterJob.class);
    }

    LetterReader(Workshop workshop, Means means, Class<? extends Job> job) {
        this.workshop = workshop;
        this.means = means;
        this.job = job;
    }

    /**
     * The letter in these bytes; one that was read in the last minutes is not read again.
     *
     * @throws IllegalStateException when no process can be had; worth another try later
     * @throws UncheckedIOException with {@link ScannerSilent} when the malware scanner that is set gives no verdict;
     *     worth another try later
     */
    public LetterRead read(byte[] raw) {
        return recent.read(raw, this::readNow);
    }

    private LetterRead readNow(byte[] raw) {
        Try result = tried(null, raw);
        return result.answer() != null
                ? scanned(Wire.read(result.answer(), LetterRead.class))
                : unread(raw, ProblemWords.problem(result.code(), "the email"));
    }

    /** What the child read, unless the scanner kept it from that. */
    private static LetterRead scanned(@Nullable LetterRead letter) {
        if (letter == null) {
            throw new UncheckedIOException(
                    new ScannerSilent("The virus scanner gave no verdict, so the letter waits."));
        }
        return letter;
    }

    private static LetterRead unread(byte[] raw, Problem why) {
        return new LetterRead(
                new MailReader().headersOnly(raw, why).forSorting(), new SubmissionReader().unread(why), false);
    }

    /**
     * What a single file holds: a form, a reference, a letter, or an archive of them.
     *
     * @throws IllegalStateException when no process can be had; worth another try later
     */
    public Reading read(String fileName, byte[] bytes) {
        Try result = tried(fileName, bytes);
        return result.answer() != null
                ? Wire.read(result.answer(), Reading.class)
                : new SubmissionReader().unread(ProblemWords.problem(result.code(), fileName));
    }

    /** An answer, or what to say of a letter that gave none. */
    private record Try(byte @Nullable [] answer, ProblemCode code) {}

    private Try tried(@Nullable String fileName, byte[] bytes) {
        Map<String, ProblemCode> spoilt = new LinkedHashMap<>();
        Limits limits = workshop.usualLimits();
        long end = System.nanoTime() + limits.whole().toNanos();
        Order order = new Order(fileName, spoilt, null, limits.whole().minus(limits.step()), means);
        for (int tries = 1; ; tries++) {
            Outcome outcome = workshop.run(job, List.of(words(order)), bytes, limits);
            if (outcome instanceof Done done) {
                return new Try(done.bytes(), ProblemCode.UNREADABLE_PART);
            }
            String step = step(outcome);
            ProblemCode code = code(outcome);
            log.info("A letter's reading was broken off at \"{}\": {}", step, outcome.because());
            boolean again = spoilt.putIfAbsent(step, code) == null && order.last() == null;
            if (!again || INDISPENSABLE.contains(step.split(" ")[0])) {
                return new Try(null, code);
            }
            Duration left = Duration.ofNanos(end - System.nanoTime()).minus(limits.step());
            boolean lastTry = tries == MOST_TRIES || left.isNegative();
            order = new Order(fileName, spoilt, lastTry ? step : null, lastTry ? limits.step() : left, means);
        }
    }

    private static String words(Order order) {
        try {
            return Wire.text(order);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String step(Outcome outcome) {
        return outcome instanceof TimedOut late ? late.step() : ((Died) outcome).step();
    }

    private static ProblemCode code(Outcome outcome) {
        if (!(outcome instanceof Died died)) {
            return ProblemCode.TIMED_OUT;
        }
        return died.cause() == Cause.MEMORY || died.cause() == Cause.ANSWER_TOO_LARGE
                ? ProblemCode.TOO_LARGE
                : ProblemCode.UNREADABLE_PART;
    }
}
