package org.postroom.fees;

import java.math.BigDecimal;
import org.postroom.accreditation.Scheme;

/** What an invoice is for. */
public enum InvoiceKind {
    /** A first application; one for each case. */
    APPLICATION("Application for accreditation"),
    /** A resubmission within the time the scheme gives; one for each case. */
    RESUBMISSION("Resubmission for accreditation"),
    /** A year on the register of accredited managers; one for each year. */
    RETAINER("Annual retainer");

    private final String words;

    InvoiceKind(String words) {
        this.words = words;
    }

    /** What it is for, in words. */
    public String words() {
        return words;
    }

    /** Whether paying it lets a case go on. */
    public boolean opensCase() {
        return this != RETAINER;
    }

    BigDecimal price(Scheme scheme) {
        return switch (this) {
            case APPLICATION -> scheme.fee();
            case RESUBMISSION -> scheme.resubmissionFee();
            case RETAINER -> scheme.retainer();
        };
    }
}
