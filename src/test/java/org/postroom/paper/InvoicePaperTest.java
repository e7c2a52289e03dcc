package org.postroom.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class InvoicePaperTest {
    @Test
    void holdsEveryParticularOfAVatInvoice() {
        assertThat(Pages.text(SamplePapers.invoice().pdf()))
                .contains("2026-00017", "20 December 2026", "19 December 2026", "GB 000 0000 00")
                .contains(SamplePapers.BODY.name(), "4 Sample Street", SamplePapers.WELSH_NAME, "Meddygfa Tŷ Gwyn")
                .contains("Assessment for accreditation", "£280.00", "20%", "£56.00", "£336.00")
                .contains("K7Q2-MX4P", "Sort code 00-00-00", "Payment is due within 30 days.");
    }

    @Test
    void anInvoiceThatDoesNotAddUpIsRefused() {
        assertThatThrownBy(() -> SamplePapers.invoice(new BigDecimal("335.99")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("are not the total 335.99");
    }

    @Test
    void vatThatIsNotTheRatesShareIsRefused() {
        assertThatThrownBy(() -> SamplePapers.invoice(new BigDecimal("46.00"), new BigDecimal("326.00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not 20 % of 280.00");
    }
}
