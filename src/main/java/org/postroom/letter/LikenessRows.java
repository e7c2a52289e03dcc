package org.postroom.letter;

import java.time.Instant;
import java.util.List;
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

    /** A letter that a later one may be a copy of. */
    record Earlier(long folio, String sha256, @Nullable String door, @Nullable String correspondent) {}

    /** A letter that stood in the book before another: the same mail, or another mail under the same Message-ID. */
    record Alike(boolean same, long folio, String sha256, @Nullable String door, @Nullable String correspondent) {
        Earlier earlier() {
            return new Earlier(folio, sha256, door, correspondent);
        }
    }

    /**
     * Of the same mail the first that was taken, else one that waits to be sorted, else one that was held; of other mails
     * of its Message-ID the first.
     */
    @Query(
            """
            (select true as same, folio, sha256, door, correspondent from letter where folio <> :folio
                and (sha256 = :sha256 or content_sha256 = :content) and door is distinct from 'COPY'
            order by coalesce(door in ('UNRECOGNISED', 'AUTOMATIC', 'DELIVERY_REPORT'), false), door is null, folio
            limit 1)
            union all
            (select false, folio, sha256, door, correspondent from letter where folio <> :folio
                and message_id = :messageId and sha256 <> :sha256 and content_sha256 is distinct from :content
            order by folio limit 1)
            """)
    List<Alike> alike(long folio, String sha256, @Nullable String content, @Nullable String messageId);

    @Query("select coalesce(content_sha256, sha256) from letter where folio = :folio")
    String content(long folio);

    @Query("select folio, sha256, door, correspondent from letter where folio = :folio")
    Earlier earlier(long folio);

    /** The letters that are set aside as copies of one, and of which no person has said otherwise. */
    @Query(
            """
            select folio, sha256, door, correspondent from letter join letter_likeness using (folio)
            where earlier = :folio and kind = 'COPY' and undone_at is null order by folio
            """)
    List<Earlier> copies(long folio);

    /** Says something else of a letter than was noted; what tells of a copy's door says so too. */
    @Modifying
    @Query(
            """
            with noted as (
                update letter_likeness set earlier = :earlier, kind = :kind, because = :because
                where folio = :folio returning folio)
            update letter set because = :because from noted where letter.folio = noted.folio
            """)
    void renote(long folio, long earlier, String kind, String because);

    @Modifying
    @Query("delete from letter_likeness where folio = :folio")
    void forget(long folio);

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
}
