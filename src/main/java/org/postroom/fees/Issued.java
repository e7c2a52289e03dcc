package org.postroom.fees;

import org.postroom.paper.Paper;

/** An invoice and the PDF it was sent as. */
public record Issued(Invoice invoice, Paper paper) {
    static Issued of(Invoice invoice, byte[] pdf) {
        return new Issued(
                invoice, new Paper(invoice.number().toLowerCase(java.util.Locale.ROOT) + ".pdf", Paper.PDF, pdf));
    }
}
