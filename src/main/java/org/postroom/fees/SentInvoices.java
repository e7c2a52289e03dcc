package org.postroom.fees;

import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The invoices as they were sent. */
interface SentInvoices extends Repository<SentInvoice, String> {
    @Modifying
    @Query("insert into invoice_paper (number, pdf) values (:number, :pdf)")
    void keep(String number, byte[] pdf);

    SentInvoice getByNumber(String number);

    /** An invoice with its PDF. */
    default Issued with(Invoice invoice) {
        return Issued.of(invoice, getByNumber(invoice.number()).pdf());
    }
}
