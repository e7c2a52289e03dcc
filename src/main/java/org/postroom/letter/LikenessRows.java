package org.postroom.letter;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Rows of {@code letter_likeness}, and what of {@code letter} tells likeness. Only {@link LetterBook} writes them. */
interface LikenessRows extends Repository<Letter, Long> {
    /** Until this transaction ends nobody else enters a mail of the same content. */
    @Query("select 1 from (select pg_advisory_xact_lock(hashtextextended(:content, 5))) as locked")
    int alone(String content);

    /**
     * The first letters before this one that are like it.
     *
     * @param same of the same content
     * @param withMessageId bearing the same Message-ID
     */
    record Before(@Nullable Long same, @Nullable Long withMessageId) {}

    @Query(
            """
            select
                (select folio from letter where folio <> :folio
                    and (sha256 = :sha256 or content_sha256 = :content) and door is distinct from 'COPY'
                    order by folio limit 1) as same,
                (select folio from letter where folio <> :folio and message_id = :messageId
                    order by folio limit 1) as with_message_id
            """)
    Before before(long folio, String sha256, @Nullable String content, @Nullable String messageId);

    @Modifying
    @Query(
            """
            insert into letter_likeness (folio, earlier, kind, because) values (:folio, :earlier, :kind, :because)
            """)
    void note(long folio, long earlier, String kind, String because);

    @Modifying
    @Query(
            """
            update letter set door = 'COPY', because = :because, sorted_at = :at,
                (sender, subject) = (select sender, subject from letter first where first.folio = :earlier)
            where folio = :folio
            """)
    void setAside(long folio, long earlier, String because, Instant at);

    @Query("select folio, earlier, kind, because, undone_by from letter_likeness where folio = :folio")
    Optional<Likeness.Noted> of(long folio);

    @Modifying
    @Query(
            """
            update letter_likeness set undone_at = :at, undone_by = :person
            where folio = :folio and kind = 'COPY' and undone_at is null
            """)
    int undo(long folio, Instant at, String person);

    @Modifying
    @Query("update letter set door = null, because = null, sorted_at = null where folio = :folio")
    void unsort(long folio);

    /**
     * The letter of a mail that is known by its name on the server. One whose name changed with UIDVALIDITY gets the new
     * name; each only once.
     */
    @Query(
            """
            with known as (
                select folio from letter where mailbox = :mailbox and uid_validity = :uidValidity and uid = :uid),
            renamed as (
                update letter set uid_validity = :uidValidity, uid = :uid
                where not exists (select 1 from known) and folio = (
                    select folio from letter
                    where mailbox = :mailbox and uid_validity <> :uidValidity and sha256 = :sha256
                        and internal_date = :internalDate
                    order by folio limit 1 for update)
                returning folio)
            select folio from known union all select folio from renamed
            """)
    Optional<Long> known(String mailbox, long uidValidity, long uid, String sha256, Instant internalDate);
}
