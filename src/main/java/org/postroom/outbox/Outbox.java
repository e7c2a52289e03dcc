package org.postroom.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postroom.letter.LetterText;
import org.postroom.outbox.OutgoingLetter.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters waiting to leave. A letter is in the outbox only if the transaction that owed it commits. */
@Component
public class Outbox {
    private static final int MOST_A_DAY = 3;
    /** Letters that a reply is compared with. */
    private static final int MOST_COMPARED = 10;

    private final OutgoingLetters letters;
    private final Composer composer;
    private final StoppedAddresses stopped;
    private final Clock clock;

    Outbox(OutgoingLetters letters, Composer composer, StoppedAddresses stopped, Clock clock) {
        this.letters = letters;
        this.stopped = stopped;
        this.composer = composer;
        this.clock = clock;
    }

    /**
     * Renders and posts a letter. One that was owed and posted before is not posted again; that one is returned. One
     * that was held is written anew in its place.
     */
    @Transactional
    public OutgoingLetter post(Draft draft) {
        return letters.findByOwed(draft.owed())
                .filter(kept -> !kept.heldBack())
                .orElseGet(() -> post(composer.compose(draft)));
    }

    /** Renders a letter without posting it. */
    public Composed compose(Draft draft) {
        return composer.compose(draft);
    }

    /** Posts a letter that was rendered before. */
    @Transactional
    public OutgoingLetter post(Composed composed) {
        return keep(composed, State.WAITING, "It waits for its turn.");
    }

    /** Keeps a letter back: it must not leave, for the reason given. */
    @Transactional
    public OutgoingLetter hold(Composed composed, String because) {
        return keep(composed, State.HELD, because);
    }

    private OutgoingLetter keep(Composed composed, State state, String because) {
        OutgoingLetter before = letters.findByOwed(composed.draft().owed()).orElse(null);
        if (before != null && !before.heldBack()) {
            return before;
        }
        if (before != null) {
            stopped.forget(before.key());
        }
        return letters.save(row(before == null ? null : before.id(), composed, state, because));
    }

    /** A new row, or what overwrites a held letter: its number stays, as histories name it. */
    private OutgoingLetter row(@Nullable Long id, Composed composed, State state, String because) {
        Draft draft = composed.draft();
        Instant now = clock.instant();
        return new OutgoingLetter(
                id,
                draft.owed(),
                draft.template(),
                draft.to(),
                composed.subject(),
                composed.messageId(),
                draft.token(),
                draft.caseReference(),
                draft.session(),
                draft.answers(),
                composed.raw(),
                state,
                because,
                0,
                now,
                now,
                null,
                null);
    }

    /**
     * Keeps back what is owed under {@code owedPrefix} and has not left yet: what it was owed for is no more.
     *
     * @return how many letters; one that is being sent at this instant is not among them
     */
    @Transactional
    public int holdWaiting(String owedPrefix, String because) {
        return letters.holdWaiting(owedPrefix, because) + stopped.forgetOwed(owedPrefix, because);
    }

    /** Whether a letter of that kind was made for that address within the last day, by the Clock. */
    public boolean toldToday(String recipient, String kind) {
        return told(recipient, kind) > 0;
    }

    /**
     * Whether three letters of that kind were made for that address within the last day: what answers by itself is not
     * answered for ever.
     */
    public boolean toldEnough(String recipient, String kind) {
        return told(recipient, kind) >= MOST_A_DAY;
    }

    private int told(String recipient, String kind) {
        return letters.recently(recipient, kind, clock.instant().minus(Duration.ofDays(1)));
    }

    /**
     * A person sends a letter again that left, failed or is in doubt. One that was held never leaves as it is.
     *
     * @return false when it is waiting or being sent already, or was held
     */
    @Transactional
    public boolean sendAgain(long id) {
        return letters.again(id, "A person asked to send it again.", clock.instant()) == 1;
    }

    /** The letter of ours that bears this Message-ID. */
    public Optional<OutgoingLetter> withMessageId(String messageId) {
        return letters.findByMessageId(messageId);
    }

    /** The letter of ours that left under this envelope address (VERP), to which servers report. */
    public Optional<OutgoingLetter> withEnvelope(String address) {
        return letters.findByEnvelope(address);
    }

    /** The last letter that left under a correspondent's token before a moment. */
    public Optional<OutgoingLetter> lastUnder(String token, Instant before) {
        return letters.lastUnder(token, before);
    }

    /** The last letter that left for an address within a time before a moment. */
    public Optional<OutgoingLetter> lastTo(String recipient, Duration within, Instant before) {
        return letters.lastTo(recipient, before.minus(within), before);
    }

    /** The texts of our latest letters to whoever holds a token, newest first. */
    public List<String> wrote(String token) {
        return letters.latestTo(token, MOST_COMPARED).stream()
                .map(letter -> LetterText.of(letter.raw()).body())
                .toList();
    }

    /** One letter. */
    public Optional<OutgoingLetter> letter(long id) {
        return letters.findById(id);
    }

    /** The letters about a case, oldest first. */
    public List<OutgoingLetter> ofCase(String caseReference) {
        return letters.findByCaseReferenceOrderById(caseReference);
    }

    /** The latest letters, newest first; all states when {@code state} is empty. */
    public List<OutgoingLetter> latest(String state, int most) {
        return letters.latest(state, most);
    }

    /** How many letters are in a state. */
    public int count(State state) {
        return letters.count(state.name());
    }

    /** Whether no letter is due or being sent. */
    public boolean quiet() {
        return letters.due(clock.instant()) == 0;
    }
}
