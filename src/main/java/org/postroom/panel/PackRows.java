package org.postroom.panel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** The rows of packs, and the aliases that were ever taken. */
interface PackRows extends ListCrudRepository<PackRow, Long> {
    @Query("select * from pack where case_reference = :reference order by id desc limit 1")
    Optional<PackRow> newest(String reference);

    @Query("select case_reference from pack where state = 'HELD' order by made_at")
    List<String> casesHeld();

    @Query("select case_reference from pack group by case_reference order by max(id) desc limit :most")
    List<String> casesNewestFirst(int most);

    @Query("select count(distinct case_reference) from pack")
    int cases();

    @Query("select alias from alias_taken where case_reference = :reference")
    Optional<String> aliasOf(String reference);

    @Query("select exists (select 1 from alias_taken where alias = :alias)")
    boolean aliasTaken(String alias);

    @Modifying
    @Query("insert into alias_taken (alias, case_reference) values (:alias, :reference)")
    void takeAlias(String alias, String reference);

    @Modifying
    @Query(
            """
            update pack set state = :state, because = :because, released_at = :at, released_by = :by where id = :id
            """)
    void settle(long id, String state, String because, @Nullable Instant at, @Nullable String by);

    @Modifying
    @Query("update pack set state = 'RECALLED', because = :because where case_reference = :reference and state <>"
            + " 'RECALLED'")
    void recallAll(String reference, String because);
}
