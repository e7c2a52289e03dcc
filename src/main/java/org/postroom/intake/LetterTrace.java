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
 * alone (VERP); then by a Message-ID; then by the token of its recipient; last by recipient and time, which proves
 * nothing, as anybody may write that.
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

    /**
     * A letter of ours that was found.
     *
     * @param certain whether only somebody who had the letter, or carried it, can have written so
     * @param because how it was found, one plain sentence
     */
    record Traced(OutgoingLetter letter, boolean certain, String because) {}

    /**
     * The letter that a mail is about.
     *
     * @param ids Message-IDs that it returns or refers to, likeliest first
     * @param recipient whom the letter went to, as the mail says; null when it does not say
     * @param received when the mail came
     */
    Optional<Traced> of(OpenedMail mail, List<String> ids, @Nullable String recipient, Instant received) {
        Stream<Supplier<Optional<Traced>>> ways = Stream.of(
                () -> inAddresses(mail, envelope)
                        .map(found -> outbox.withEnvelope(found.group().toLowerCase(Locale.ROOT)))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(letter ->
                                new Traced(letter, true, "It came to the envelope address of that letter alone.")),
                () -> ids.stream()
                        .map(outbox::withMessageId)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(letter -> new Traced(letter, true, "It bears the Message-ID of that letter.")),
                () -> inAddresses(mail, token)
                        .map(found -> outbox.lastUnder(found.group(1).toLowerCase(Locale.ROOT), received))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(letter -> new Traced(
                                letter,
                                true,
                                "It came to the token of that letter's recipient, as the last one sent.")),
                () -> Optional.ofNullable(recipient)
                        .flatMap(address -> outbox.lastTo(address, REPORTED_WITHIN, received))
                        .map(letter -> new Traced(
                                letter,
                                false,
                                "It names the recipient of that letter, the last sent there within a week.")));
        return ways.map(Supplier::get).flatMap(Optional::stream).findFirst();
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
