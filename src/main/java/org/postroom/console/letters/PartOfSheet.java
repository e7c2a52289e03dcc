package org.postroom.console.letters;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postroom.letter.LetterShare;

/** What of a letter that brought the forms of several people the page of one person's case may show. */
final class PartOfSheet {
    private static final String ANOTHER = "[another applicant]";

    private PartOfSheet() {}

    /** The case's own enclosures, and the letter's words without the other people's names; no headers. */
    static Sheet of(Sheet whole, LetterShare share) {
        List<Sheet.Enclosure> own = whole.enclosures().stream()
                .filter(file -> share.files().contains(file.name()))
                .filter(file -> isOnlyOneOfItsName(file, whole))
                .toList();
        String sender = whole.sender();
        return new Sheet(
                sender == null ? null : without(sender, share),
                without(whole.subject(), share),
                without(whole.text(), share),
                own,
                List.of());
    }

    /** Nothing but the subject: who reads has not said for which case. */
    static Sheet withheld() {
        return new Sheet(null, "(a letter about several cases)", "", List.of(), List.of());
    }

    private static boolean isOnlyOneOfItsName(Sheet.Enclosure file, Sheet whole) {
        return whole.enclosures().stream()
                        .filter(other -> other.name().equals(file.name()))
                        .count()
                == 1;
    }

    private static String without(String words, LetterShare share) {
        String hidden = share.hidden().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return hidden.isEmpty()
                ? words
                : Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(" + hidden + ")(?![\\p{L}\\p{N}])")
                        .matcher(words)
                        .replaceAll(java.util.regex.Matcher.quoteReplacement(ANOTHER));
    }
}
