package org.postroom.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postroom.intake.mail.OpenedMail;
import org.postroom.outbox.LetterHead;
import org.postroom.outbox.Outbox;
import org.postroom.outbox.OutgoingLetter;
import org.springframework.stereotype.Component;

/**
 * Finds the letter of ours that a machine's mail is about: by the envelope address it left under, which is that letter's
 * alone (VERP); then by the Message-ID of what comes back; by the letter that it answers; by the token of its recipient;
 * last by recipient and time, which proves nothing, as anybody may write that.
 */
@Component
class LetterTrace {
    /** Servers give up within five days (RFC 5321 §4.5.4.1), and some report two days later. */
    private static final Duration REPORTED_WITHIN = Duration.ofDays(7);

    private final Outbox outbox;
    private final Pattern envelope;
    private final Pattern token;

    LetterTrace(Outbox outbox, LetterHead head) {
        this.outbox = outbox;
        this.envelope = ours(head, "v[a-z2-7]{7,63}");
        this.token = ours(head, "([a-z2-7]{8,64})");
    }

    /** What a mail shows of the letter that it is about. */
    enum Proof {
        /** It came to the address to which only a server sends that letter back. */
        ENVELOPE,
        /** It returns that letter, or its headers. */
        RETURNED,
        /** It came to the address to which the letter's recipient writes. */
        TOKEN,
        /** It answers that letter, as people's mail does, or names its recipient, as anybody may. */
        NONE
    }

    /**
     * A letter of ours that was found.
     *
     * @param because how it was found, one plain sentence
     */
    record Traced(OutgoingLetter letter, Proof proof, String because) {
        /** Whether only somebody who had the letter, or carried it, can have written so. */
        boolean certain() {
            return proof != Proof.NONE;
        }

        /** Whether a server that carried the letter has written so. */
        boolean byServer() {
            return proof == Proof.ENVELOPE || proof == Proof.RETURNED;
        }
    }

    /**
     * The letter that a mail is about.
     *
     * @param returned Message-IDs of what it sends back, likeliest first
     * @param recipient whom the letter went to, as the mail says; null when it does not say
     * @param received when the mail came
     */
    Optional<Traced> of(OpenedMail mail, List<String> returned, @Nullable String recipient, Instant received) {
        Stream<Supplier<Optional<Traced>>> ways = Stream.of(
                () -> inAddresses(mail, envelope)
                        .map(found -> outbox.withEnvelope(found.group().toLowerCase(Locale.ROOT)))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(letter -> new Traced(
                                letter, Proof.ENVELOPE, "It came to the envelope address of that letter alone.")),
                () -> withMessageId(returned.stream())
                        .map(letter -> new Traced(letter, Proof.RETURNED, "It bears the Message-ID of that letter.")),
                () -> withMessageId(Stream.concat(mail.inReplyTo().stream(), mail.references().stream()))
                        .map(letter -> new Traced(letter, Proof.NONE, "It is written as an answer to that letter.")),
                () -> inAddresses(mail, token)
                        .map(found -> outbox.lastUnder(found.group(1).toLowerCase(Locale.ROOT), received))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(letter -> new Traced(
                                letter,
                                Proof.TOKEN,
                                "It came to the token of that letter's recipient, as the last one sent.")),
                () -> Optional.ofNullable(recipient)
                        .flatMap(address -> outbox.lastTo(address, REPORTED_WITHIN, received))
                        .map(letter -> new Traced(
                                letter,
                                Proof.NONE,
                                "It names the recipient of that letter, the last sent there within a week.")));
        return ways.map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    private Optional<OutgoingLetter> withMessageId(Stream<String> ids) {
        return ids.map(outbox::withMessageId).flatMap(Optional::stream).findFirst();
    }

    private static Stream<Matcher> inAddresses(OpenedMail mail, Pattern pattern) {
        Stream<String> delivered = Stream.of("delivered-to", "x-original-to", "envelope-to", "x-envelope-to")
                .flatMap(name -> mail.headers().getOrDefault(name, List.of()).stream());
        return Stream.concat(mail.to().stream(), delivered)
                .map(pattern::matcher)
                .filter(Matcher::find);
    }

    /** RFC 5233: our address with such a detail behind the plus. */
    private static Pattern ours(LetterHead head, String detail) {
        return Pattern.compile(
                Pattern.quote(head.user()) + "\\+" + detail + "@" + Pattern.quote(head.host()),
                Pattern.CASE_INSENSITIVE);
    }
}
