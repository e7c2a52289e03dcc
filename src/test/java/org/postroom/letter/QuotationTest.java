package org.postroom.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a reply is ours. */
class QuotationTest {
    private static final List<String> SENT = List.of("Dear Ann,\n\n"
            + "If you know the applicant, reply with INTEREST as the first word\n"
            + "and we shall draw somebody else.\n\n"
            + "I decline would be enough, too, if you cannot score it.\n"
            + "Domain 1: 3\n");

    private static List<String> said(String reply) {
        return OwnWords.of(Quotation.marked(reply, SENT)).said();
    }

    @Test
    void aLineOfOursWithoutAMarkIsQuotedHoweverItIsWrapped() {
        assertThat(said("Here are my scores.\nIf you know the applicant, reply with “INTEREST” as\n"
                        + "the first word and we shall draw somebody else.\n"
                        + "*I decline would be enough*, too, if you cannot score it.\nDomain 1: 3"))
                .containsExactly("Here are my scores.", "Domain 1: 3");
    }

    @Test
    void theWritersOwnSentenceStays() {
        assertThat(said("I know the applicant and must declare an interest in this case."))
                .containsExactly("I know the applicant and must declare an interest in this case.");
    }

    @Test
    void shortLinesAreTheWritersOwn() {
        assertThat(said("Domain 1: 3\nI decline")).containsExactly("Domain 1: 3", "I decline");
    }

    @Test
    void nothingSentQuotesNothing() {
        assertThat(Quotation.marked("one two three four five six\n\nseven", List.of()))
                .isEqualTo("one two three four five six\n\nseven");
    }
}
