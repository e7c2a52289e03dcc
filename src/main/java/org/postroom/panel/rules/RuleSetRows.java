package org.postroom.panel.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The rule sets that were ever in force; the newest is. */
interface RuleSetRows extends ListCrudRepository<RuleSetRow, Long> {
    /** A set without its files. */
    record Line(String hash, Instant putAt, String putBy, String because) {}

    @Query("select * from rule_set order by id desc limit 1")
    Optional<RuleSetRow> newest();

    @Query("select hash, put_at, put_by, because from rule_set order by id desc limit :most")
    List<Line> lines(int most);
}
