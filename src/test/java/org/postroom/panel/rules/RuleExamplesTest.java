package org.postroom.panel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postroom.panel.rules.ProposedRule.Wish;
import org.postroom.redaction.text.Kind;

class RuleExamplesTest {
    private static final String FIRST =
            "When Bryony Kettle joined Tarn House on 3 May 2021 we all moved desks at once.";
    private static final String SECOND = "Later tarn  house sent us its rota for the summer.";

    private final RuleExamples examples = new RuleExamples(
            PackOfTexts.of(
                    PackOfTexts.redacted(
                            "1.1",
                            FIRST,
                            PackOfTexts.hiding(FIRST, "Bryony Kettle", Kind.PERSON, "[Colleague A]", 0.9, false),
                            PackOfTexts.hiding(FIRST, "3 May 2021", Kind.DATE, "[a date in 2021]", 0.9, false)),
                    PackOfTexts.redacted("1.2", SECOND)),
            Map.of("1.1", FIRST, "1.2", SECOND));

    private String first() {
        int start = FIRST.indexOf("Tarn House");
        return examples.at("1.1", start, start + "Tarn House".length(), "Tarn House");
    }

    @Test
    void anExampleHoldsAFewWordsAroundAndNothingElseThatIsHidden() {
        assertThat(first()).isEqualTo("When somebody joined [Tarn House] on one day we all");
    }

    @Test
    void theSecondExampleIsAnotherPlaceAndElseAPlainSentence() {
        assertThat(examples.second(first(), "Tarn House", Wish.HIDE))
                .isEqualTo("Later [tarn house] sent us its rota for");
        assertThat(examples.second("we went to [Ashby Wheel] and", "Ashby Wheel", Wish.KEEP))
                .isEqualTo("All of us have read about [Ashby Wheel] before.");
    }

    @Test
    void textsToLeaveHoldNotThePhraseAndOneHoldsItsLastWordAlone() {
        assertThat(examples.leaving("Tarn House"))
                .hasSize(3)
                .noneMatch(text -> text.contains("Tarn"))
                .contains("It was about house and nothing else.");
        assertThat(examples.leaving("week")).hasSize(2).noneMatch(text -> text.contains("week"));
    }
}
