package org.postroom.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Looks for letters in doubt where the provider keeps what we sent. What is found there left; what is not stays a doubt. */
@Component("doubts")
public class Doubts {
    private static final int MOST_AT_ONCE = 20;
    /** Between two looks for the same letter: a provider may be slow to file what it sent. By the Clock. */
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMinutes(5);

    private final OutgoingLetters letters;
    private final SentFolder sent;
    private final Clock clock;

    Doubts(OutgoingLetters letters, SentFolder sent, Clock clock) {
        this.letters = letters;
        this.sent = sent;
        this.clock = clock;
    }

    /** Looks for each doubt whose time has come. */
    public void look() {
        if (!sent.isKept()) {
            return;
        }
        List<OutgoingLetter> doubts = letters.doubtsToLookFor(clock.instant(), MOST_AT_ONCE);
        Set<String> found = doubts.isEmpty()
                ? Set.of()
                : sent.holds(doubts.stream().map(OutgoingLetter::messageId).toList());
        for (OutgoingLetter letter : doubts) {
            if (found.contains(letter.messageId())) {
                letters.itLeft(letter.key(), "It was found in the Sent folder, so it left.");
            } else {
                letters.lookAgain(letter.key(), clock.instant().plus(LOOK_AGAIN_AFTER));
            }
        }
    }
}
