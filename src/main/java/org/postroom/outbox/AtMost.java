package org.postroom.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postroom.letter.LetterBook;
import org.springframework.stereotype.Component;

/**
 * The one rule of how often somebody is told something. Days are the last 24 hours, by the Clock.
 *
 * <ul>
 *   <li>No letter answers automatic mail or a delivery report (RFC 3834 §2).
 *   <li>What a stage of the process owes is not limited, but the same words go to the same address at most once a day.
 *   <li>An acknowledgement, or another answer that carries nothing new: at most one for each address, case and day, and
 *       three for each address and day; and none of a kind that went there about the case within the day.
 *   <li>An answer that carries something new: at most three of its kind for each address and day.
 * </ul>
 */
@Component
class AtMost {
    private static final int MOST_A_DAY = 3;
    private static final Duration DAY = Duration.ofDays(1);
    /** The doors of the letter book behind which no person waits for an answer. */
    private static final Set<String> MACHINES = Set.of("AUTOMATIC", "DELIVERY_REPORT");

    private final OutgoingLetters letters;
    private final LetterBook book;
    private final Clock clock;

    AtMost(OutgoingLetters letters, LetterBook book, Clock clock) {
        this.letters = letters;
        this.book = book;
        this.clock = clock;
    }

    /** Why a rendered letter is not needed, in one plain sentence; empty when it may leave. */
    Optional<String> spares(Composed composed) {
        Draft draft = composed.draft();
        if (draft.answers() != null
                && MACHINES.contains(String.valueOf(book.at(draft.answers()).door()))) {
            return Optional.of("It would answer automatic mail.");
        }
        if (draft.grade() == Grade.OWED && saysTheSameAgain(draft, composed.wordsHash())) {
            return Optional.of("The same words went to the same address within a day.");
        }
        return isEnough(draft.to(), draft.template(), draft.grade(), draft.caseReference())
                ? Optional.of("They were told often enough today.")
                : Optional.empty();
    }

    /** Only the latest counts: scores that were changed and changed back are read back once more. */
    private boolean saysTheSameAgain(Draft draft, String words) {
        return letters.latestWords(draft.to(), draft.template(), draft.token(), draft.caseReference(), since())
                .filter(words::equals)
                .isPresent();
    }

    /** Whether an address has heard enough of a kind or grade of letter today. */
    boolean isEnough(String recipient, String kind, Grade grade, @Nullable String caseReference) {
        return switch (grade) {
            case OWED -> false;
            case ANSWER -> letters.ofKind(recipient, kind, since()) >= MOST_A_DAY;
            case COURTESY ->
                letters.courtesies(recipient, since()) >= MOST_A_DAY
                        || letters.saidAboutCase(recipient, caseReference, kind, since()) > 0;
        };
    }

    private Instant since() {
        return clock.instant().minus(DAY);
    }
}
