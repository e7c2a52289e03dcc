package org.postroom.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.postroom.outbox.OutgoingLetter.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives letters their turn and takes down how it ended, each in one transaction. Copies of the service share it. */
@Component
class Turns {
    /** Attempts before a letter is given to a person; with the delays below, about three days. */
    static final int MOST_ATTEMPTS = 12;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    /** Before the next attempt of a letter that could not be taken now (RFC 5321 §4.5.4.1). */
    private static final List<Duration> DELAYS = List.of(
            MINUTE,
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12));
    /** Before a server that does not serve us is asked again; one that refused us is asked at the last of these. */
    private static final List<Duration> PAUSES =
            List.of(MINUTE, Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(15));

    private final OutgoingLetters letters;
    private final Attempts attempts;
    private final SendingPauses pauses;
    private final OutboundServer server;
    private final RunningCopy copy;
    private final Clock clock;

    Turns(
            OutgoingLetters letters,
            Attempts attempts,
            SendingPauses pauses,
            OutboundServer server,
            RunningCopy copy,
            Clock clock) {
        this.letters = letters;
        this.attempts = attempts;
        this.pauses = pauses;
        this.server = server;
        this.copy = copy;
        this.clock = clock;
    }

    /** The next letter that is due, with its attempt; empty when none is, or none may leave now. */
    @Transactional
    public Optional<Turn> next() {
        attempts.queueUp();
        if (heldUp().isPresent()) {
            return Optional.empty();
        }
        return letters.takeNext(clock.instant())
                .map(letter -> new Turn(letter, attempts.begin(letter.key(), copy.id(), server.name())));
    }

    /** Why no letter leaves at all just now, in one plain sentence. */
    Optional<String> heldUp() {
        SendingPause pause = pauses.now();
        if (pause.until() != null && clock.instant().isBefore(pause.until())) {
            return Optional.of(pause.because() + " All letters wait until it is asked again.");
        }
        if (isFull(server.perMinute(), MINUTE)) {
            return Optional.of("The provider takes " + server.perMinute() + " letters a minute; the others wait.");
        }
        return isFull(server.perDay(), DAY)
                ? Optional.of("The provider takes " + server.perDay() + " letters in 24 hours; the others wait.")
                : Optional.empty();
    }

    private boolean isFull(int most, Duration within) {
        return most > 0 && attempts.within((int) within.toSeconds()) >= most;
    }

    /** Commits that the final dot is about to be written. */
    @Transactional
    public void aboutToWriteTheDot(Turn turn) {
        if (attempts.aboutToWriteTheDot(turn.attempt()) == 0) {
            throw new IllegalStateException("The attempt was given up by another copy of the service.");
        }
    }

    /** Takes down how an attempt ended. One that was given up meanwhile still tells that its letter left. */
    @Transactional
    public void end(Turn turn, SmtpDoor.Ended ended) {
        Delivery delivery = ended.delivery();
        boolean ours = attempts.end(turn.attempt(), ended.phase().name(), ended.reply(), delivery.because()) == 1;
        if (delivery instanceof Delivery.Taken taken) {
            pauses.open();
            letters.sent(turn.letter().key(), taken.because(), clock.instant());
        } else if (ours) {
            notTaken(turn.letter(), delivery);
        }
    }

    private void notTaken(OutgoingLetter letter, Delivery delivery) {
        Instant now = clock.instant();
        if (delivery instanceof Delivery.Shut shut) {
            letters.back(letter.key(), shut.because());
            shut(shut, now);
            return;
        }
        pauses.open();
        if (delivery instanceof Delivery.Later && letter.attempts() < MOST_ATTEMPTS) {
            Duration delay = nth(DELAYS, letter.attempts());
            letters.leave(letter.key(), State.WAITING.name(), delivery.because(), now.plus(delay));
        } else {
            State end = delivery instanceof Delivery.Unknown ? State.IN_DOUBT : State.FAILED;
            letters.leave(letter.key(), end.name(), delivery.because(), now);
        }
    }

    private void shut(Delivery.Shut shut, Instant now) {
        Duration pause = shut.forGood()
                ? PAUSES.get(PAUSES.size() - 1)
                : nth(PAUSES, pauses.now().failures() + 1);
        pauses.shut(now, now.plus(pause), shut.because(), shut.forGood());
    }

    private static Duration nth(List<Duration> growing, int time) {
        return growing.get(Math.min(time, growing.size()) - 1);
    }
}
