package org.postroom.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterestsTest {
    private static final CaseFacts FACTS = new CaseFacts(
            List.of("Mrs Grace Adeyemi-Field", "Dr. Owain Prŷs"),
            List.of("Lark Hill Medical Centre", "St Mary’s Surgery", "The Surgery"),
            "P86999",
            List.of("Roch Valley West PCN"),
            List.of("Pennine Gateway ICB", "NHS Fife"),
            List.of("grace.adeyemifield@larkhillmc.example", "referee@nhs.net"));

    @ParameterizedTest
    @CsvSource({
        "PRACTICE, lark hill surgery",
        "PRACTICE, 'Lark Hill, Rochdale'",
        "PRACTICE, LARK-HILL MEDICAL CENTRE",
        "PRACTICE, p86 999",
        "PRACTICE, St Marys Medical Practice",
        "PRACTICE, @larkhillmc.example",
        "PRACTICE, larkhillmc.example",
        "PRACTICE, St.Marys",
        "PCN, Roch Valley West Primary Care Network",
        "ICB, NHS Pennine Gateway Integrated Care Board",
        "HEALTH_BOARD, Fife Health Board",
        "PERSON, Grace Adeyemi",
        "PERSON, 'Adeyemi-Field, G.'",
        "PERSON, Owain Prys",
        "PERSON, O.Prys",
        "PERSON, Dr.O.Prys",
        "PERSON, referee@NHS.net",
    })
    void anInterestIsFoundHoweverItIsWritten(Interest.Kind kind, String value) {
        assertThat(Interests.clash(with(new Interest(kind, value)), FACTS))
                .hasValueSatisfying(clash -> assertThat(clash.because())
                        .startsWith("Ann Other has an interest: ")
                        .contains(value));
    }

    @ParameterizedTest
    @CsvSource({
        "PRACTICE, The Medical Centre",
        "PRACTICE, Hill Surgery",
        "PRACTICE, P86998",
        "PRACTICE, @nhs.net",
        "PCN, Roch Valley East PCN",
        "PCN, PCN",
        "ICB, NHS Integrated Care Board",
        "HEALTH_BOARD, NHS Forth Valley",
        "PERSON, Grace Field-Marsh Brown",
        "PERSON, Mary Adeyemi",
        "PERSON, other@nhs.net",
        "PERSON, ' '",
    })
    void whatOnlyLooksAlikeIsNoInterest(Interest.Kind kind, String value) {
        assertThat(Interests.clash(with(new Interest(kind, value)), FACTS)).isEmpty();
    }

    @Test
    void anAssessorAtTheApplicantsOwnHostHasAnInterestWithoutDeclaringOne() {
        FreeAssessor colleague = new FreeAssessor("a", "Ann Other", "ann@larkhillmc.example", List.of(), 0);
        assertThat(Interests.clash(colleague, FACTS)).isPresent();
    }

    @Test
    void aRefereeDoesNotAssessTheCase() {
        FreeAssessor referee = new FreeAssessor("a", "Owain Prys", "someone@gmail.com", List.of(), 0);
        assertThat(Interests.clash(referee, FACTS)).isPresent();
    }

    private static FreeAssessor with(Interest interest) {
        return new FreeAssessor("a", "Ann Other", "ann.other@nhs.net", List.of(interest), 0);
    }
}
