package org.postroom.panel;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The score sheets. */
interface ScoreSheets extends Repository<ScoreSheet, Long> {
    ScoreSheet save(ScoreSheet sheet);

    @Query("select * from score_sheet where seat = :seat order by version desc limit 1")
    Optional<ScoreSheet> newest(long seat);
}
