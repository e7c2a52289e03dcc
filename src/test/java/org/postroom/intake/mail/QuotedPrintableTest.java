package org.postroom.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedPrintableTest {
    @ParameterizedTest
    @CsvSource({
        "caf=E9, café",
        "caf=e9, café",
        "one=\\r\\n two, one two",
        "one=  \\r\\ntwo, onetwo",
        "one=\\ntwo, onetwo",
        "one  \\r\\ntwo, one\\r\\ntwo",
        "a = b, a = b",
        "1+1=2, 1+1=2",
        "at the end=, at the end",
        "=4, =4"
    })
    void whatIsCodedIsDecodedAndWhatIsNotStays(String coded, String wanted) {
        assertThat(new String(QuotedPrintable.decode(bytes(coded)), StandardCharsets.ISO_8859_1))
                .isEqualTo(new String(bytes(wanted), StandardCharsets.ISO_8859_1));
    }

    private static byte[] bytes(String shown) {
        return shown.replace("\\r", "\r").replace("\\n", "\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
