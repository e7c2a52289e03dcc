package org.postroom.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The entries of the register; none is ever deleted. */
interface RegisterEntries extends Repository<RegisterEntry, Long> {
    RegisterEntry save(RegisterEntry entry);

    /** The next number of the series: the counter stays locked until the transaction ends, and goes back with it. */
    @Query("update register_counter set last = last + 1 returning last")
    long nextNumber();

    Optional<RegisterEntry> findByNumber(String number);

    Optional<RegisterEntry> findByCaseReference(String caseReference);

    List<RegisterEntry> findByStatusOrderByNumber(RegisterEntry.Status status);

    /** Entries in whose name or number every word of {@code words} begins a word. */
    @Query(
            """
            select * from register_entry entry
            where not exists (
                select 1 from unnest(string_to_array(:words, ' ')) word
                where ' ' || entry.search_key not like '% ' || word || '%')
            order by lower(name), number limit :most offset :skip
            """)
    List<RegisterEntry> search(String words, int most, int skip);

    @Query(
            """
            select count(*) from register_entry entry
            where not exists (
                select 1 from unnest(string_to_array(:words, ' ')) word
                where ' ' || entry.search_key not like '% ' || word || '%')
            """)
    int count(String words);

    @Modifying
    @Query("update register_entry set status = :status, because = :because, status_since = :at where number = :number")
    void stand(String number, String status, String because, Instant at);

    @Modifying
    @Query("update register_entry set name = :name, search_key = :searchKey where number = :number")
    void rename(String number, String name, String searchKey);

    @Modifying
    @Query("update register_entry set retainer_paid_until = :day where number = :number")
    void paidUntil(String number, LocalDate day);
}
