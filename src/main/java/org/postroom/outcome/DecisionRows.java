package org.postroom.outcome;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The rows of {@code decision}. */
interface DecisionRows extends Repository<DecisionRow, Long> {
    DecisionRow save(DecisionRow row);

    Optional<DecisionRow> findByCaseReference(String caseReference);

    List<DecisionRow> findBySessionOrderByCaseReference(String session);

    List<DecisionRow> findByBatchOrderByCaseReference(long batch);

    @Modifying
    @Query("update decision set batch = :batch where case_reference = :caseReference")
    void join(String caseReference, @Nullable Long batch);

    @Modifying
    @Query("update decision set batch = null where batch = :batch")
    void leave(long batch);
}
