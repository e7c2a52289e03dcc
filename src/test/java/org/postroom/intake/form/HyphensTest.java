package org.postroom.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.intake.document.Block;

/** Words that the end of a line has broken, on pages that break many. */
class HyphensTest {
    private static Fragment line(String text) {
        return new Fragment(text, Block.Kind.TEXT, -1, 0, true);
    }

    /** What becomes of a word broken at the bar, on a page that hyphenates. */
    private static String joined(String broken) {
        String[] parts = broken.split("\\|");
        List<Fragment> lines = List.of(
                line("We looked for what could be done about it and then had " + parts[0] + "-"),
                line(parts[1] + " to thank for the answer, which was not what we had thought."));
        String text = new Reflow(lines, Set.of()).text(lines);
        return text.replaceFirst(".*then had ", "").replaceFirst(" to thank.*", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meet|ings",
                "for|mal",
                "leader|ship",
                "re-ten|dered",
                "sustain|ability",
                "vaccin|ations",
                "Ches|wardine"
            })
    void aHyphenOfThePageIsTakenAway(String broken) {
        assertThat(joined(broken)).isEqualTo(broken.replace("|", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gender|neutral",
                "self|assessment",
                "co|designed",
                "brother-in|law",
                "e|mail",
                "90|day",
                "Okoro|Lane"
            })
    void aHyphenOfTheWordStays(String broken) {
        assertThat(joined(broken)).isEqualTo(broken.replace("|", "-"));
    }
}
