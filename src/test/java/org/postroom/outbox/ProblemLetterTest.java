package org.postroom.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a letter says of a file that could not be read: its own sentence where there is one, else that of its kind. */
class ProblemLetterTest {
    private static String letter(String code, String file, String says) {
        Map<String, String> problem = Map.of("code", code, "file", file, "says", says);
        return new LetterTemplates()
                .say(
                        "form-problem",
                        Map.of(
                                "code",
                                code,
                                "problems",
                                List.of(problem),
                                "name",
                                "Ada",
                                "session",
                                "May 2027",
                                "deadline",
                                "30 April 2027",
                                "reference",
                                ""))
                .text();
    }

    @Test
    void aFileWithASentenceOfItsOwnIsSpokenOfInThatSentenceOnly() {
        assertThat(letter("UNREADABLE_PART", "\"form.pages\"", "This file was made with Apple Pages."))
                .contains("\"form.pages\": This file was made with Apple Pages.")
                .doesNotContain("is of a kind that we cannot open");
        assertThat(letter("NO_FORM", "", "Instead of a file came a link."))
                .contains("\nInstead of a file came a link.")
                .doesNotContain("a colleague looks at it once");
        assertThat(letter("UNREADABLE_PART", "\"form.xyz\"", ""))
                .contains("\"form.xyz\" is of a kind that we cannot open")
                .doesNotContain("[", "]", "\": ");
    }
}
