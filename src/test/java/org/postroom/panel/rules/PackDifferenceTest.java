package org.postroom.panel.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postroom.panel.rules.PackOfTexts.hiding;
import static org.postroom.panel.rules.PackOfTexts.redacted;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postroom.panel.rules.Difference.Excerpt;
import org.postroom.panel.rules.Difference.PackChange;
import org.postroom.redaction.RedactedPassage;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Passage;

class PackDifferenceTest {
    private static final String TEXT = "We met Bryony Kettle at Tarn House, in May.";
    private static final RedactedPassage NAME =
            redacted("1.1", TEXT, hiding(TEXT, "Bryony Kettle", Kind.PERSON, "[Colleague A]", 0.9, false));

    private static Optional<PackChange> change(RedactedPassage now, RedactedPassage then) {
        return PackDifference.of(PackOfTexts.of(now), List.of(new Passage("1.1", TEXT)), List.of(now), List.of(then));
    }

    @Test
    void whatIsHiddenAlikeIsNoChangeWhateverItsLabel() {
        RedactedPassage other =
                redacted("1.1", TEXT, hiding(TEXT, "Bryony Kettle", Kind.PERSON, "[Colleague B]", 0.8, false));
        assertThat(change(NAME, other)).isEmpty();
    }

    @Test
    void whatWouldBeDoubtfulIsToldThoughNothingElseChanges() {
        RedactedPassage doubt =
                redacted("1.1", TEXT, hiding(TEXT, "Bryony Kettle", Kind.PERSON, "[Colleague A]", 0.5, true));
        assertThat(change(NAME, doubt)).hasValueSatisfying(change -> {
            assertThat(change.doubtsNow()).isZero();
            assertThat(change.doubtsThen()).isEqualTo(1);
            assertThat(change.moreInAll() + change.lessInAll()).isZero();
        });
    }

    @Test
    void whatWouldBeHiddenMoreAndLessIsToldWithTheWordsAround() {
        RedactedPassage then = redacted(
                "1.1",
                TEXT,
                hiding(TEXT, "Kettle", Kind.PERSON, "[Colleague A]", 0.9, false),
                hiding(TEXT, "Tarn House", Kind.PRACTICE, "[Practice 1]", 0.9, false));
        assertThat(change(NAME, then)).hasValueSatisfying(change -> {
            assertThat(change.more()).extracting(Excerpt::words).containsExactly("Tarn House");
            assertThat(change.more().get(0).before()).endsWith("Kettle at ");
            assertThat(change.more().get(0).label()).isEqualTo("[Practice 1]");
            assertThat(change.less()).extracting(Excerpt::words).containsExactly("Bryony ");
            assertThat(change.moreInAll() + change.lessInAll()).isEqualTo(2);
        });
    }

    @Test
    void aCommaMoreOrLessIsNoChange() {
        RedactedPassage wide = redacted("1.1", TEXT, hiding(TEXT, "Bryony Kettle ", Kind.PERSON, "[X Y]", 0.9, false));
        assertThat(change(NAME, wide)).isEmpty();
    }
}
