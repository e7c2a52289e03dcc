package org.postroom.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postroom.accreditation.Scheme;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class ResubmissionOfferTest {
    private static final Scheme SCHEME =
            Binder.get(new MockEnvironment()).bindOrCreate("postroom.scheme", Scheme.class);

    private static ResubmissionOffer sentAt(String outcome) {
        return ResubmissionOffer.of(SCHEME, Instant.parse(outcome));
    }

    @ParameterizedTest
    @CsvSource({
        // An ordinary day; the end of a leap February and the day before it; into a leap year.
        "2027-01-31T10:00:00Z, 2028-01-31",
        "2028-02-29T10:00:00Z, 2029-02-28",
        "2028-02-28T10:00:00Z, 2029-02-28",
        "2027-02-28T10:00:00Z, 2028-02-28",
        // Half past midnight in London is the evening before in UTC while the clocks are forward.
        "2027-05-30T23:30:00Z, 2028-05-31",
        "2027-01-30T23:30:00Z, 2028-01-30",
        // The nights in which the clocks change.
        "2027-03-28T00:59:59Z, 2028-03-28",
        "2027-10-30T23:30:00Z, 2028-10-31",
        "2027-10-31T23:30:00Z, 2028-10-31"
    })
    void theLastDayIsTheSameDayTwelveMonthsOnInLondon(String outcome, LocalDate lastDay) {
        assertThat(sentAt(outcome).lastDay()).isEqualTo(lastDay);
    }

    @ParameterizedTest
    @CsvSource({
        "2028-05-31T22:59:59Z, true",
        "2028-05-31T23:00:00Z, false",
        "2028-05-31T23:30:00Z, false",
        "2027-06-01T08:00:00Z, true"
    })
    void theLastDayCountsToItsEndInLondon(String asked, boolean inTime) {
        assertThat(sentAt("2027-05-31T09:00:00Z").holdsAt(Instant.parse(asked))).isEqualTo(inTime);
    }

    @Test
    void itCostsAHundredAndFortyFourPoundsInAll() {
        ResubmissionOffer offer = sentAt("2027-01-31T10:00:00Z");
        assertThat(ResubmissionOffer.pounds(offer.net())).isEqualTo("£120.00");
        assertThat(ResubmissionOffer.pounds(offer.total())).isEqualTo("£144.00");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-31, 2028-01-30, 2027-01-31",
        "2027-01-31, 2028-01-31, 2028-01-31",
        "2028-02-29, 2029-02-27, 2028-02-29",
        "2028-02-29, 2029-02-28, 2029-02-28",
        "2028-02-29, 2032-02-28, 2031-02-28",
        "2028-02-29, 2032-02-29, 2032-02-29"
    })
    void aRetainersYearBeginsOnTheDayOfTheAward(LocalDate awarded, LocalDate day, LocalDate yearFrom) {
        assertThat(RegisterRetainers.latestYear(awarded, day)).isEqualTo(yearFrom);
    }
}
