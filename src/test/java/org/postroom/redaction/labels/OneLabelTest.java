package org.postroom.redaction.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.redaction.Figures;
import org.postroom.redaction.RedactedPassage;
import org.postroom.redaction.Span;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Passage;

/** Whatever stands beside a name, it is the same person and has the same label. */
class OneLabelTest {
    private static final String FIRST = "I trust Olwen. Olwen Zeldrake came in 2014. ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In April Olwen asked for fewer hours.",
                "On Mondays Olwen does the claims.",
                "As of May Olwen is full time.",
                "At Christmas Olwen swaps.",
                "I gave Olwen Fridays off.",
                "Nobody could read it, and nor could I. Olwen has typed it.",
                "Olwen's Friday clinic fills first.",
                "Dr Zeldrake's Welsh is good.",
                "Dear Olwen stayed late.",
                "Olwen'd be cross.",
                "Olwen Zeldrake MBE signed it.",
                "Mr and Mrs Zeldrake signed it.",
                "Olwen/Olwen to decide."
            })
    void aNameKeepsItsLabelBesideOtherCapitals(String sentence) {
        assertThat(labels(FIRST + sentence)).containsOnly(labels(FIRST).get(0));
    }

    @Test
    void aDayThatIsSomebodysNameStaysHidden() {
        assertThat(redacted("The clinic is run by Nurse Sunday Zeldrake.")).doesNotContain("Sunday");
        assertThat(redacted("The books are checked by April Zeldrake.")).doesNotContain("April");
    }

    @Test
    void theDayBesideANameStands() {
        assertThat(redacted(FIRST + "I gave Olwen Fridays off.")).contains("Fridays off");
    }

    @Test
    void aNameWithoutCapitalsIsHiddenWithWhatBelongsToIt() {
        assertThat(redacted("i was new, and big sonny told me, and mrs s. fee-zeldrake, and mr bishop told me too."))
                .doesNotContain("sonny")
                .doesNotContain("fee")
                .doesNotContain("bishop");
    }

    private static List<String> labels(String text) {
        return redaction(text).spans().stream()
                .filter(span -> span.kind() == Kind.PERSON)
                .map(Span::replacement)
                .distinct()
                .toList();
    }

    private static String redacted(String text) {
        return redaction(text).text().value();
    }

    private static RedactedPassage redaction(String text) {
        return Figures.REDACTOR
                .redact(KnownIdentity.none(), List.of(new Passage("1.1", text)))
                .passages()
                .get(0);
    }
}
