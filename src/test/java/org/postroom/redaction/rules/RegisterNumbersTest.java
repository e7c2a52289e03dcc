package org.postroom.redaction.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "modulus-11, 943 476 5919, 943 476 5918",
        "modulus-11, 9434765919, 1111111111",
        "nhs-number, 943-476-5919, 399 999 9802",
        "health-and-care-number, 399 999 9802, 943 476 5919",
        "chi-number, 010180 1238, 010180 1235",
        "chi-number, 0101801238, 943 476 5919",
        "birth-date-number, 2902801234, 3002801234",
        "birth-date-number, 3112801234, 3113801234",
        "registration-number, 7099991, 709999",
        "registration-number, 99B4417E, 99M4417E",
        "registration-number, OT99417, XX99417",
        "registration-number, SW99417, SX99417",
        "practice-code, A99941, I99941",
        "practice-code, Y99941003, Y9994",
        "practice-code, W99417, X99417",
        "practice-code, Z00417, Z99417",
        "practice-code, S10417, S1041",
        "practice-code, 417, 41",
        "ico-number, ZA999417, ZA99941",
        "ico-number, Z9994170, ZAB99941",
        "postcode, OL11 9ZX, OL11 9ZM",
        "postcode, se8 9zx, QQ8 9ZX",
        "national-insurance, QQ 12 34 56 C, GB 12 34 56 A",
    })
    void aValidatorTellsTheRightFromTheWrong(String name, String right, String wrong) {
        Check check = Check.named(name).orElseThrow();
        assertThat(check.holds(right)).as(right).isTrue();
        assertThat(check.holds(wrong)).as(wrong).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"''", "ABC", "'  '", "9434765919943476591994347659199434765919"})
    void whatIsNoNumberIsRefusedByEachRegisterAndBreaksNone(String text) {
        for (String name :
                new String[] {"modulus-11", "chi-number", "birth-date-number", "postcode", "practice-code"}) {
            assertThat(Check.named(name).orElseThrow().holds(text)).as(name).isFalse();
        }
        assertThat(Check.NATIONAL_INSURANCE.holds("")).isFalse();
    }
}
