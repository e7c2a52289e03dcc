package org.postroom.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AliasTest {
    @Test
    void aDrawnAliasHasLettersAndDigitsAndNothingThatIsMisread() {
        SecureRandom random = new SecureRandom();
        for (int drawn = 0; drawn < 2_000; drawn++) {
            assertThat(Alias.random(random, taken -> false).value())
                    .matches("[A-Z2-9]{4}")
                    .containsPattern("[A-Z]")
                    .containsPattern("[2-9]")
                    .doesNotContainPattern("[IO01AEU]")
                    .doesNotContainPattern("[A-Z]{2}");
        }
    }

    @Test
    void anAliasIsNeverGivenTwice() {
        Set<Alias> taken = new HashSet<>();
        Random random = new Random(5);
        for (int drawn = 0; drawn < 5_000; drawn++) {
            assertThat(taken.add(Alias.random(random, taken::contains))).isTrue();
        }
    }

    @Test
    void whenEverythingIsTakenItSaysSo() {
        assertThatThrownBy(() -> Alias.random(new Random(1), taken -> true)).hasMessageContaining("No free alias");
    }

    @Test
    void anAliasIsReadInEitherCase() {
        assertThat(Alias.read(" k7f3 ")).contains(new Alias("K7F3"));
        assertThat(Alias.read("K7F0")).isEmpty();
        assertThat(Alias.read("KRFT")).isEmpty();
        assertThat(Alias.read("2345")).isEmpty();
    }

    @Test
    void aliasesAreFoundInRunningTextButDatesAndAddressesAreNot() {
        assertThat(Alias.namedIn("On the 23rd (see k7f3, M4P9.) write to a2b3@x.example or H4-9K2."))
                .containsExactly(new Alias("K7F3"), new Alias("M4P9"));
    }
}
