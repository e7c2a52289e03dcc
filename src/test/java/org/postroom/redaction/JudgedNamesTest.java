package org.postroom.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.models.Models;
import org.postroom.redaction.text.Passage;

/** What is learned adds to what was found at first sight, and takes away from it, within its bounds. */
class JudgedNamesTest {
    private static final Models MODELS = Models.open();
    private static final RuleBook RULES = RuleBook.at(Path.of("redaction-rules"));

    private static String redacted(Models models, String text) {
        return new Redactor(RULES, models)
                .redact(KnownIdentity.none(), List.of(new Passage("1.1", text)))
                .passages()
                .get(0)
                .text()
                .toString();
    }

    @ParameterizedTest
    @CsvSource({
        "'Our link worker came from Kindred Minds and Open Doors.', Open Doors",
        "'Counselling is bought from Second Wind in the old bank.', Second Wind",
        "'A grant from Bright Horizons paid for the bench.', Bright Horizons"
    })
    void aBodyNamedInPlainWordsIsHidden(String text, String body) {
        assertThat(redacted(MODELS, text)).doesNotContain(body);
    }

    @Test
    void aTermToKeepStaysWhateverItReadsLike() {
        assertThat(redacted(MODELS, "Our link worker came from Age UK and Citizens Advice."))
                .contains("Age UK", "Citizens Advice");
    }

    @Test
    void aNumberStaysWholeBesideAName() {
        assertThat(redacted(MODELS, "Ring Open Doors on 01632 960553 or write to Second Wind, 4 Mill Lane, LA12 9ZA."))
                .doesNotContain("960553")
                .doesNotContain("Mill")
                .doesNotContain("9ZA");
    }

    @Test
    void withoutModelsNothingIsJudged() {
        assertThat(redacted(Models.none(), "Dr Ada Thornberry rang.")).isEqualTo("Dr [Colleague A] rang.");
    }
}
