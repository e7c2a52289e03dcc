package org.postroom.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargeTest {
    @ParameterizedTest
    @CsvSource({
        "280,20,280.00,56.00,336.00",
        "120.00,20,120.00,24.00,144.00",
        "85,20,85.00,17.00,102.00",
        "10.01,17.5,10.01,1.75,11.76",
        "0.20,17.5,0.20,0.04,0.24",
        "99.99,0,99.99,0.00,99.99"
    })
    void vatIsRoundedHalfUpToThePenny(String price, String rate, String net, String vat, String total) {
        assertThat(Charge.of(new BigDecimal(price), new BigDecimal(rate)))
                .isEqualTo(new Charge(
                        new BigDecimal(net), new BigDecimal(rate), new BigDecimal(vat), new BigDecimal(total)));
    }

    @Test
    void aPriceWithFractionsOfAPennyIsRefused() {
        assertThatThrownBy(() -> Charge.of(new BigDecimal("280.005"), BigDecimal.TEN))
                .isInstanceOf(ArithmeticException.class);
    }
}
