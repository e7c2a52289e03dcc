package org.postroom.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postroom.redaction.Figure.Part;

/** Texts that the rules were not made with: figures alone are told, never what was missed, so that it stays so. */
class HeldBackTest {
    private static Figures figures;

    @BeforeAll
    static void measure() throws IOException {
        figures = Figures.of(Part.HELD_BACK);
    }

    @ParameterizedTest
    @EnumSource
    void noFigureIsWorseThanItWas(Figure figure) {
        assertThat(figures.value(figure))
                .as("%s, limit %.1f", figure.says(), figure.limit(Part.HELD_BACK))
                .matches(value -> figure.holds(value, Part.HELD_BACK));
    }

    @AfterAll
    static void report() throws IOException {
        figures.tell(Part.HELD_BACK);
    }
}
