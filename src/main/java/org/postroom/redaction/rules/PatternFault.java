package org.postroom.redaction.rules;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/** Says in plain words why a pattern cannot be used. The syntax is RE2's: no look-ahead, no back-references. */
final class PatternFault {
    private static final int LONGEST_CHARACTERS = 8000;

    /** More would take memory and time at each text. */
    private static final long MOST_REPEATED = 20_000;

    private PatternFault() {}

    /** What is wrong with a written pattern; empty when it can be used. */
    static Optional<String> in(String written) {
        if (written.length() > LONGEST_CHARACTERS) {
            return Optional.of("The pattern has more than %d characters; make two rules of it, or a list."
                    .formatted(LONGEST_CHARACTERS));
        }
        if (PatternSize.of(written) > MOST_REPEATED) {
            return Optional.of(
                    "The pattern repeats its parts more than %d times in all; ask for fewer.".formatted(MOST_REPEATED));
        }
        try {
            return Pattern.compile(written).matches("")
                    ? Optional.of("The pattern fits where nothing stands; ask for at least one letter or digit.")
                    : Optional.empty();
        } catch (PatternSyntaxException bad) {
            return Optional.of(
                    "The pattern cannot be used: %s.".formatted(plain(bad.getDescription(), where(bad), written)));
        }
    }

    private static String where(PatternSyntaxException bad) {
        String part = bad.getPattern();
        return part == null || part.isEmpty() ? "" : part.length() > 30 ? part.substring(0, 30) + "…" : part;
    }

    private static String plain(String description, String part, String written) {
        if (description.startsWith("missing closing )") || description.startsWith("missing closing ]")) {
            char bracket = description.charAt(description.length() - 1) == ']' ? '[' : '(';
            return "a bracket %s is opened and not closed".formatted(bracket);
        }
        if (description.startsWith("unexpected )") || description.contains("internal error")) {
            return "a bracket ) closes what was not opened";
        }
        if (description.contains("Perl syntax")) {
            return "RE2 does not know \"%s\", as it looks neither ahead nor back; say it with near or not-near"
                    .formatted(part);
        }
        if (description.startsWith("invalid escape")) {
            return "the backslash in \"%s\" means nothing here; in double quotes write it twice".formatted(part);
        }
        if (description.contains("missing argument")) {
            return "\"%s\" repeats something, but nothing stands before it".formatted(part);
        }
        if (description.contains("repetition") || description.contains("repeat")) {
            return "\"%s\" repeats too often, or repeats a repetition".formatted(part);
        }
        if (description.contains("character class")) {
            return "\"%s\" inside square brackets is no range of characters, such as a-z".formatted(part);
        }
        if (description.contains("named") || description.contains("group name")) {
            return "the group \"%s\" needs one name of its own, written (?P<hide>…)".formatted(part);
        }
        return written.endsWith("\\") ? "it ends with a backslash" : description;
    }
}
