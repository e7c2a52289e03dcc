package org.postroom.console.letters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.postroom.letter.Letter;

/**
 * A letter that came in, as one line of a list.
 *
 * @param door where sorting sent it, in words; null until sorted
 */
public record LetterLine(
        long folio,
        Instant receivedAt,
        @Nullable String sender,
        @Nullable String subject,
        @Nullable String door,
        @Nullable String because,
        @Nullable String caseReference) {
    static LetterLine of(Letter letter) {
        return new LetterLine(
                java.util.Objects.requireNonNull(letter.folio()),
                letter.receivedAt(),
                letter.sender(),
                letter.subject(),
                letter.door() == null ? null : inWords(letter.door()),
                letter.because(),
                letter.caseReference());
    }

    /** The line as one of the several cases that the letter is about may show it. */
    LetterLine ofSeveral(@Nullable String ownCase) {
        return new LetterLine(folio, receivedAt, null, null, door, because, ownCase);
    }

    private static String inWords(String door) {
        String words = door.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
