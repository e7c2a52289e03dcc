package org.postroom.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.postroom.outbox.OutgoingLetter.State;
import org.springframework.stereotype.Component;

/** Carries letters out of the outbox. The attempt is committed before the server hears of it. */
@Component("dispatch")
public class Dispatch {
    /** Attempts before a letter is given to a person; with the delays below, about three days. */
    static final int MOST_ATTEMPTS = 12;
    /**
     * An attempt that has not ended after this long was broken off: longer than the waits of one whole conversation, each
     * of {@link org.postroom.letter.MailAccount#SOCKET_LIMIT}, can last together. Machine time.
     */
    static final Duration BROKEN_OFF_AFTER = Duration.ofMinutes(4);

    private static final String INTERRUPTED = "The service stopped while it was being sent; it may have arrived.";
    private static final List<Duration> DELAYS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12));

    private final OutgoingLetters letters;
    private final SmtpDoor door;
    private final StoppedAddresses stopped;
    private final Clock clock;

    Dispatch(OutgoingLetters letters, SmtpDoor door, StoppedAddresses stopped, Clock clock) {
        this.letters = letters;
        this.stopped = stopped;
        this.door = door;
        this.clock = clock;
    }

    /**
     * Puts every attempt that an earlier run of this service left unfinished in doubt at once. Only for a service that is
     * alone on its database, when it starts.
     */
    public List<OutgoingLetter> giveUpInterrupted() {
        return letters.abandoned(0, INTERRUPTED);
    }

    /**
     * Sends every letter that is due, one after the other.
     *
     * @return the letters that a person must look at: refused, in doubt, tried too often, or held as their address is
     *     stopped
     */
    public List<OutgoingLetter> sendDue() {
        List<OutgoingLetter> troubled =
                new java.util.ArrayList<>(letters.abandoned((int) BROKEN_OFF_AFTER.toSeconds(), INTERRUPTED));
        troubled.addAll(stopped.holdBack());
        for (var next = letters.takeNext(clock.instant()); next.isPresent(); next = letters.takeNext(clock.instant())) {
            OutgoingLetter letter = next.get();
            if (needsPerson(letter, door.send(letter))) {
                letters.findById(letter.key()).ifPresent(troubled::add);
            }
        }
        return troubled;
    }

    private boolean needsPerson(OutgoingLetter letter, Delivery delivery) {
        if (delivery instanceof Delivery.Taken) {
            letters.sent(letter.key(), delivery.because(), clock.instant());
            return false;
        }
        if (delivery instanceof Delivery.Later && letter.attempts() < MOST_ATTEMPTS) {
            Duration delay = DELAYS.get(Math.min(letter.attempts(), DELAYS.size()) - 1);
            letters.leave(
                    letter.key(),
                    State.WAITING.name(),
                    delivery.because(),
                    clock.instant().plus(delay));
            return false;
        }
        State end = delivery instanceof Delivery.Unknown ? State.IN_DOUBT : State.FAILED;
        letters.leave(letter.key(), end.name(), delivery.because(), clock.instant());
        return true;
    }
}
