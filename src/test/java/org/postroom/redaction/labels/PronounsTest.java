package org.postroom.redaction.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postroom.redaction.Redactor;
import org.postroom.redaction.RuleBook;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.models.Models;
import org.postroom.redaction.text.Passage;

/** With the policy "they", an applicant's "he" and "she" become "they" where they are plainly the applicant's. */
class PronounsTest {
    private static final Redactor REDACTOR = new Redactor(RuleBook.at(Path.of("redaction-rules")), Models.none());
    private static final KnownIdentity KNOWN =
            KnownIdentity.builder().applicant("Morwenna Penhale", null, null).build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "She is calm.|[They are] calm.",
                "She was calm and she has grown.|[They were] calm and [they have] grown.",
                "He works hard.|[They work] hard.",
                "She always carries it through.|[They always carry] it through.",
                "She's been our rock, and she's calm.|[They have] been our rock, and [they are] calm.",
                "We asked her to stay.|We asked [them] to stay.",
                "We like her manner.|We like [their] manner.",
                "Her manner is calm, and the idea was hers.|[Their] manner is calm, and the idea was [theirs].",
                "Not only is she calm.|Not only [are they] calm.",
                "She wrote it herself, and she'd do it again.|[They] wrote it [themself], and [they'd] do it again.",
                "He teaches, he goes, he tries.|[They teach], [they go], [they try].",
                "We thanked him for his work; it was his.|We thanked [them] for [their] work; it was [theirs].",
                "She doesn't shout.|[They don't] shout.",
                "She could lead.|[They] could lead."
            })
    void aPronounTakesItsVerbWithIt(String said, String becomes) {
        assertThat(they("I have known Morwenna for years. " + said))
                .isEqualTo("I have known [the applicant] for years. " + becomes);
    }

    @Test
    void whatMayBeSomebodyElsesStays() {
        assertThat(they("Morwenna helped our receptionist when she lost her keys."))
                .isEqualTo("[the applicant] helped our receptionist when she lost her keys.");
        assertThat(they("Morwenna met Dr Anoushka Mehrotra. She is calm.")).contains("She is calm.");
        assertThat(they("She is calm.")).isEqualTo("She is calm.");
    }

    @Test
    void theRarerGenderIsSomebodyElses() {
        assertThat(they("Morwenna leads. She is calm. She works hard. The estate agent rang, and he is rude."))
                .contains("[They are] calm", "[They work] hard", "he is rude");
    }

    @Test
    void byDefaultNothingChanges() {
        Passage passage = new Passage("referee-1", "Morwenna leads. She is calm.");
        assertThat(REDACTOR.redact(KNOWN, List.of(passage))
                        .passages()
                        .get(0)
                        .text()
                        .value())
                .isEqualTo("[the applicant] leads. She is calm.");
    }

    private static String they(String text) {
        return REDACTOR.redact(KNOWN, List.of(new Passage("referee-1", text)), Set.of("referee-1"))
                .passages()
                .get(0)
                .text()
                .value();
    }
}
