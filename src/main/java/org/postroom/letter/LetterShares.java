package org.postroom.letter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Rows of {@code letter_share} and {@code letter_deletion}. Only {@link LetterBook} writes them. */
interface LetterShares extends Repository<Letter, Long> {
    @Modifying
    @Query(
            """
            insert into letter_share (folio, case_reference, files, hidden)
            values (:folio, :caseReference, :files, :hidden) on conflict do nothing
            """)
    void share(long folio, String caseReference, String files, String hidden);

    @Query(
            """
            select folio, case_reference, files as file_names, hidden as hidden_words from letter_share
            where folio = :folio order by case_reference
            """)
    List<LetterShare> shares(long folio);

    @Modifying
    @Query("update letter_bytes set raw = :raw where folio = :folio")
    void replace(long folio, byte[] raw);

    @Modifying
    @Query(
            """
            insert into letter_deletion (folio, files, at, person, because)
            values (:folio, :files, :at, :person, :because) on conflict do nothing
            """)
    void noteDeletion(long folio, int files, Instant at, String person, String because);

    @Query("select * from letter_deletion where folio = :folio")
    Optional<Deletion> deletion(long folio);
}
