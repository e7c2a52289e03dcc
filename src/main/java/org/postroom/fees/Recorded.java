package org.postroom.fees;

import java.math.BigDecimal;

/** What became of a payment that a person recorded. */
public sealed interface Recorded {
    /** Why, one plain sentence. */
    String because();

    /** The invoice is paid in full, and what follows from that is done. */
    record Settled(Invoice invoice, String because) implements Recorded {}

    /**
     * The payment is kept, but something is still owed.
     *
     * @param owed pounds
     */
    record PartPaid(Invoice invoice, BigDecimal owed, String because) implements Recorded {}

    /** Nothing was recorded. */
    record Refused(String because) implements Recorded {}
}
