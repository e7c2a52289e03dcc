package org.postroom.fees;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A price with its VAT, in pounds and pence.
 *
 * @param net without VAT
 * @param vatRate percent
 * @param vat rounded half up to the penny, once, on the whole invoice (VAT Notice 700 section 17.5)
 * @param total net and VAT
 */
record Charge(BigDecimal net, BigDecimal vatRate, BigDecimal vat, BigDecimal total) {
    private static final int PENCE = 2;

    /**
     * The charge for a price without VAT.
     *
     * @throws ArithmeticException when the price has fractions of a penny
     */
    static Charge of(BigDecimal price, BigDecimal vatRate) {
        BigDecimal net = price.setScale(PENCE, RoundingMode.UNNECESSARY);
        BigDecimal vat = net.multiply(vatRate).movePointLeft(2).setScale(PENCE, RoundingMode.HALF_UP);
        return new Charge(net, vatRate, vat, net.add(vat));
    }
}
