package org.postroom.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void nothingAndTooMuchAreRefused() {
        assertThat(Wording.fault(" ", "a note"))
                .hasValueSatisfying(fault -> assertThat(fault).contains("a note"));
        assertThat(Wording.fault(null, "a note")).isPresent();
        assertThat(Wording.fault("x".repeat(Wording.MOST_CHARACTERS + 1), "a note"))
                .hasValueSatisfying(fault -> assertThat(fault).contains("2000"));
        assertThat(Wording.fault("Enough.", "a note")).isEmpty();
    }

    @Test
    void whatIsTypedIntoASearchIsNoPattern() {
        assertThat(Page.pattern(" 100%_a\\b ")).isEqualTo("%100\\%\\_a\\\\b%");
        assertThat(Page.pattern("  ")).isEqualTo("%");
    }

    @Test
    void pagesAreCountedFromOne() {
        assertThat(Page.skip(1)).isZero();
        assertThat(Page.skip(-5)).isZero();
        assertThat(Page.skip(3)).isEqualTo(50);
        assertThat(Page.skip(Integer.MAX_VALUE)).isPositive();
        assertThat(new Page<>(java.util.List.of(), 1, 51).pages()).isEqualTo(3);
    }
}
