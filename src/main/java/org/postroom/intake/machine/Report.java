package org.postroom.intake.machine;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server reports.
 *
 * @param entries one for each recipient; never empty
 * @param returnedIds the Message-IDs, angle brackets included, of what it sends back or refers to, likeliest first
 * @param writtenBy which rule read it: a few words
 */
public record Report(List<Entry> entries, List<String> returnedIds, String writtenBy) {
    static final String STANDARD = "RFC 3464";

    private static final int MOST_DIAGNOSTIC_CHARACTERS = 300;

    /**
     * What became of the letter at one recipient.
     *
     * @param recipient lower case; null when the server names none
     * @param status RFC 3463, as {@code 5.1.1}; null when there is none
     * @param diagnostic what the server says, white space folded, shortened; empty when it says nothing
     */
    public record Entry(
            @Nullable String recipient, Fate fate, @Nullable String status, String diagnostic, String because) {
        /** Shortens what is too long to be shown. */
        public Entry {
            diagnostic = diagnostic.substring(0, Math.min(diagnostic.length(), MOST_DIAGNOSTIC_CHARACTERS));
        }
    }

    /** Whether the server keeps to RFC 3464, so that what it says is no guess. */
    public boolean isByTheStandard() {
        return writtenBy.equals(STANDARD);
    }

    /** The recipients that fared worst come first; this is the first of them. */
    public Entry worst() {
        return entries.stream().min(Comparator.comparing(Entry::fate)).orElseThrow();
    }

    /** What became of the letter at this recipient; the worst entry when none names them. */
    public Entry at(String recipient) {
        return entries.stream()
                .filter(entry -> recipient.equalsIgnoreCase(entry.recipient()))
                .min(Comparator.comparing(Entry::fate))
                .orElseGet(this::worst);
    }
}
