package org.postroom.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Carries letters out of the outbox. The attempt is committed before the server hears of it. */
@Component("dispatch")
public class Dispatch {
    private static final Logger log = LoggerFactory.getLogger(Dispatch.class);
    private static final String DOUBT = "The service stopped while it was being sent; it may have arrived.";
    private static final String AGAIN = "The service stopped before it was handed over; it waits again.";
    private static final SmtpDoor.Ended CHANGED = new SmtpDoor.Ended(
            Phase.CONNECT,
            null,
            new Delivery.Refused("Its bytes are not those that were rendered, so it was not sent; write it anew."));
    /** A server that could not be reached for so long is told to the tray. By the Clock. */
    private static final Duration SHUT_LONG = Duration.ofHours(1);

    private static final int MOST_TOLD_AT_ONCE = 100;

    private final OutgoingLetters letters;
    private final Attempts attempts;
    private final Turns turns;
    private final SmtpDoor door;
    private final StoppedAddresses stopped;
    private final RunningCopy copy;
    private final SendingPauses pauses;
    private final Clock clock;

    /** How attempts ended whose end the database has not taken yet. */
    private final Map<Turn, SmtpDoor.Ended> unwritten = new ConcurrentHashMap<>();

    Dispatch(
            OutgoingLetters letters,
            Attempts attempts,
            Turns turns,
            SmtpDoor door,
            StoppedAddresses stopped,
            RunningCopy copy,
            SendingPauses pauses,
            Clock clock) {
        this.letters = letters;
        this.attempts = attempts;
        this.turns = turns;
        this.stopped = stopped;
        this.door = door;
        this.copy = copy;
        this.pauses = pauses;
        this.clock = clock;
    }

    /**
     * Gives up every attempt that an earlier run of this service left unfinished, at once. Only for a service that is
     * alone on its database, when it starts.
     */
    public void giveUpInterrupted() {
        attempts.onlyThisCopyRuns(copy.id());
        giveUpWhatCopiesLeft();
    }

    /** Gives up the attempts of copies of the service that are gone. A live conversation is left alone. */
    public void giveUpWhatCopiesLeft() {
        letters.abandoned((int) RunningCopy.GONE_AFTER.toSeconds(), DOUBT, AGAIN, clock.instant())
                .forEach(letter -> log.info("Letter {} was broken off: {}", letter.id(), letter.state()));
        letters.withoutAttempt(DOUBT, clock.instant());
    }

    /** Sends every letter that is due, one after the other. */
    public void sendDue() {
        unwritten.forEach(this::takeDown);
        stopped.holdBack();
        for (Optional<Turn> next = turns.next(); next.isPresent(); next = turns.next()) {
            send(next.get());
        }
    }

    private void send(Turn turn) {
        if (turn.letter().isUnchanged()) {
            door.send(turn.letter(), () -> turns.aboutToWriteTheDot(turn), ended -> takeDown(turn, ended));
        } else {
            takeDown(turn, CHANGED);
        }
    }

    /** What the database does not take now is kept for the next round, so that what is known does not become a doubt. */
    private void takeDown(Turn turn, SmtpDoor.Ended ended) {
        unwritten.put(turn, ended);
        try {
            turns.end(turn, ended);
            unwritten.remove(turn);
        } catch (DataAccessException | TransactionException notNow) {
            log.warn(
                    "The end of an attempt could not be written and is kept: letter {}",
                    turn.letter().id());
            throw notNow;
        }
    }

    /** Letters of which the tray has not heard: each is to be laid there, or taken off, and then {@link #told}. */
    public List<OutgoingLetter> toTell() {
        stopped.holdBack();
        return letters.toTell(clock.instant(), MOST_TOLD_AT_ONCE);
    }

    /** That the sending server refuses us, or has not served us for an hour, or serves us again; each said once. */
    public List<SendingPause> serverToTell() {
        SendingPause pause = pauses.now();
        boolean matters = pause.since() != null
                && (pause.forGood() || pause.since().plus(SHUT_LONG).isBefore(clock.instant()));
        return matters == pause.told() ? List.of() : List.of(pause);
    }

    /** The tray knows of the sending server as it is. */
    public void serverTold(SendingPause pause) {
        pauses.told(pause.because() != null);
    }

    /** The tray knows of a letter as it is. */
    public void told(OutgoingLetter letter) {
        letters.told(letter.key(), letter.state().name());
    }
}
