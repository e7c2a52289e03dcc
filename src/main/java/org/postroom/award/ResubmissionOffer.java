package org.postroom.award;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.postroom.accreditation.Scheme;
import org.postroom.time.ServiceClock;

/**
 * The offer to resubmit that a not-yet-met outcome brings.
 *
 * @param lastDay the last day, to its end in Europe/London, on which a resubmission may begin
 * @param net pounds without VAT
 * @param total pounds with VAT, rounded half up to the penny (VAT Notice 700 section 17.5)
 */
public record ResubmissionOffer(LocalDate lastDay, BigDecimal net, BigDecimal total) {
    private static final int PENCE = 2;

    /** The offer of an outcome that is sent at {@code outcome}. */
    public static ResubmissionOffer of(Scheme scheme, Instant outcome) {
        BigDecimal net = scheme.resubmissionFee().setScale(PENCE, RoundingMode.UNNECESSARY);
        BigDecimal vat = net.multiply(scheme.vatPercent()).movePointLeft(2).setScale(PENCE, RoundingMode.HALF_UP);
        return new ResubmissionOffer(londonDay(outcome).plus(scheme.resubmitWithin()), net, net.add(vat));
    }

    /** Whether what arrives at {@code moment} is in time. */
    public boolean holdsAt(Instant moment) {
        return !londonDay(moment).isAfter(lastDay);
    }

    /** Pounds as letters write them, for example {@code £144.00}. */
    static String pounds(BigDecimal amount) {
        return String.format(Locale.UK, "£%,.2f", amount);
    }

    private static LocalDate londonDay(Instant moment) {
        return LocalDate.ofInstant(moment, ServiceClock.LONDON);
    }
}
