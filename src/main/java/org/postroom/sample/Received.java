package org.postroom.sample;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A letter as its reader sees it.
 *
 * @param uid its number in the mailbox (RFC 9051 §2.3.1.1)
 * @param receivedAt the server's internal date
 * @param from address only
 * @param replyTo address only; {@code from} when the letter names none (RFC 5322 §3.6.2)
 * @param messageId with its angle brackets; empty when there is none
 * @param references Message-IDs of the thread so far, oldest first, separated by blanks
 * @param text the plain text; empty when there is none
 * @param html the HTML, or null
 * @param raw the whole letter, every header, as it lay in the mailbox
 */
public record Received(
        long uid,
        Instant receivedAt,
        String from,
        String replyTo,
        String subject,
        String messageId,
        String references,
        String text,
        @Nullable String html,
        List<Enclosure> enclosures,
        byte[] raw) {

    /** Letters whose subject holds these words; case does not count. */
    public static Predicate<Received> about(String words) {
        String wanted = words.toLowerCase(java.util.Locale.ROOT);
        return letter -> letter.subject().toLowerCase(java.util.Locale.ROOT).contains(wanted);
    }

    /** Letters with an enclosure whose name ends so. */
    public static Predicate<Received> enclosing(String ending) {
        return letter -> letter.enclosure(ending).isPresent();
    }

    /** The first enclosure whose name ends so. */
    public Optional<Enclosure> enclosure(String ending) {
        return enclosures.stream().filter(file -> file.isNamed(ending)).findFirst();
    }

    /** The raw letter, byte for byte, for looking through headers. */
    public String source() {
        return new String(raw, StandardCharsets.ISO_8859_1);
    }
}
