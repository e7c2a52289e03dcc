package org.postroom.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.models.Models;
import org.postroom.redaction.text.Passage;

/** Whatever somebody writes is redacted: no text throws, none takes the service's time or memory, no span lies outside. */
class HostileTextTest {
    private static final int RANDOM_TEXTS = 200;
    private static final int LONG_CHARACTERS = 10_000;
    private static final double MOST_SECONDS = 8;
    private static final KnownIdentity KNOWN = KnownIdentity.builder()
            .applicant("Siân O'Brien-Hale", "Shan", "Mrs")
            .practice("Marsh Lane Surgery")
            .place("Wexcombe")
            .contact("s.obrien@marshlane.example")
            .id("A81001")
            .build();
    private static final List<String> PIECES = List.of(
            "Dr ",
            "Smith",
            "O'Brien",
            "-",
            "\n",
            "\r\n",
            "-\n",
            " ",
            "\u00a0",
            "\u00ad",
            "\u200b",
            "\u202e",
            "\u0301",
            "\ud83d\ude00",
            "\ud83d",
            "\ude00",
            "\0",
            "\u05d0\u05d1",
            "\u4e2d",
            "[",
            "]",
            "(",
            ")",
            "@",
            "example.org",
            "www.",
            "07700 900123",
            "12/03/2019",
            "AB1 2CD",
            "Siân",
            "SIÂN",
            "hale",
            "Marsh Lane Surgery",
            "nurse",
            "aged 45 ",
            "my husband ",
            "Polish ",
            "MAY",
            "ß",
            "İ",
            "ﬁ",
            "½",
            "\u2028",
            "\t",
            ".",
            ",",
            ";",
            ":",
            "'",
            "\u2019",
            "943 476 5919",
            "A.",
            "she is 52 and ",
            "the ",
            "of ",
            "and ",
            "\uffff",
            "diagnosed with ",
            "asthma",
            "Wexcmobe",
            "had a stroke ",
            "who is deaf ",
            "a Catholic ",
            "her two sons ",
            "from Poland ");
    private static final String TELLING =
            """
            She is 52 and tired. He was 61 and had been with us for years. My mother, who has dementia, is 84 and from
            Poland; our lead nurse, Mary Jones, is a Catholic and was diagnosed with breast cancer in May 2019. I am the
            only Sikh in the county and have two sons with autism. Dr Patel (aged forty-one and deaf) of St Mary's
            Medical Centre had a stroke on the way to Leeds and Ann and Bob, her twins, were born at 30 weeks.
            """;

    @Test
    void aTextMayEndAfterAnyWord() {
        for (int end = 0; end <= TELLING.length(); end++) {
            if (end == TELLING.length() || Character.isWhitespace(TELLING.charAt(end))) {
                redacted(TELLING.substring(0, end), Models.none());
            }
        }
    }

    @Test
    void anAgeAtTheEndOfATextIsReadToItsEnd() {
        assertThatCode(() -> redacted("He left us last year. She is 52 and tired.", Models.none()))
                .doesNotThrowAnyException();
    }

    @Test
    void randomTextsAreRedactedAndSpansLieInThem() {
        Random random = new Random(11);
        for (int i = 0; i < RANDOM_TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int left = random.nextInt(40); left > 0; left--) {
                text.append(
                        random.nextInt(4) == 0
                                ? String.valueOf((char) random.nextInt(0x10000))
                                : PIECES.get(random.nextInt(PIECES.size())));
            }
            String wholly = text.toString();
            redacted(i % 3 == 0 ? wholly.toUpperCase() : i % 3 == 1 ? wholly.toLowerCase() : wholly, Figures.MODELS);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "A",
                "'",
                "Ab-",
                "a ",
                "(",
                "[a]",
                "Dr Smith ",
                "John Smith, ",
                "she is 45 and ",
                "1-",
                "a@b."
            })
    void aLongTextOfOneThingIsDoneSoon(String piece) {
        String text = piece.repeat(LONG_CHARACTERS / piece.length());
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        redacted(text, Figures.MODELS);
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
        assertThat(seconds).as("processor seconds").isLessThan(MOST_SECONDS);
    }

    private static void redacted(String text, Models models) {
        Redactor redactor = models == Figures.MODELS ? Figures.REDACTOR : WITHOUT_MODELS;
        List<RedactedPassage> passages = redactor.redact(KNOWN, List.of(new Passage("1", text)), Set.of("1"))
                .passages();
        int at = 0;
        for (Span span : passages.get(0).spans()) {
            assertThat(span.start()).isGreaterThanOrEqualTo(at);
            assertThat(span.end()).isGreaterThan(span.start()).isLessThanOrEqualTo(text.length());
            at = span.end();
        }
    }

    private static final Redactor WITHOUT_MODELS =
            new Redactor(RuleBook.holding(RuleFiles.read(Path.of("redaction-rules"))), Models.none());
}
