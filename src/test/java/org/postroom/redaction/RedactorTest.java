package org.postroom.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.models.Models;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Passage;

class RedactorTest {
    private static final Redactor REDACTOR = new Redactor(RuleBook.at(Path.of("redaction-rules")), Models.none());
    private static final KnownIdentity KNOWN = KnownIdentity.builder()
            .applicant("Ffion Haf Penhallow", "Ffi", "Ms")
            .referee("Dr Tunde Balogun")
            .practice("Harbour Lights Medical Centre")
            .network("Cadair Cluster")
            .contact("07700 900231")
            .id("IGPM-40112")
            .build();

    @Test
    void theSamePersonHasTheSameLabelThroughAllPassages() {
        List<String> texts = redact(
                "Dr Anoushka Mehrotra chairs it. Nurse Brigid O'Hanlon wrote it.",
                "I asked Anoushka again, and O\u2019Hanlon\u2019s view was clear.");
        assertThat(texts.get(0)).isEqualTo("Dr [Colleague A] chairs it. Nurse [Colleague B] wrote it.");
        assertThat(texts.get(1)).isEqualTo("I asked [Colleague A] again, and [Colleague B]\u2019s view was clear.");
    }

    @Test
    void applicantRefereeAndPracticeHaveLabelsOfTheirOwn() {
        assertThat(redact("Ffion and Dr Balogun run Harbour Lights.").get(0))
                .isEqualTo("[the applicant] and Dr [Referee A] run [the practice].");
    }

    @Test
    void offsetsCountUtf16UnitsOfTheOriginal() {
        String text = "\ud83d\ude00 Ffion\u00a0Pen\u00adhallow rang 07700\u00a0900231.";
        RedactedPassage passage = REDACTOR.redact(KNOWN, List.of(new Passage("1.1", text)))
                .passages()
                .get(0);
        assertThat(passage.spans())
                .extracting(span -> text.substring(span.start(), span.end()))
                .containsExactly("Ffion\u00a0Pen\u00adhallow", "07700\u00a0900231");
        assertThat(passage.text().value()).isEqualTo("\ud83d\ude00 [the applicant] rang [a phone number].");
    }

    @Test
    void anApplicantsNameThatIsAWordIsHiddenWhereNothingFollowsIt() {
        KnownIdentity known = KnownIdentity.builder()
                .applicant("Richenda Tolpuddle", "Rich", "Mrs")
                .build();
        assertThat(redact(known, "(\"Rich?\") Rich – you know who – came. It was Rich. Thanks! Rich"))
                .doesNotContain("Rich");
        assertThat(redact(known, "The data was rich.")).contains("rich");
    }

    @Test
    void aMisspeltSurnameIsFoundAndAnOrdinaryWordIsNot() {
        KnownIdentity known = KnownIdentity.builder()
                .applicant("Grace Bramhall-Field", "Grace", "Mrs")
                .build();
        assertThat(redact(known, "Mrs Bramhal wrote it with grace, in a new field of work."))
                .isEqualTo("[the applicant] wrote it with grace, in a new field of work.");
    }

    @Test
    void professionalTermsStay() {
        String text = "The CQC, our Caldicott Guardian and Kotter's eight steps, on SystmOne, with QOF and the"
                + " Carr-Hill formula in May; Will you read the Bradford Factor by the Nolan principles?";
        assertThat(redact(text).get(0)).isEqualTo(text);
    }

    @Test
    void aTitledNameIsHiddenEvenWhenItIsATermElsewhere() {
        assertThat(redact("I asked Mrs Maslow about Maslow.").get(0)).startsWith("I asked [Person A] about");
    }

    @Test
    void numbersDatesAndContactsSayWhatTheyWere() {
        assertThat(redact("On 3 April 2019 NHS number 943 476 5919 came from jo@x.example, SA1 9ZZ.")
                        .get(0))
                .isEqualTo(
                        "On [a date in 2019] NHS number [an NHS number] came from [an email address], [a postcode].");
    }

    @Test
    void placesAndBodiesAreNumbered() {
        assertThat(redact("Pen Dinas Surgery joined Aberystwyth College. Pen Dinas left.")
                        .get(0))
                .isEqualTo("[Practice 1] joined [College 1]. [Practice 1] left.");
    }

    @Test
    void aDoubtfulNameIsDoubtfulHoweverOftenItStandsThere() {
        Redaction redaction = REDACTOR.redact(
                KNOWN,
                List.of(
                        new Passage("1.1", "We drove to the hills around Sparrow. Then Sparrow was shut."),
                        new Passage("1.2", "We walked along Sparrow.")));
        assertThat(redaction.passages())
                .allSatisfy(passage -> assertThat(passage.text().value()).doesNotContain("Sparrow"));
        assertThat(redaction.doubtful()).isTrue();
        assertThat(redaction.doubtfulSpans()).as("asked once for the place").isEqualTo(1);
        assertThat(redaction.passages().get(0).spans().get(0).doubtful()).isTrue();
    }

    @Test
    void whatIsCertainOnceIsNoDoubtElsewhere() {
        Redaction redaction = REDACTOR.redact(
                KNOWN, List.of(new Passage("1.1", "We drove around Quarrendyke. Quarrendyke Surgery was shut.")));
        assertThat(redaction.passages().get(0).text().value()).doesNotContain("Quarrendyke");
        assertThat(redaction.doubtful()).isFalse();
    }

    @Test
    void decidedSpansMakeTheSameTextAgain() {
        Passage passage = new Passage("1.1", "Ffion met Dr Balogun on 3 April 2019.");
        RedactedPassage redacted =
                REDACTOR.redact(KNOWN, List.of(passage)).passages().get(0);
        assertThat(Redactor.apply(passage, redacted.spans())).isEqualTo(redacted.text());
        assertThat(Redactor.apply(passage, List.of()).value()).isEqualTo(passage.text());
    }

    @Test
    void spansThatDoNotFitAreRefused() {
        Passage passage = new Passage("1.1", "abcdef");
        assertThatThrownBy(() -> Redactor.apply(passage, List.of(span(0, 3), span(2, 4))))
                .hasMessageContaining("overlap");
        assertThatThrownBy(() -> Redactor.apply(passage, List.of(span(4, 9)))).hasMessageContaining("after the text");
        assertThatThrownBy(() -> new Span(0, 1, Kind.PERSON, "[a [b]]", "r", "b", 1, false))
                .hasMessageContaining("square brackets");
    }

    @Test
    void explainSaysWhyAndWhyNot() {
        List<Explanation> words = REDACTOR.explain("Dr Mehrotra and the CQC agreed");
        assertThat(words)
                .filteredOn(Explanation::hidden)
                .extracting(Explanation::word)
                .containsExactly("Mehrotra");
        assertThat(words)
                .filteredOn(word -> word.word().equals("CQC"))
                .singleElement()
                .satisfies(word -> assertThat(word.by()).isEqualTo("keep/national-bodies"));
        assertThat(words).allSatisfy(word -> assertThat(word.because()).endsWith("."));
    }

    @Test
    void withoutRulesNothingIsRedacted() {
        Redactor without = new Redactor(RuleBook.at(Path.of("target/no-such-rules")), Models.none());
        assertThatThrownBy(() -> without.redact(KNOWN, List.of(new Passage("1.1", "Ffion"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("rules check");
    }

    private static Span span(int start, int end) {
        return new Span(start, end, Kind.PERSON, "[x]", "review", "Decided by an officer.", 1, false);
    }

    private static List<String> redact(String... texts) {
        List<Passage> passages = java.util.stream.IntStream.range(0, texts.length)
                .mapToObj(i -> new Passage("1." + i, texts[i]))
                .toList();
        return REDACTOR.redact(KNOWN, passages).passages().stream()
                .map(passage -> passage.text().value())
                .toList();
    }

    private static String redact(KnownIdentity known, String text) {
        return REDACTOR.redact(known, List.of(new Passage("1.1", text)))
                .passages()
                .get(0)
                .text()
                .value();
    }
}
