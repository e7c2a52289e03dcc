package org.postroom.fees;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** The payments. */
interface Payments extends ListCrudRepository<Payment, Long> {
    List<Payment> findByInvoiceOrderById(String invoice);
}
