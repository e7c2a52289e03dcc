package org.postroom.redaction.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.text.Kind;

class GateTest {
    private static final KnownIdentity KNOWN = KnownIdentity.builder()
            .applicant("Mrs Zsófia Marsh-Okonjo", "Zsófi", "Mrs")
            .referee("Dr Will Field")
            .practice("Otterburn Mill Surgery")
            .network("Coquet Vale PCN")
            .contact("zsofia.okonjo@otterburn.example")
            .contact("07700 900418")
            .contact("NE65 9ZZ")
            .id("IGPM-31877")
            .id("A84999")
            .date("07/03/1978")
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zsofia marsh okonjo",
                "Written by ZSÓFIA for the partners",
                "application_Okonjo_final.docx",
                "Mrs Okonjo",
                "my colleague Okonjoo wrote", // misspelt
                "as Marsh\u00a0Okonjo said",
                "ask zsofia.okonjo@otterburn.example",
                "ask ZSOFIA.OKONJO@other.example",
                "ring +44 7700 900 418",
                "ring 07700900418",
                "at ne659zz",
                "the otterburn mill practice",
                "OMS staff",
                "member igpm 31877",
                "code a84 999",
                "born 7 March 1978",
                "born 7.3.1978",
                "told by Dr Field",
                "I led it [Zsófia Marsh-Okonjo] and",
                "a note [as the Otterburn Mill team said] here",
                "[the applicant, Okonjo]",
                "[Okonjo A]",
                "and then Will said no",
            })
    void whatIsKnownIsFoundHoweverItIsWritten(String text) {
        assertThat(Gate.search(KNOWN, List.of(new Exposed("page text", text)))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We will mark the field by the marsh, and the mill will close.",
                "[the applicant] met [Referee A] at [the practice] in [a date in 1978].",
                "[Colleague AB] of [PCN 1] wrote to [the PCN] from [Practice 2], [a postcode], [an NHS number].",
                "Mark each point from 1 to 5. Field notes may be added.",
                "Will you score this pack by day 21?",
                "Domain 4: Managing the practice. Reply to this letter by 21 May 2027.",
                "K7F3 score sheet.xlsx",
                "The surgery has 11,300 patients and 4 partners.",
            })
    void ordinaryWordsAndOurOwnLabelsPass(String text) {
        assertThat(Gate.search(KNOWN, List.of(new Exposed("page text", text)))).isEmpty();
    }

    @Test
    void aLeakSaysWhereAndWhyWithoutTheIdentifier() {
        Leak leak = Gate.search(KNOWN, List.of(new Exposed("file name", "Okonjo.pdf")))
                .get(0);
        assertThat(leak.kind()).isEqualTo(Kind.PERSON);
        assertThat(leak.because()).isEqualTo("The surname of the applicant stands in the file name.");
        assertThat(leak.toString()).doesNotContain("Okonjo");
        assertThat(leak.surface()).isEqualTo("Okonjo");
    }

    @Test
    void whenNothingIsKnownNothingIsFound() {
        assertThat(Gate.search(KnownIdentity.none(), List.of(new Exposed("text", "Mrs Okonjo"))))
                .isEmpty();
    }

    @Test
    void knownIdentityNeverPrintsWhatItKnows() {
        assertThat(KNOWN.toString()).doesNotContain("Okonjo").contains("people=2");
        assertThat(KNOWN.surfaces().toString()).doesNotContain("Okonjo");
    }
}
