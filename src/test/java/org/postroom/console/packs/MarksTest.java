package org.postroom.console.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postroom.panel.rules.PackOfTexts.hiding;
import static org.postroom.panel.rules.PackOfTexts.redacted;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postroom.console.packs.PackDesk.Addition;
import org.postroom.console.packs.PackDesk.Place;
import org.postroom.panel.Decision.Placed;
import org.postroom.panel.rules.PackOfTexts;
import org.postroom.redaction.text.Kind;

class MarksTest {
    private static final String FIRST = "Grace led it. Then Grace Field rang Anna, and Lowton agreed.";
    private static final String SECOND = "grace knew. Lowton and Lowton Moor did too. Field days came.";

    private final Marks marks = new Marks(
            PackOfTexts.of(
                    redacted(
                            "1.1",
                            FIRST,
                            hiding(FIRST, "Grace", Kind.PERSON, "[Colleague A (nurse)]", 0.5, true),
                            hiding(FIRST, "Grace Field", Kind.PERSON, "[Colleague A (nurse)]", 0.9, false),
                            hiding(FIRST, "Anna", Kind.PERSON, "[Colleague B]", 0.5, true)),
                    redacted(
                            "1.2",
                            SECOND,
                            hiding(SECOND, "grace", Kind.PERSON, "[Colleague A (nurse)]", 0.5, false),
                            hiding(SECOND, "Field", Kind.PERSON, "[Colleague A (nurse)]", 0.5, false))),
            Map.of("1.1", FIRST, "1.2", SECOND));

    private Placed doubt() {
        return marks.at(new Place(1, "1.1", 0, 5, null)).orElseThrow();
    }

    @Test
    void whatWasDoubtedBecauseOfTheSameNameFollowsAndWhatIsCertainDoesNot() {
        assertThat(marks.withOthers(doubt()))
                .extracting(one -> one.ref() + " " + one.span().start())
                .containsExactly("1.1 0", "1.2 0", "1.2 " + SECOND.indexOf("Field"));
    }

    @Test
    void doubtsAreToldByTextOrAll() {
        assertThat(marks.doubtful(null)).hasSize(2);
        assertThat(marks.doubtful("1.2")).isEmpty();
    }

    @Test
    void wordsThatWereMissedAreHiddenAtTheirPlaceInTheirTextOrInTheWholePack() {
        int second = SECOND.indexOf("Lowton Moor");
        assertThat(missed("1.2", second, null)).containsExactly("1.2 " + second);
        assertThat(missed("1.2", null, null)).containsExactly("1.2 " + SECOND.indexOf("Lowton"), "1.2 " + second);
        assertThat(missed("1.2", second, true)).hasSize(3);
        assertThat(marks.missed(new Addition(1, "1.1", "Low", null, Kind.PLACE, true)))
                .as("inside a word")
                .isEmpty();
    }

    private java.util.List<String> missed(String ref, Integer start, Boolean others) {
        return marks.missed(new Addition(1, ref, "Lowton", start, Kind.PLACE, others)).stream()
                .map(one -> one.ref() + " " + one.span().start())
                .toList();
    }

    @Test
    void wordsHiddenByHandBearTheLabelThatTheyBearElsewhere() {
        assertThat(marks.missed(new Addition(1, "1.2", "did", null, Kind.PLACE, null)))
                .allMatch(one -> one.span().replacement().equals("[Place]"))
                .hasSize(1);
        String text = "Anna and Anna.";
        Marks twice = new Marks(
                PackOfTexts.of(redacted("1.1", text, hiding(text, "Anna", Kind.PERSON, "[Colleague B]", 0.9, false))),
                Map.of("1.1", text));
        assertThat(twice.missed(new Addition(1, "1.1", "Anna", null, Kind.PLACE, null)))
                .singleElement()
                .satisfies(one -> assertThat(one.span().replacement()).isEqualTo("[Colleague B]"));
    }
}
