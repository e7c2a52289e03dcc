package org.postroom.outbox;

import java.time.Instant;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The one row that says whether the sending server serves us. */
interface SendingPauses extends Repository<SendingPause, Boolean> {
    @Query("select * from sending_pause")
    SendingPause now();

    @Modifying
    @Query(
            """
            update sending_pause set failures = failures + 1, since = coalesce(since, :now), until = :until,
                because = :because, told = told and for_good = :forGood, for_good = :forGood
            """)
    void shut(Instant now, Instant until, String because, boolean forGood);

    @Modifying
    @Query(
            """
            update sending_pause set failures = 0, since = null, until = null, because = null, for_good = false
            where failures > 0
            """)
    void open();

    @Modifying
    @Query("update sending_pause set told = :told")
    void told(boolean told);
}
