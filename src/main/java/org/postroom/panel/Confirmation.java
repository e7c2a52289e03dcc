package org.postroom.panel;

import java.util.List;
import java.util.regex.Pattern;
import org.postroom.letter.OwnWords;

/** Short answers of assessors: the word that keeps the scores after another look, and words of thanks. */
final class Confirmation {
    private static final int FIRST_LINES = 3;
    private static final Pattern CONFIRMS = Pattern.compile(
            "(?i)^\\W*(?:yes[,.!]?\\s+)?(?:i\\s+(?:can\\s+|hereby\\s+)?)?confirm(?:ed|ing)?\\b(?!\\s*\\?).*$");
    private static final Pattern LIMITS =
            Pattern.compile("(?i)\\b(?:not|no|never|but|except|unless|until|however|if|cannot)\\b|n['’]t\\b|\\?");

    private static final Pattern COURTESY =
            Pattern.compile("(?i)^\\W*(?:(?:many |great,? )?thanks|thank you|that is (?:all )?"
                    + "(?:right|correct)|that's (?:all )?(?:right|correct)|all (?:is )?(?:right|correct|fine|good)|correct|perfect|"
                    + "confirm(?:ed)?|yes|great|noted|received|i (?:can )?confirm|(?:this|it)(?: all)? (?:is|looks) (?:right|correct|fine|good))\\b"
                    + "[^?\\d]{0,80}$");
    private static final int MOST_LINES_OF_COURTESY = 3;

    private Confirmation() {}

    /** Whether the writer's own first lines confirm and take nothing back. */
    static boolean isIn(String body) {
        List<String> said = OwnWords.of(body).said();
        return said.stream().limit(FIRST_LINES).anyMatch(line -> CONFIRMS.matcher(line)
                        .matches())
                && said.stream().noneMatch(line -> LIMITS.matcher(line).find());
    }

    /** Whether all that the writer says is thanks or that the scores were understood rightly. */
    static boolean isCourtesy(String body) {
        List<String> said = OwnWords.of(body).said();
        return !said.isEmpty()
                && said.size() <= MOST_LINES_OF_COURTESY
                && said.stream().allMatch(line -> COURTESY.matcher(line.replace('’', '\''))
                        .matches())
                && said.stream().noneMatch(line -> LIMITS.matcher(line).find());
    }
}
