package org.postroom.panel;

import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/** The sealed rows of {@code case_key} and {@code key_table}. */
interface KeyRows extends Repository<KeyRows.Sealed, Long> {
    /** One sealed key table. */
    @Table("key_table")
    record Sealed(@Id Long pack, String caseReference, byte[] sealed) {}

    @Query("select * from case_key where case_reference = :reference")
    Optional<CaseKey> keyOf(String reference);

    @Query("select * from case_key order by case_reference")
    List<CaseKey> keys();

    @Modifying
    @Query(
            """
            insert into case_key (case_reference, sealed) values (:reference, :sealed)
            on conflict (case_reference) do update set sealed = excluded.sealed
            """)
    void keepKey(String reference, byte[] sealed);

    @Modifying
    @Query("insert into key_table (pack, case_reference, sealed) values (:pack, :reference, :sealed)")
    void keepTable(long pack, String reference, byte[] sealed);

    @Query("select * from key_table where case_reference = :reference order by pack desc limit 1")
    Optional<Sealed> newestTable(String reference);

    @Modifying
    @Query("delete from key_table where case_reference = :reference")
    void deleteTables(String reference);

    @Modifying
    @Query("delete from case_key where case_reference = :reference")
    int deleteKey(String reference);
}
