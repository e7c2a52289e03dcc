package org.postroom.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.models.Models;
import org.postroom.redaction.text.Passage;

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
    private static final String TEXT = "Since 2016 Ifeoma O'Driscoll-Vaughan has run Saltmarsh Lane Surgery with Dr"
            + " Zieliński. \"Ask O'Driscoll-Vaughan,\" said Dr Zieliński's wife, Mrs Oyelaran, \"or ring 07700 900766, or"
            + " write to ify@saltmarsh.example.\" The CQC and the partners agreed.";
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

    @Test
    void namesAloneInCapitalsAreFound() {
        assertThat(redact("I met JOHN SMITH and Dr PATEL on the ward, and then Jane BROOKS rang about the CQC."))
                .doesNotContain("smith", "patel", "brooks")
                .contains("cqc", "the ward");
    }

    @Test
    void aNameAtTheEdgeOfAWrappedLineIsWhole() {
        String text = "We looked again at the whole of the rota with the people from the desk, and\nSummer Quarrow said"
                + " that nobody had asked the people at the desk, so we asked Dr\nTuwaisi to do so before the winter.";
        assertThat(redact(text)).doesNotContain("summer", "quarrow", "tuwaisi").contains("the winter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"capitals", "small letters"})
    void termsOfTheTradeStay(String clothes) {
        String text = "We used Kotter and moved to SystmOne. ACAS helped. The Legionella log goes to the RQIA, and QOF,"
                + " the PCN DES and the Caldicott Guardian come next.";
        String other = clothes.equals("capitals") ? text.toUpperCase(Locale.UK) : text.toLowerCase(Locale.UK);
        assertThat(redact(other)).isEqualTo(text.toLowerCase(Locale.UK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "then dr will hartley said that penny price, our cleaner, had rung.",
                "penny price said so, and then we asked penny again.",
                "a letter came from rose in the office, and robin told us.",
                "mrs tuwaisi of 14 mill lane, ox9 9zy, came to quarrow lane surgery."
            })
    void namesThatAreWordsAreToldByTheWordsAroundThem(String text) {
        String secrets = "penny|price|hartley|rose|robin|tuwaisi|mill lane|9zy|quarrow";
        assertThat(redact(text)).doesNotContainPattern(secrets);
        assertThat(redact(text.toUpperCase(Locale.UK))).doesNotContainPattern(secrets);
    }

    @Test
    void wordsThatCouldBeNamesStayWhereTheyAreWords() {
        String text = "we will mark the rise in price, and i hope that in may the bill for the summer is fair; a grant"
                + " may help, and the rose in the field by the surgery is to be frank quite rich in colour.";
        assertThat(redact(text)).isEqualTo(text);
        assertThat(redact(text.toUpperCase(Locale.UK))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ni number qq 12 34 56 c", "pin 99b4417e", "code p86999", "in car ab19 zzx", "ref sd/99/4471z"})
    void codesHoldInSmallLetters(String code) {
        String text = "the nurse came to the desk on friday and gave her " + code + " and then she left again";
        assertThat(redact(text))
                .doesNotContainPattern("34 56|4417|86999|zzx|4471")
                .contains("she left again");
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
