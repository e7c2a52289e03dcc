package org.postroom.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnWordsTest {
    @Test
    void whatStandsAboveAGmailQuotationIsTheWritersOwn() {
        OwnWords words = OwnWords.of(
                """
                Hi there,

                DECLINE - I am away.

                On Mon, 3 May 2027 at 10:02, Accreditation Office
                <info+abc@postroom.example> wrote:

                > Dear assessor
                > Domain 1 [ ] Qualifications
                >> older
                """);
        assertThat(words.said()).containsExactly("DECLINE - I am away.");
        assertThat(words.lines())
                .contains(new OwnWords.Line(1, "Domain 1 [ ] Qualifications"), new OwnWords.Line(2, "older"));
    }

    @Test
    void anOutlookHeaderBlockMakesTheRestAQuotation() {
        OwnWords words = OwnWords.of(
                """
                Agreed.\r
                \r
                Kind regards\r
                Prof Bell\r
                ________________________________\r
                From: Office <info@postroom.example>\r
                Sent: 03 May 2027 10:02\r
                To: Bell\r
                Subject: Session\r
                \r
                K7F3 is borderline\r
                From: Bell\r
                Sent: yesterday\r
                Subject: older\r
                \r
                older words\r
                """);
        assertThat(words.said()).containsExactly("Agreed.");
        assertThat(words.own()).doesNotContain("K7F3 is borderline");
        assertThat(words.lines())
                .contains(new OwnWords.Line(1, "K7F3 is borderline"), new OwnWords.Line(2, "older words"));
    }

    @Test
    void signaturesAndTelephoneLinesAreNobodysWords() {
        OwnWords words = OwnWords.of("Domain 1: 3\nSent from my iPhone\n-- \nDr Bell\n1. 3 High Street\n> quoted\n");
        assertThat(words.own()).containsExactly("Domain 1: 3", "");
        assertThat(words.lines()).contains(new OwnWords.Line(1, "quoted"));
    }

    @Test
    void linesBetweenQuotedLinesAreTheWritersOwn() {
        assertThat(OwnWords.of("> Domain 1\n3\n> Domain 2\n4").own()).containsExactly("3", "4");
    }

    @Test
    void aSentenceAboutWhereSomeoneWroteIsNoQuotation() {
        assertThat(OwnWords.of("On balance I agree.\nFrom: what I saw\nall is well")
                        .own())
                .hasSize(3);
    }

    @Test
    void endlessTextIsCutAndNeverThrows() {
        assertThat(OwnWords.of(">".repeat(300_000)).lines()).hasSize(1);
        assertThat(OwnWords.of("On a\n".repeat(60_000)).lines()).isNotEmpty();
    }
}
