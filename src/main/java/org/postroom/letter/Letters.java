package org.postroom.letter;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The letter book's rows. Only {@link LetterBook} writes them. */
interface Letters extends Repository<Letter, Long> {
    /** The place of a mail in the book, and whether it was entered just now. */
    record Place(long folio, boolean isNew) {}

    /**
     * Enters a letter with its bytes, unless it is known by its name on the server. One whose name changed with UIDVALIDITY
     * gets the new name; each only once. Until this transaction ends nobody else enters a mail of the same content. All in
     * one statement: to a small mail each costs as much as the next.
     *
     * @return nothing when somebody else enters it at this moment
     */
    @Query(
            """
            with alone as (
                select 1 from (
                    select pg_advisory_xact_lock(hashtextextended(coalesce(:content, :sha256), 5))) as locked),
            known as (
                select folio from letter where mailbox = :mailbox and uid_validity = :uidValidity and uid = :uid),
            renamed as (
                update letter set uid_validity = :uidValidity, uid = :uid
                where not exists (select from known) and folio = (
                    select folio from letter
                    where mailbox = :mailbox and uid_validity <> :uidValidity and sha256 = :sha256
                        and internal_date = :internalDate
                    order by folio limit 1 for update)
                returning folio),
            entered as (
                insert into letter (mailbox, uid_validity, uid, sha256, content_sha256, message_id, size_bytes,
                    received_at, internal_date, entered_at)
                select :mailbox, :uidValidity, :uid, :sha256, :content, :messageId, :size,
                    :receivedAt, :internalDate, :enteredAt
                from alone where not exists (select from known) and not exists (select from renamed)
                on conflict (mailbox, uid_validity, uid) do nothing
                returning folio),
            kept as (
                insert into letter_bytes (folio, raw) select folio, :raw from entered)
            select folio, true as is_new from entered
            union all select folio, false from known union all select folio, false from renamed
            """)
    Optional<Place> enter(
            String mailbox,
            long uidValidity,
            long uid,
            String sha256,
            @Nullable String content,
            @Nullable String messageId,
            byte[] raw,
            long size,
            Instant receivedAt,
            Instant internalDate,
            Instant enteredAt);

    Optional<Letter> findByFolio(long folio);

    @Query("select * from letter where mailbox = :mailbox and uid_validity = :uidValidity and uid = :uid")
    Optional<Letter> at(String mailbox, long uidValidity, long uid);

    @Query("select uid from letter where mailbox = :mailbox and uid_validity = :uidValidity and uid in (:uids)")
    List<Long> entered(String mailbox, long uidValidity, Collection<Long> uids);

    @Modifying
    @Query(
            """
            update letter set sender = :sender, subject = :subject, door = :door, because = :because,
                case_reference = coalesce(:caseReference, case_reference), correspondent = :correspondent,
                sorted_at = :at
            where folio = :folio
            """)
    void sorted(
            long folio,
            @Nullable String sender,
            @Nullable String subject,
            String door,
            String because,
            @Nullable String caseReference,
            @Nullable String correspondent,
            Instant at);

    @Modifying
    @Query("update letter set case_reference = :caseReference where folio = :folio")
    void file(long folio, String caseReference);

    @Query(
            """
            select * from letter where case_reference = :caseReference
                or folio in (select folio from letter_share where case_reference = :caseReference)
            order by folio
            """)
    List<Letter> ofCase(String caseReference);

    @Query("select * from letter order by folio desc limit :most")
    List<Letter> latest(int most);
}
