package org.postroom.outcome;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The rounds of moderation. */
interface ModerationRounds extends Repository<ModerationRound, Long> {
    ModerationRound save(ModerationRound round);

    List<ModerationRound> findBySessionOrderByRound(String session);

    @Query("select * from moderation_round where session = :session order by round desc limit 1")
    Optional<ModerationRound> latest(String session);
}
