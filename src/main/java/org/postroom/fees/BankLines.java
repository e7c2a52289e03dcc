package org.postroom.fees;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

/** The lines of bank statements. */
interface BankLines extends ListCrudRepository<BankLine, Long> {
    /** Two imports at once take turns, so that each sees what the other kept. */
    @Query("select cast(pg_advisory_xact_lock(hashtext('bank_line')) as text)")
    String oneImportAtATime();

    boolean existsByFingerprint(String fingerprint);

    List<BankLine> findByStateOrderById(BankLine.State state);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<BankLine> findByIdAndState(long id, BankLine.State state);

    @Modifying
    @Query("update bank_line set state = :state, because = :because, invoice = :invoice where id = :id")
    void become(long id, String state, String because, @org.jspecify.annotations.Nullable String invoice);
}
