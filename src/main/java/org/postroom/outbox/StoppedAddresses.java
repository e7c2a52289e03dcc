package org.postroom.outbox;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Addresses that do not exist, as a server has told of a letter of ours. What is owed to one is held with its reason, and
 * leaves when a person lifts it.
 */
@Component
public class StoppedAddresses {
    private static final int MOST_SHOWN = 500;

    private final StoppedAddressRows rows;
    private final Clock clock;

    StoppedAddresses(StoppedAddressRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Stops all mail to the recipient of a letter that came back.
     *
     * @param folio the report that says so; null when the server said it in the conversation itself
     * @return false when it is stopped already
     */
    @Transactional
    public boolean stop(OutgoingLetter cameBack, @Nullable Long folio, String because) {
        String address = cameBack.recipient().toLowerCase(Locale.ROOT);
        return rows.stop(address, because, folio, cameBack.key(), clock.instant()) == 1;
    }

    /** The stop that stands on an address. */
    public Optional<StoppedAddress> standing(String address) {
        return rows.standing(address.toLowerCase(Locale.ROOT));
    }

    /** One stop, standing or lifted. */
    public Optional<StoppedAddress> find(long id) {
        return rows.findById(id);
    }

    /** The latest 500, those that stand first. */
    public List<StoppedAddress> latest() {
        return rows.latest(MOST_SHOWN);
    }

    /**
     * A person lifts a stop: what was held for it alone waits for its turn again.
     *
     * @return the letters that leave now; empty also when the stop was lifted before
     */
    @Transactional
    public List<OutgoingLetter> lift(long id, String person, String because) {
        return rows.lift(id, clock.instant(), person, because) == 1
                ? rows.release(id, "Its address may be written to again: " + because, clock.instant())
                : List.of();
    }

    /** Whether a letter is held for its address, and for nothing else. */
    public boolean holds(OutgoingLetter letter) {
        return rows.holds(letter.key());
    }

    /** Holds every waiting letter to a stopped address, with its reason, and returns them. */
    List<OutgoingLetter> holdBack() {
        return rows.holdBack(
                "Mail to this address came back, as it does not exist; the letter is held until a person lifts that.");
    }

    /** The letter is held, or waits, for a reason of its own. */
    void forget(long letter) {
        rows.forget(letter);
    }

    /** What these letters were owed for is no more: they do not leave when their address is lifted. */
    int forgetOwed(String owedPrefix, String because) {
        return rows.forgetOwed(owedPrefix, because);
    }
}
