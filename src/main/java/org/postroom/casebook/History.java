package org.postroom.casebook;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The history's rows. They are written once and never changed. */
interface History extends Repository<HistoryEntry, Long> {
    HistoryEntry save(HistoryEntry entry);

    @Query(
            """
            select * from history where case_reference = :caseReference and (folio is not null or outgoing is not null)
            order by number desc limit 1
            """)
    Optional<HistoryEntry> lastWithLetter(String caseReference);

    List<HistoryEntry> findByCaseReferenceOrderByNumber(String caseReference);
}
