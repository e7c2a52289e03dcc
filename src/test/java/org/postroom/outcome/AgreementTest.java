package org.postroom.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {
    /** The twelve units of Krippendorff 2011, section C, scores that are there only; ordinal alpha is given as 0.815. */
    private static final List<List<Integer>> PUBLISHED = List.of(
            List.of(1, 1, 1),
            List.of(2, 2, 3, 2),
            List.of(3, 3, 3, 3),
            List.of(3, 3, 3, 3),
            List.of(2, 2, 2, 2),
            List.of(1, 2, 3, 4),
            List.of(4, 4, 4, 4),
            List.of(1, 1, 2, 1),
            List.of(2, 2, 2, 2),
            List.of(5, 5, 5),
            List.of(1, 1),
            List.of(3));

    @Test
    void thePublishedExampleComesOutAsPublished() {
        Agreement agreement = Agreement.ordinal(PUBLISHED);
        assertThat(agreement.alpha()).isCloseTo(0.815, within(0.0005));
        assertThat(agreement.units()).isEqualTo(11);
    }

    @Test
    void fullAgreementIsOneAndSystematicDisagreementIsBelowZero() {
        assertThat(Agreement.ordinal(List.of(List.of(1, 1, 1), List.of(4, 4, 4)))
                        .alpha())
                .isEqualTo(1.0);
        assertThat(Agreement.ordinal(List.of(List.of(0, 4), List.of(4, 0))).alpha())
                .isNegative();
    }

    @Test
    void whereNothingVariesOrNothingIsPairedItSaysSo() {
        assertThat(Agreement.ordinal(List.of(List.of(3, 3), List.of(3, 3))).alpha())
                .isNull();
        assertThat(Agreement.ordinal(List.of(List.of(3))).because()).contains("cannot be told");
        assertThat(Agreement.ordinal(List.of()).alpha()).isNull();
    }
}
