package org.postroom.casebook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The tray's rows. */
interface TrayItems extends ListCrudRepository<TrayItem, Long> {
    @Query("select * from tray where closed_at is null order by opened_at, id")
    List<TrayItem> open();

    @Query(
            """
            select * from tray where closed_at is null and kind = :kind
                and case_reference is not distinct from :caseReference
                and session is not distinct from :session and folio is not distinct from :folio
            """)
    List<TrayItem> same(String kind, @Nullable String caseReference, @Nullable String session, @Nullable Long folio);

    @Query("select count(*) from tray where kind = :kind and folio = :folio and closed_at is not null")
    int settled(String kind, long folio);

    List<TrayItem> findByCaseReferenceOrderById(String caseReference);

    @Modifying
    @Query(
            """
            update tray set closed_at = :at, closed_by = :by, resolution = :resolution
            where id = :id and closed_at is null
            """)
    int close(long id, Instant at, String by, String resolution);

    @Modifying
    @Query(
            """
            update tray set closed_at = :at, closed_by = :by, resolution = :resolution
            where kind = :kind and case_reference = :caseReference and closed_at is null
            """)
    int closeKind(String kind, String caseReference, Instant at, String by, String resolution);

    @Modifying
    @Query(
            """
            update tray set closed_at = :at, closed_by = :by, resolution = :resolution
            where kind = :kind and case_reference is null and closed_at is null
            """)
    int closeAll(String kind, Instant at, String by, String resolution);
}
