package org.postroom.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same text in other clothes: what was hidden before must be hidden again. */
class OtherSpellingsTest {
    private static final Redactor REDACTOR = new Redactor(RuleBook.at(Path.of("redaction-rules")), Models.none());
    private static final KnownIdentity KNOWN = KnownIdentity.builder()
            .applicant("Ifeoma O'Driscoll-Vaughan", "Ify", "Mrs")
            .referee("Dr Piotr Zieliński")
            .practice("Saltmarsh Lane Surgery")
            .contact("07700 900766")
            .contact("ify@saltmarsh.example")
            .build();
    private static final String TEXT = "Since 2016 Ifeoma O'Driscoll-Vaughan has run Saltmarsh Lane Surgery with"
            + " Dr Zieliński. \"Ask O'Driscoll-Vaughan,\" said Dr Zieliński's wife, Mrs Oyelaran, \"or ring 07700 900766,"
            + " or write to ify@saltmarsh.example.\" The CQC and the partners agreed.";
    private static final List<String> SECRETS =
            List.of("ifeoma", "driscoll", "vaughan", "saltmarsh", "zieli", "oyelaran", "900766", "ify@");

    @ParameterizedTest
    @ValueSource(strings = {"as written", "no-break spaces", "curly quotes", "other quotes", "two blanks", "line ends"})
    void theClothesOfATextDoNotMatter(String clothes) {
        String text =
                switch (clothes) {
                    case "no-break spaces" -> TEXT.replace(' ', '\u00a0');
                    case "curly quotes" -> TEXT.replace('\'', '\u2019').replace('"', '\u201c');
                    case "other quotes" -> TEXT.replace('\'', '\u02bc').replace('-', '\u2010');
                    case "two blanks" -> TEXT.replace(" ", "  ");
                    case "line ends" -> TEXT.replace(" with ", "\nwith ").replace(" said ", " said\r\n");
                    default -> TEXT;
                };
        assertThat(redact(text)).doesNotContain(SECRETS.toArray(String[]::new)).contains("cqc", "partners", "2016");
    }

    @Test
    void capitalsHideTheSame() {
        assertThat(redact(TEXT.toUpperCase(Locale.UK)))
                .doesNotContain(SECRETS.toArray(String[]::new))
                .contains("partners");
    }

    @Test
    void smallLettersHideWhatIsKnownAndWhatHasATitle() {
        assertThat(redact(TEXT.toLowerCase(Locale.UK)))
                .doesNotContain(SECRETS.toArray(String[]::new))
                .contains("partners");
    }

    @Test
    void aCapitalOrTwoAroundANameDoesNotMatter() {
        String around = "WE THANKED Ifeoma AND HER REFEREE Zieliński AND LOCKED THE DOOR.";
        assertThat(redact(around)).doesNotContain("ifeoma", "zieli").contains("locked the door");
        assertThat(redact("we thanked Ifeoma and her referee Zieliński and locked the door"))
                .doesNotContain("ifeoma", "zieli")
                .contains("locked the door");
    }

    private static String redact(String text) {
        String redacted = REDACTOR.redact(KNOWN, List.of(new Passage("1.1", text)))
                .passages()
                .get(0)
                .text()
                .value();
        return redacted.toLowerCase(Locale.UK);
    }
}
