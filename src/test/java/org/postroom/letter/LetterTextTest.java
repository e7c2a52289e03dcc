package org.postroom.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A letter's words and files, as far as its size is sane. */
class LetterTextTest {
    private static LetterText letterOf(int parts) {
        String raw = "From: a@b.example\r\nSubject: Hello\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain\r\n\r\nwords\r\n".repeat(parts) + "--b--\r\n";
        return LetterText.of(raw.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aLetterOfManyPartsIsReadAndOneOfAbsurdlyManyIsNotTakenApart() {
        assertThat(letterOf(20).body()).startsWith("words");
        assertThat(letterOf(100_000).body()).isEmpty();
        assertThat(letterOf(100_000).sender()).isEqualTo("a@b.example");
        assertThat(letterOf(100_000).subject()).isEqualTo("Hello");
    }
}
