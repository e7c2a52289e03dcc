package org.postroom.intake.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Submission.Problem;

/**
 * A letter opened: what its headers say, its text, and every file that came with it.
 *
 * @param fromAddress the first address of From, lower case; null when there is none that can be read
 * @param fromName the display name of From, decoded; null when there is none
 * @param to the addresses of To and Cc, lower case
 * @param subject decoded, white space folded; empty when absent
 * @param messageId as it stands, angle brackets included; null when absent
 * @param inReplyTo message ids of In-Reply-To, angle brackets included
 * @param references message ids of References, oldest first
 * @param date what Date says; null when absent or unreadable
 * @param autoSubmitted the value of Auto-Submitted (RFC 3834 §5), lower case; null when absent
 * @param headers every header by lower-case name, unfolded but not decoded, in order of appearance
 * @param text the body as plain text, taken from HTML where there is no other
 * @param html the body's HTML; null when there is none
 * @param enclosures every file, those of enclosed letters, archives and winmail.dat included
 * @param reports text of delivery reports and read receipts (RFC 3464, RFC 8098), and headers they quote
 * @param enclosedLetters letters enclosed in this one; their files are in {@code enclosures} too
 * @param problems what could not be opened
 * @param infections files that the malware scanner held back, wherever they lay
 */
public record OpenedMail(
        @Nullable String fromAddress,
        @Nullable String fromName,
        List<String> to,
        String subject,
        @Nullable String messageId,
        List<String> inReplyTo,
        List<String> references,
        @Nullable Instant date,
        @Nullable String autoSubmitted,
        Map<String, List<String>> headers,
        String text,
        @Nullable String html,
        List<Enclosure> enclosures,
        List<String> reports,
        List<OpenedMail> enclosedLetters,
        List<Problem> problems,
        List<Infection> infections) {

    /** The first header of that name, whatever its case. */
    public Optional<String> header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.stream().findFirst();
    }

    /**
     * What sorting needs of it and of the letters in it: the headers and the text, and of the files their names, types and
     * sizes.
     */
    public OpenedMail forSorting() {
        return new OpenedMail(
                fromAddress,
                fromName,
                to,
                subject,
                messageId,
                inReplyTo,
                references,
                date,
                autoSubmitted,
                headers,
                text,
                null,
                enclosures.stream().map(Enclosure::withoutContent).toList(),
                reports,
                enclosedLetters.stream().map(OpenedMail::forSorting).toList(),
                problems,
                infections);
    }

    /** Says who and how much only: the content is personal data. */
    @Override
    public String toString() {
        return "OpenedMail[" + messageId + ", " + enclosures.size() + " enclosures]";
    }
}
