package org.postroom.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postroom.redaction.models.Models;

class ExplainingTest {
    private static final Redactor WITHOUT_MODELS = new Redactor(RuleBook.at(Path.of("redaction-rules")), Models.none());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // word | text | hidden | by | part of the sentence
                "5919 | the record of 943 476 5919 was | true | number/nhs | check digit of an NHS number",
                "5918 | the record of 943 476 5918 was | false | number/nhs | fits, but its last digit is not the"
                        + " check digit",
                "5919 | the invoice 943 476 5919 was | true | number/nhs | in doubt, as \"invoice\" stands near",
                "9990417 | the total 9990417 was | false | number/professional-apart | none of the words that it asks"
                        + " for stands near",
                "A4 | ran along the A4 on paper | false | places/road-number | \"paper\" stands near, which speaks"
                        + " against it",
                "Kotter | read Kotter on it | false | keep/models | Kept, as \"Kotter\" is on the keep list",
                "Hill | by the Carr-Hill formula | false | keep/terms | it wins over this: a head word",
                "marsh | the marsh was wet | false | '' | The list of surnames has it, but it is an ordinary word too",
                "blorptangle | the blorptangle was wet | false | '' | it has no capital",
                "ZCL | told the ZCL of it | false | '' | taken for an abbreviation",
                "was | the marsh was wet | false | '' | An ordinary word",
                "Mehrotra | and Dr Mehrotra came | true | people/title | A title stands before it",
            })
    void eachWordHasItsReason(String word, String text, boolean hidden, String by, String part) {
        Explanation explained = word(WITHOUT_MODELS.explain(text), word);
        assertThat(explained.because()).contains(part).endsWith(".").doesNotContain("..");
        assertThat(explained.hidden()).isEqualTo(hidden);
        assertThat(explained.by()).isEqualTo(by);
    }

    @Test
    void whatAModelSawAndNobodyBelievedIsTold() {
        String text = "The report of the NHSX and MSPB said that Dr Thrale met the FTQ in May.";
        Explanation seen = word(Figures.REDACTOR.explain(text), "MSPB");
        assertThat(seen.hidden()).isFalse();
        assertThat(seen.because())
                .isEqualTo("Found (the recognition models take this for an organisation), but left: "
                        + "a short word in capitals is taken for an abbreviation.");
    }

    @Test
    void whatIsInDoubtSaysSo() {
        List<Explanation> words = WITHOUT_MODELS.explain("the invoice 943 476 5919 was");
        assertThat(word(words, "5919").doubtful()).isTrue();
        assertThat(word(words, "invoice").doubtful()).isFalse();
    }

    private static Explanation word(List<Explanation> words, String word) {
        return words.stream().filter(one -> one.word().equals(word)).findFirst().orElseThrow();
    }
}
