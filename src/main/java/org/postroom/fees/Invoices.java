package org.postroom.fees;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The invoices. */
interface Invoices extends ListCrudRepository<Invoice, Long> {
    /** The next number of the series: the counter stays locked until the transaction ends, and goes back with it. */
    @Query("update invoice_counter set last = last + 1 returning last")
    long nextNumber();

    Optional<Invoice> findByNumber(String number);

    @Query("select * from invoice where number = :name or payment_reference = :name for update")
    Optional<Invoice> locked(String name);

    boolean existsByPaymentReference(String reference);

    List<Invoice> findByPaymentReferenceIn(Collection<String> references);

    Optional<Invoice> findByCaseReferenceAndKindAndPeriod(String caseReference, InvoiceKind kind, String period);

    List<Invoice> findByCaseReferenceOrderById(String caseReference);

    @Query("select count(*) from invoice where paid_on is null")
    int countUnpaid();

    @Query("select case_reference || ' ' || period from invoice where kind = 'RETAINER' and period >= :since")
    List<String> retainersSince(String since);

    @Query(
            """
            select * from invoice where kind = 'RETAINER' and paid_on is null and reminded_on is null
                and due_on < :day order by id
            """)
    List<Invoice> toRemind(LocalDate day);

    @Query(
            """
            select * from invoice where kind = 'RETAINER' and paid_on is null and lapsed_on is null
                and reminded_on is not null and due_on < :day order by id
            """)
    List<Invoice> toLapse(LocalDate day);

    @Query(
            """
            select * from invoice
            where (:paid = '' or (:paid = 'yes') = (paid_on is not null))
                and (:pattern = '' or number ilike :pattern or payment_reference ilike :pattern
                    or case_reference ilike :pattern or bill_to ilike :pattern)
            order by id desc limit :most offset :skip
            """)
    List<Invoice> search(String paid, String pattern, int most, int skip);

    @Modifying
    @Query("update invoice set paid_on = :day where number = :number")
    void paid(String number, LocalDate day);

    @Modifying
    @Query("update invoice set reminded_on = :day where number = :number")
    void reminded(String number, LocalDate day);

    @Modifying
    @Query("update invoice set lapsed_on = :day where number = :number")
    void lapsed(String number, LocalDate day);

    @Query("select coalesce(sum(amount), 0) from payment where invoice = :number")
    BigDecimal paidTowards(String number);
}
