package org.postroom.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postroom.redaction.Figure.Part;

/** The texts that the rules were made with: what is missed is told in full, so that it can be mended. */
class TuningTextsTest {
    private static Figures figures;

    @BeforeAll
    static void measure() throws IOException {
        figures = Figures.of(Part.TUNING);
    }

    @ParameterizedTest
    @EnumSource
    void noFigureIsWorseThanItWas(Figure figure) {
        assertThat(figures.value(figure))
                .as("%s, limit %.1f", figure.says(), figure.limit(Part.TUNING))
                .matches(value -> figure.holds(value, Part.TUNING));
    }

    @AfterAll
    static void report() throws IOException {
        figures.tell(Part.TUNING);
        figures.missed().forEach((text, missed) -> System.out.println(text + "\n  " + String.join("\n  ", missed)));
    }
}
