package org.postroom.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DECLINE",
                "Decline - on leave",
                "Hello,\n\ndeclined: too busy",
                "*DECLINE*",
                "Dear office,\nThank you for this. I must decline on this occasion.",
                "I'm unable to assess this pack as I am on leave.",
                "Sorry, I can’t take this on.",
                "I am afraid I will have to decline.",
            })
    void aDeclineIsRead(String body) {
        assertThat(ReplyWords.read(body)).isInstanceOf(ReplyWords.Declined.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INTEREST",
                "INTEREST I worked there until 2021",
                "Interest: she is my sister",
                "Conflict of interest - neighbour",
                "Hi\nI have a conflict of interest here.",
                "I need to declare an interest, as I know the author.",
                "I think I should be clear. I know the applicant.",
                "I have an interest in this case.",
            })
    void anInterestIsRead(String body) {
        assertThat(ReplyWords.read(body)).isInstanceOf(ReplyWords.InterestDeclared.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Thank you, I read it with interest.",
                "I have read this with great interest and will score it soon.",
                "I have no conflict of interest and am happy to assess.",
                "I do not decline, scores below.",
                "I don't have an interest to declare.",
                "If I have a conflict of interest, what do I do?",
                "I might have to decline.",
                "Interesting pack!",
                "I cannot score domain 3, the page is blank.",
                "I can't mark it until Friday, is that all right?",
                "I decline to comment on whether he was late?",
                "INTEREST: none",
                "Domain 1: 3\nDomain 2: 4",
                "> DECLINE",
                "Will do.\n\nOn 3 May 2027, Office wrote:\n> Reply DECLINE or INTEREST if you cannot.",
            })
    void everythingElseIsNeither(String body) {
        assertThat(ReplyWords.read(body)).isInstanceOf(ReplyWords.Nothing.class);
    }

    @Test
    void theReasonIsWhatStandsBehindTheWordUpToTheSignature() {
        assertThat(ReplyWords.read("Hi,\n\nINTEREST: she is\nmy sister.\n\nKind regards,\nAnn Other"))
                .isEqualTo(new ReplyWords.InterestDeclared(
                        "she is my sister.", "The line \"INTEREST: she is\" declares an interest."));
    }
}
