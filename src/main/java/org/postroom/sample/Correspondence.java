package org.postroom.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Letters to and from the office, each once: one that the letter book holds is not sent again, and one that left before
 * a crash took the mailbox with it is asked for again, as a person would who never got it.
 */
final class Correspondence {
    private static final Logger log = LoggerFactory.getLogger(Correspondence.class);
    private static final String OFFICE = "info@postroom.example";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** A letter whose sending was broken off by a crash is given up after a little less than this. */
    private static final Duration UNTIL_GIVEN_UP = Duration.ofSeconds(90);

    private final Office office;
    private final String address;

    Correspondence(Office office, String address) {
        this.office = office;
        this.address = address.isEmpty() ? OFFICE : address;
    }

    /** Writes to the office, unless that letter is there; afterwards the office has it. */
    void write(MailPerson from, String subject, String text, Enclosure... enclosures) {
        if (!office.hasLetter(from.address(), subject)) {
            from.send(address, subject, text, enclosures);
            office.settle();
        }
    }

    /** Sends a kept letter to the office, unless it is there. */
    void send(MailPerson from, SampleLetter letter) {
        if (!office.hasLetter(from.address(), letter.opened().subject())) {
            from.sendRaw(letter.writtenAt(office.instant()), address);
            office.settle();
        }
    }

    /**
     * The newest letter of that kind to somebody, out of their mailbox.
     *
     * @param kind as the outbox calls it
     * @param words which its subject holds
     */
    Received letterTo(MailPerson person, String kind, String words) {
        Predicate<Received> wanted = Received.about(words);
        Optional<Received> there = person.newest(wanted);
        if (there.isPresent()) {
            return there.get();
        }
        askAgain(person, kind, words);
        person.awaitLetter(wanted, PATIENCE);
        return person.newest(wanted).orElseThrow();
    }

    private void askAgain(MailPerson person, String kind, String words) {
        Instant giveUp = Instant.now().plus(UNTIL_GIVEN_UP);
        LetterSeen letter = inOutbox(person, kind, words);
        while (!letter.state().equals("SENT")
                && !letter.state().equals("IN_DOUBT")
                && Instant.now().isBefore(giveUp)) {
            office.settle();
            letter = inOutbox(person, kind, words);
        }
        if (!person.has(Received.about(words))) {
            log.info("Sample: {} does not have the letter \"{}\" any more; it is sent again", person, letter.subject());
            office.sendAgain(letter);
            office.settle();
        }
    }

    private LetterSeen inOutbox(MailPerson person, String kind, String words) {
        return office.lettersTo(person.address()).stream()
                .filter(letter -> letter.kind().equals(kind) && letter.subject().contains(words))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No letter of the kind " + kind + " about \"" + words + "\" was written to " + person + "."));
    }
}
