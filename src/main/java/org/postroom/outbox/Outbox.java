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
    /** A letter without a deadline that has waited so long is told to the tray. By the Clock. */
    static final Duration WAITED_LONG = Duration.ofDays(1);
    /** How long before the deadline that a letter carries the tray hears that it still waits. By the Clock. */
    static final Duration WELL_BEFORE = Duration.ofDays(2);
    /** A letter made shortly before its deadline is given so long to leave. By the Clock. */
    static final Duration FIRST_TRIES = Duration.ofMinutes(30);
    /** Letters that a reply is compared with. */
    private static final int MOST_COMPARED = 10;

    private final OutgoingLetters letters;
    private final Attempts attempts;
    private final SendingPauses pauses;
    private final Turns turns;
    private final Composer composer;
    private final AtMost atMost;
    private final ReturnPaths paths;
    private final StoppedAddresses stopped;
    private final Clock clock;

    Outbox(
            OutgoingLetters letters,
            Attempts attempts,
            SendingPauses pauses,
            Turns turns,
            Composer composer,
            AtMost atMost,
            ReturnPaths paths,
            StoppedAddresses stopped,
            Clock clock) {
        this.letters = letters;
        this.attempts = attempts;
        this.pauses = pauses;
        this.turns = turns;
        this.stopped = stopped;
        this.composer = composer;
        this.atMost = atMost;
        this.paths = paths;
        this.clock = clock;
    }

    /**
     * Renders and posts a letter. One that was owed and posted before is not posted again; that one is returned. One
     * that was held is written anew in its place. One that is not needed, by the rule of {@link AtMost}, is kept as
     * {@link State#SPARED} and never leaves: look at {@code isOnItsWay} of what comes back.
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
        if (composed.draft().grade() != Grade.OWED) {
            letters.oneAtATime(composed.draft().to());
        }
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
        Long id = before == null ? null : before.id();
        Optional<String> spared = state == State.WAITING ? atMost.spares(composed) : Optional.empty();
        return letters.save(
                spared.isPresent() ? row(id, composed, State.SPARED, spared.get()) : row(id, composed, state, because));
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
                null,
                paths.of(composed.messageId()).orElse(null),
                Fingerprint.of(composed.raw()),
                composer.version(draft.template()),
                draft.grade(),
                composed.wordsHash(),
                draft.neededBy(),
                alarm(draft, now),
                null);
    }

    /** When the tray is to hear that a letter still waits: two days before its deadline, else after a day. */
    private static Instant alarm(Draft draft, Instant now) {
        if (draft.neededBy() == null) {
            return now.plus(WAITED_LONG);
        }
        Instant wellBefore = draft.neededBy().minus(WELL_BEFORE);
        Instant firstTries = now.plus(FIRST_TRIES);
        return wellBefore.isAfter(firstTries) ? wellBefore : firstTries;
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

    /** Whether a letter of that kind and grade, posted now, would be spared: they heard enough today. */
    public boolean isToldEnough(String recipient, String kind, Grade grade, @Nullable String caseReference) {
        return atMost.isEnough(recipient, kind, grade, caseReference);
    }

    /**
     * A person sends a letter again that left, failed or is in doubt. One that was held never leaves as it is.
     *
     * @return false when it is waiting or being sent already, or was held
     */
    @Transactional
    public boolean sendAgain(long id) {
        Instant now = clock.instant();
        return letters.again(id, "A person asked to send it again.", now, now.plus(WAITED_LONG)) == 1;
    }

    /**
     * A letter in doubt left after all: a person knows it, a report speaks of it, or its recipient answered it.
     *
     * @param because how that is known, one plain sentence
     * @return false when it was not in doubt
     */
    @Transactional
    public boolean itLeft(long id, String because) {
        return letters.itLeft(id, because) == 1;
    }

    /** The letter of ours that left under this unique envelope address, to which servers report. */
    public Optional<OutgoingLetter> withEnvelope(String address) {
        return letters.findByEnvelope(address);
    }

    /** Every try to send a letter, oldest first. */
    public List<Attempt> attempts(long id) {
        return attempts.findByLetterOrderById(id);
    }

    /** Why no letter leaves at all just now, in one plain sentence; empty when letters leave. */
    public Optional<String> heldUp() {
        return turns.heldUp();
    }

    /** Whether the sending server serves us. */
    public SendingPause pause() {
        return pauses.now();
    }

    /** The letter of ours that bears this Message-ID. */
    public Optional<OutgoingLetter> withMessageId(String messageId) {
        return letters.findByMessageId(messageId);
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

    /** Whether no letter is being sent, and none is due that could leave now. */
    public boolean quiet() {
        return letters.due(clock.instant()) == 0 || letters.count(State.SENDING.name()) == 0 && heldUp().isPresent();
    }
}
