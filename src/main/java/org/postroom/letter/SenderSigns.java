package org.postroom.letter;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Rows of {@code sender_sign}. Only {@link LetterBook} writes them. */
interface SenderSigns extends Repository<Letter, Long> {
    @Modifying
    @Query("delete from sender_sign where folio = :folio")
    void forget(long folio);

    @Modifying
    @Query(
            """
            insert into sender_sign (folio, place, kind, says, because)
            values (:folio, :place, :kind, :says, :because)
            """)
    void keep(long folio, int place, String kind, String says, String because);

    @Query("select kind, says, because from sender_sign where folio = :folio order by place")
    List<SenderSign> of(long folio);
}
