package org.postroom.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class PaymentReferenceTest {
    private final String reference = PaymentReference.make();

    @RepeatedTest(20)
    void noSignIsMistakenForAnother() {
        assertThat(reference).matches("PR[2346789CDFHJKMNPQRTVWXY]{6}");
    }

    @Test
    void itIsFoundWhateverStandsAroundItOrBetween() {
        String typed = reference.toLowerCase(java.util.Locale.ROOT);
        Stream.of(
                        reference,
                        typed,
                        "FASTER PAYMENT RECEIVED " + reference + " J SMITH",
                        "ref:" + typed + "/fee",
                        typed.substring(0, 2) + " " + typed.substring(2, 5) + "-" + typed.substring(5))
                .forEach(words -> assertThat(PaymentReference.in(words)).containsExactly(reference));
    }

    @RepeatedTest(20)
    void oneWrongSignNeverMakesAnotherReference() {
        String signs = "2346789CDFHJKMNPQRTVWXY";
        for (int at = 2; at < reference.length(); at++) {
            for (char sign : signs.toCharArray()) {
                String slip = reference.substring(0, at) + sign + reference.substring(at + 1);
                if (!slip.equals(reference)) {
                    assertThat(PaymentReference.in(slip)).isEmpty();
                }
            }
        }
    }

    @RepeatedTest(20)
    void twoNeighboursChangedOverNeverMakeAnotherReference() {
        for (int at = 2; at < reference.length() - 1; at++) {
            String slip = reference.substring(0, at)
                    + reference.charAt(at + 1)
                    + reference.charAt(at)
                    + reference.substring(at + 2);
            if (!slip.equals(reference)) {
                assertThat(PaymentReference.in(slip)).isEmpty();
            }
        }
    }

    @Test
    void bothOfTwoReferencesAreFound() {
        String other = PaymentReference.make();
        assertThat(PaymentReference.in(reference + " and " + other)).containsExactlyInAnyOrder(reference, other);
    }
}
