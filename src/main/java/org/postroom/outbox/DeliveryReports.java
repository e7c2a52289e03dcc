package org.postroom.outbox;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** What servers reported of our letters; each report is kept once. */
public interface DeliveryReports extends Repository<StoppedAddress, Long> {
    /** Keeps a report; one that is kept already stays as it is. */
    @Modifying
    @Query(
            """
            insert into delivery_report (folio, outgoing, fate, because, known_by, at)
            values (:folio, :outgoing, :fate, :because, :knownBy, :at) on conflict do nothing
            """)
    int keep(long folio, long outgoing, String fate, String because, String knownBy, Instant at);

    /** The reports about one letter, oldest first. */
    @Query(
            """
            select folio, outgoing, fate, because, known_by, at from delivery_report
            where outgoing = :outgoing order by at, folio
            """)
    List<DeliveryReport> about(long outgoing);
}
