package org.postroom.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.outcome.ModeratorReply.Agree;
import org.postroom.outcome.ModeratorReply.LookAgain;
import org.postroom.outcome.ModeratorReply.Remark;
import org.postroom.outcome.ModeratorReply.Unclear;
import org.postroom.panel.Alias;

class ModeratorReplyTest {
    private static final Alias K7F3 = new Alias("K7F3");
    private static final Alias M4P9 = new Alias("M4P9");
    private static final Set<Alias> SESSION = Set.of(K7F3, M4P9, new Alias("T2W8"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AGREE",
                "agree.",
                "Agreed!",
                "Dear all,\n\nI agree with the outcomes.\n\nKind regards\nProf Bell",
                "Yes, I fully agree. Many thanks for a clear pack.",
                "AGREE\n\nOn 3 May 2027 Office wrote:\n> K7F3 is not settled; reply AGREE or name aliases.",
            })
    void aPlainAgreementIsRead(String body) {
        assertThat(read(body)).isInstanceOf(Agree.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I do not agree",
                "I don’t agree.",
                "I disagree.",
                "I cannot agree to this.",
                "Agree?",
                "I agree, but please wait until Friday.",
                "I agree with most of it.",
                "AGREE\n\nKind regards\nBell\n\nPS: not the last one though",
                "Thanks, will read it next week.",
                "I will agree once I have seen the sheets.",
                "> AGREE",
                "Not sure I agree",
                "AGREE. K7F3 was a particularly strong one.",
                "K7F3 is fine.",
                "AGREE if K7F9 is out",
            })
    void whatMayMeanSomethingElseIsNeverAnAgreement(String body) {
        assertThat(read(body)).isInstanceOf(Unclear.class);
    }

    @Test
    void namedAliasesAreLookedAtAgainWithTheirRemarks() {
        assertThat(
                        read(
                                """
                        Dear office,

                        k7f3: domain 4 seems harsh,
                        please ask them to read the audit again.
                        - M4P9 – spread of three points in domain 2

                        Best wishes
                        Bell
                        """))
                .isEqualTo(new LookAgain(
                        List.of(
                                new Remark(K7F3, "domain 4 seems harsh, please ask them to read the audit again."),
                                new Remark(M4P9, "spread of three points in domain 2")),
                        "The answer names K7F3, M4P9 to be looked at again."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please look again at K7F3 and M4P9.",
                "K7F3, M4P9",
                "I agree with all except K7F3 and M4P9.",
                "AGREE apart from K7F3 / M4P9: domain 3"
            })
    void aliasesInOneLineAreAllNamed(String body) {
        assertThat(read(body)).isInstanceOfSatisfying(LookAgain.class, again -> assertThat(again.remarks())
                .extracting(Remark::alias)
                .containsExactly(K7F3, M4P9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"K7F3: low\nK8F9: high", "Please see X2Y3 again", "k8f9", "M4P0: low"})
    void anAliasThatIsNotOfTheSessionIsNamedAndAPersonLooks(String body) {
        assertThat(read(body)).isInstanceOfSatisfying(Unclear.class, unclear -> assertThat(unclear.because())
                .containsPattern("names (K8F9|X2Y3|M4P0), which is no alias of this session"));
    }

    @Test
    void aDateIsNoAlias() {
        assertThat(read("23rd May is fine for the call.\nK7F3: low")).isInstanceOf(LookAgain.class);
    }

    private static ModeratorReply read(String body) {
        return ModeratorReply.read(body, SESSION);
    }
}
