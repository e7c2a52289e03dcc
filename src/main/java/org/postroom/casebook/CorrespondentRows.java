package org.postroom.casebook;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The rows of {@code correspondent}. */
interface CorrespondentRows extends Repository<Correspondent, String> {
    Optional<Correspondent> findByToken(String token);

    @Modifying
    @Query(
            """
            insert into correspondent (token, role, address, case_reference, session, seat, opened_at)
            values (:token, :role, :address, :caseReference, :session, :seat, :at) on conflict do nothing
            """)
    void insert(
            String token,
            String role,
            String address,
            @Nullable String caseReference,
            @Nullable String session,
            @Nullable Long seat,
            Instant at);

    @Modifying
    @Query("update correspondent set closed_at = :at where case_reference = :caseReference and closed_at is null")
    void close(String caseReference, Instant at);

    @Modifying
    @Query("update correspondent set closed_at = :at where seat = :seat and closed_at is null")
    void closeSeat(long seat, Instant at);
}
