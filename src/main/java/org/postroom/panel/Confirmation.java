package org.postroom.panel;

import java.util.List;
import java.util.regex.Pattern;
import org.postroom.letter.OwnWords;

/** The word with which an assessor keeps the scores after another look. */
final class Confirmation {
    private static final int FIRST_LINES = 3;
    private static final Pattern CONFIRMS = Pattern.compile(
            "(?i)^\\W*(?:yes[,.!]?\\s+)?(?:i\\s+(?:can\\s+|hereby\\s+)?)?confirm(?:ed|ing)?\\b(?!\\s*\\?).*$");
    private static final Pattern LIMITS =
            Pattern.compile("(?i)\\b(?:not|no|never|but|except|unless|until|however|if|cannot)\\b|n['’]t\\b|\\?");

    private Confirmation() {}

    /** Whether the writer's own first lines confirm and take nothing back. */
    static boolean isIn(String body) {
        List<String> said = OwnWords.of(body).said();
        return said.stream().limit(FIRST_LINES).anyMatch(line -> CONFIRMS.matcher(line)
                        .matches())
                && said.stream().noneMatch(line -> LIMITS.matcher(line).find());
    }
}
