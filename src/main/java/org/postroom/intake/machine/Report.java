package org.postroom.intake.machine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server reports.
 *
 * @param entries one for each recipient; never empty
 * @param returnedIds the Message-IDs, angle brackets included, of what it sends back, likeliest first
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

    /** The recipients that fared worst come first; this is the first of them. */
    public Entry worst() {
        return entries.stream().min(Comparator.comparing(Entry::fate)).orElseThrow();
    }

    /** What became of the letter at this recipient; empty when no entry names them. */
    public Optional<Entry> at(String recipient) {
        return entries.stream()
                .filter(entry -> recipient.equalsIgnoreCase(entry.recipient()))
                .min(Comparator.comparing(Entry::fate));
    }

    /** Whether it says whom the letter did not reach, or did. */
    public boolean namesAnybody() {
        return entries.stream().anyMatch(entry -> entry.recipient() != null);
    }
}
