package org.postroom.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postroom.casebook.PostroomSecret;

/** What is sealed says nothing to anybody without its key, and cannot be altered or passed off as another case's. */
class SealTest {
    private static final byte[] NAME = "Colleague A is Morwenna Tregear".getBytes(StandardCharsets.UTF_8);
    private static final byte[] KEY = Seal.newKey();

    @Test
    void whatWasSealedIsReadBack() {
        assertThat(Seal.open(KEY, "K7F3", Seal.seal(KEY, "K7F3", NAME))).hasValue(NAME);
    }

    @Test
    void neitherAnotherKeyNorAnotherCaseOpensIt() {
        byte[] sealed = Seal.seal(KEY, "K7F3", NAME);
        assertThat(Seal.open(Seal.newKey(), "K7F3", sealed)).isEmpty();
        assertThat(Seal.open(KEY, "M2QX", sealed)).isEmpty();
    }

    @Test
    void oneChangedBitAnywhereIsSeen() {
        for (int at = 0; at < Seal.seal(KEY, "K7F3", NAME).length; at++) {
            byte[] sealed = Seal.seal(KEY, "K7F3", NAME);
            sealed[at] ^= 1;
            assertThat(Seal.open(KEY, "K7F3", sealed)).as("byte %d", at).isEmpty();
        }
    }

    @Test
    void whatIsTooShortToBeSealedIsNotOpened() {
        assertThat(Seal.open(KEY, "K7F3", new byte[0])).isEmpty();
        assertThat(Seal.open(KEY, "K7F3", new byte[28])).isEmpty();
    }

    @Test
    void theSameWordsNeverLookTheSame() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            seen.add(new String(Seal.seal(KEY, "K7F3", NAME), StandardCharsets.ISO_8859_1));
        }
        assertThat(seen).hasSize(200).noneMatch(hidden -> hidden.contains("Morwenna"));
    }

    @Test
    void eachPurposeHasAKeyOfItsOwn() {
        PostroomSecret secret = new PostroomSecret("sixteen characters at least");
        assertThat(secret.derived("one"))
                .hasSize(Seal.KEY_BYTES)
                .isEqualTo(secret.derived("one"))
                .isNotEqualTo(secret.derived("other"))
                .isNotEqualTo(new PostroomSecret("another secret altogether").derived("one"));
    }
}
