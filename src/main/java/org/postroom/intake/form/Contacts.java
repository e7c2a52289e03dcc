package org.postroom.intake.form;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses, numbers and relations as they stand in running text. */
final class Contacts {
    private static final Pattern EMAIL = Pattern.compile("[\\w.+'-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,6}");
    private static final Pattern PHONE = Pattern.compile("(?<!\\w)(?:\\+44|\\(?0)[\\d() ]{8,16}\\d");

    private Contacts() {}

    static Optional<String> email(String text) {
        Matcher matcher = EMAIL.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    static Optional<String> phone(String text) {
        Matcher matcher = PHONE.matcher(text);
        return matcher.find() ? Optional.of(matcher.group().strip()) : Optional.empty();
    }

    /** {@code senior} or {@code peer}, where the words say so. */
    static @Nullable String relation(@Nullable String words) {
        if (words == null) {
            return null;
        }
        String lower = words.toLowerCase(Locale.ROOT);
        if (lower.matches(
                "(?s).*\\b(?:peer|colleague of (?:equal|the same)|equal standing|fellow (?:\\w+ )?manager|same"
                        + " (?:level|grade)|counterpart)\\b.*")) {
            return "peer";
        }
        boolean senior = lower.matches("(?s).*\\b(?:senior|line"
                + " manager|supervisor|supervises|employer|appraiser|partner|chair\\w*|director|head of|reports?"
                + " to|my manager|manages me|boss)\\b.*");
        return senior ? "senior" : null;
    }

    /** What a referee says of the relation in so many words; null where a reader would have to guess. */
    static @Nullable String relationTold(String statement) {
        String lower = statement.toLowerCase(Locale.ROOT);
        boolean peer =
                lower.matches("(?s).*\\b(?:as (?:a|her|his|their) peer|as peers|fellow (?:practice )?manager)\\b.*");
        boolean senior = lower.matches(
                "(?s).*\\b(?:(?:has |have )?report(?:s|ed)? to me|i (?:have )?line[- ]manage[d]?|(?:her|his|their)"
                        + " line manager)\\b.*");
        return peer == senior ? null : peer ? "peer" : "senior";
    }
}
